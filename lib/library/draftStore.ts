/** What `dexiePaperStore` does with papers that a page shows. Loaded on first use: the library opens without it. */
import type { LibraryDatabase } from '~/lib/library/database/database';
import { toResult } from '~/lib/library/database/libraryError';
import { watchQuery } from '~/lib/library/database/watchQuery';
import { annotateDraft } from '~/lib/library/marks/annotateDraft';
import { draftState } from '~/lib/library/marks/draftState';
import type { PaperDraft } from '~/lib/papers/paper';
import type { PaperStore } from '~/lib/papers/paperStore';

type Store = Pick<PaperStore, 'watch' | 'annotate'>;

export const draftStore = (db: LibraryDatabase, draft: PaperDraft): Store => ({
  watch: (_, onState, onFailure) => watchQuery(() => draftState(db, draft), onState, onFailure),
  annotate: (_, change) => toResult(annotateDraft(db, draft, change)),
});
