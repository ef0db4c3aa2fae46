import type { LibraryDatabase } from '~/lib/library/database/database';
import { toResult } from '~/lib/library/database/libraryError';
import { watchQuery } from '~/lib/library/database/watchQuery';
import { annotate } from '~/lib/library/marks/annotate';
import { paperState } from '~/lib/library/marks/paperState';
import { suggestTags } from '~/lib/library/tags/suggestTags';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { PaperRef, PaperState, PaperStore, UnsavedNotes } from '~/lib/papers/paperStore';

/** A paper seen on a page is shown as the page has it until the library knows it. */
async function stateOf(db: LibraryDatabase, ref: PaperRef): Promise<PaperState | undefined> {
  const state = await paperState(db, ref);
  if (state || 'id' in ref) return state;
  const { identifiers, site: _, ...bibliography } = ref.draft;
  return { identifiers, bibliography, annotation: blankAnnotation };
}

/** Their code is fetched when they are first asked for. */
const trash = async (db: LibraryDatabase, id: string) =>
  (await import('~/lib/library/recovery/trashPapers')).trashPapers(db, [id]);
const undo = async (db: LibraryDatabase, entry: number) => (await import('~/lib/library/recovery/undo')).undo(db, entry);

/** The door of popup, side panel and library page: straight to the database, live. */
export const dexiePaperStore = (db: LibraryDatabase, unsaved?: UnsavedNotes): PaperStore => ({
  unsaved,
  watch: (ref, onState, onFailure) => watchQuery(() => stateOf(db, ref), onState, onFailure),
  annotate: (ref, change) => toResult(annotate(db, ref, change)),
  trash: (id) => toResult(trash(db, id)),
  undo: (entry) => toResult(undo(db, entry)),
  suggestTags: (query, limit) => toResult(suggestTags(db, query, limit)),
});
