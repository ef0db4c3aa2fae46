import type { LibraryDatabase } from '~/lib/library/database/database';
import { asFailure, toResult } from '~/lib/library/database/libraryError';
import { watchQuery } from '~/lib/library/database/watchQuery';
import { annotate } from '~/lib/library/marks/annotate';
import { paperState } from '~/lib/library/marks/paperState';
import { recentTags } from '~/lib/library/tags/recentTags';
import { suggestTags } from '~/lib/library/tags/suggestTags';
import type { PaperDraft } from '~/lib/papers/paper';
import type { PaperEdit, PaperStore, UnsavedNotes } from '~/lib/papers/paperStore';

// Loaded on first use: papers of pages, edits, trash and undo.
const ofPage = async (db: LibraryDatabase, draft: PaperDraft) => (await import('./draftStore')).draftStore(db, draft);
const edit = async (db: LibraryDatabase, id: string, changes: PaperEdit) =>
  (await import('~/lib/library/editing/editPaper')).editPaper(db, id, changes);
const trash = async (db: LibraryDatabase, id: string) =>
  (await import('~/lib/library/recovery/trashPapers')).trashPapers(db, [id]);
const undo = async (db: LibraryDatabase, entry: number) => (await import('~/lib/library/recovery/undo')).undo(db, entry);

/** The store of popup, side panel and library page: reads, watches and writes the database directly. */
export const dexiePaperStore = (db: LibraryDatabase, unsaved?: UnsavedNotes): PaperStore => ({
  unsaved,
  watch(ref, onState, onFailure) {
    if ('id' in ref) return watchQuery(() => paperState(db, ref), onState, onFailure);
    let end: (() => void) | null | undefined;
    ofPage(db, ref.draft).then(
      (store) => {
        if (end !== null) end = store.watch(ref, onState, onFailure);
      },
      (error: unknown) => onFailure(asFailure(error)),
    );
    return () => {
      end?.();
      end = null;
    };
  },
  annotate: (ref, change) =>
    'id' in ref
      ? toResult(annotate(db, ref, change))
      : ofPage(db, ref.draft).then((store) => store.annotate(ref, change), asFailure),
  edit: (id, changes) => toResult(edit(db, id, changes)),
  trash: (id) => toResult(trash(db, id)),
  undo: (entry) => toResult(undo(db, entry)),
  suggestTags: (query, limit) => toResult(suggestTags(db, query, limit)),
  recentTags: (limit) => toResult(recentTags(db, limit)),
});
