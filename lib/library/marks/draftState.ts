import type { LibraryDatabase } from '~/lib/library/database/database';
import { seenFor } from '~/lib/library/seen/seenFor';
import { blankAnnotation, isBlank } from '~/lib/papers/annotation';
import type { PaperDraft } from '~/lib/papers/paper';
import type { PaperState } from '~/lib/papers/paperStore';
import { paperState } from './paperState';

/**
 * The state of a paper that a page shows. Before it is in the library, its state is the draft with a blank annotation. One that was
 * skipped without a record has the status "skipped", as those with a record do.
 */
export async function draftState(db: LibraryDatabase, draft: PaperDraft): Promise<PaperState> {
  const { identifiers, site: _, ...bibliography } = draft;
  const state = (await paperState(db, { draft })) ?? { identifiers, bibliography, annotation: blankAnnotation };
  if (!isBlank(state.annotation)) return state;
  const [seen] = await seenFor(db, [identifiers]);
  return seen?.skipped ? { ...state, annotation: { ...state.annotation, status: 'skipped' } } : state;
}
