import { blankAnnotation } from '~/lib/papers/annotation';
import type { PaperRef, PaperState, PaperStore, UnsavedNotes } from '~/lib/papers/paperStore';
import { annotate } from './annotate';
import type { LibraryDatabase } from './database';
import { toResult } from './libraryError';
import { paperState } from './paperState';
import { suggestTags } from './suggestTags';
import { trashPapers } from './trashPapers';
import { undo } from './undo';
import { watchQuery } from './watchQuery';

/** A paper seen on a page is shown as the page has it until the library knows it. */
async function stateOf(db: LibraryDatabase, ref: PaperRef): Promise<PaperState | undefined> {
  const state = await paperState(db, ref);
  if (state || 'id' in ref) return state;
  const { identifiers, site: _, ...bibliography } = ref.draft;
  return { identifiers, bibliography, annotation: blankAnnotation };
}

/** The door of popup, side panel and library page: straight to the database, live. */
export const dexiePaperStore = (db: LibraryDatabase, unsaved?: UnsavedNotes): PaperStore => ({
  unsaved,
  watch: (ref, onState, onFailure) => watchQuery(() => stateOf(db, ref), onState, onFailure),
  annotate: (ref, change) => toResult(annotate(db, ref, change)),
  trash: (id) => toResult(trashPapers(db, [id])),
  undo: (entry) => toResult(undo(db, entry)),
  suggestTags: (query, limit) => toResult(suggestTags(db, query, limit)),
});
