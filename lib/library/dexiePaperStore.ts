import type { LibraryDatabase } from '~/lib/library/database/database';
import { toResult } from '~/lib/library/database/libraryError';
import { watchQuery } from '~/lib/library/database/watchQuery';
import { annotate } from '~/lib/library/marks/annotate';
import { paperState } from '~/lib/library/marks/paperState';
import { suggestTags } from '~/lib/library/tags/suggestTags';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { PaperRef, PaperState, PaperStore, UnsavedNotes } from '~/lib/papers/paperStore';

/** The state of a paper. Before a paper on a page is in the library, its state is the draft with a blank annotation. */
async function stateOf(db: LibraryDatabase, ref: PaperRef): Promise<PaperState | undefined> {
  const state = await paperState(db, ref);
  if (state || 'id' in ref) return state;
  const { identifiers, site: _, ...bibliography } = ref.draft;
  return { identifiers, bibliography, annotation: blankAnnotation };
}

/** Trash and undo are loaded on first use. */
const trash = async (db: LibraryDatabase, id: string) =>
  (await import('~/lib/library/recovery/trashPapers')).trashPapers(db, [id]);
const undo = async (db: LibraryDatabase, entry: number) => (await import('~/lib/library/recovery/undo')).undo(db, entry);

/** The store of popup, side panel and library page: reads, watches and writes the database directly. */
export const dexiePaperStore = (db: LibraryDatabase, unsaved?: UnsavedNotes): PaperStore => ({
  unsaved,
  watch: (ref, onState, onFailure) => watchQuery(() => stateOf(db, ref), onState, onFailure),
  annotate: (ref, change) => toResult(annotate(db, ref, change)),
  trash: (id) => toResult(trash(db, id)),
  undo: (entry) => toResult(undo(db, entry)),
  suggestTags: (query, limit) => toResult(suggestTags(db, query, limit)),
});
