import type { LibraryDatabase } from '~/lib/library/database/database';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { isSaved, keepRevisions, lastNoteEntry, noteAt, savedAloneSince, wroteRevision } from '~/lib/library/history/noteHistory';
import type { UnitOfWork } from '~/lib/library/history/unitOfWork';
import type { AnnotationChange } from '~/lib/papers/annotation';
import { mergeNotes } from '~/lib/papers/merging/mergeNotes';
import type { Changed } from '~/lib/papers/paperStore';
import { withTimestamps } from './applyChange';
import { autoTagged, type MarkedRecord } from './autoTagged';

interface Save extends MarkedRecord {
  /** Holds the annotation, and the paper if it was read. */
  changes: ChangeSet;
  change: Extract<AnnotationChange, { kind: 'note' }>;
  now: number;
}

/**
 * Saves a note inside `annotate`'s transaction. A save that started from an older revision is merged with the text saved
 * since. The saves of one editing session are one history entry, as long as no other editor saves in between.
 */
export async function saveNote(db: LibraryDatabase, unit: UnitOfWork, save: Save): Promise<Changed> {
  const { id, annotation, change, changes, now, isNew } = save;
  const { base, session, edit } = change;
  const isCurrent = base === annotation.noteRevision;
  if (!isCurrent && (await isSaved(db, id, change))) return { id, annotation, entry: 0 };
  const last = isNew ? undefined : await lastNoteEntry(db, id);
  const lastSave = wroteRevision(last, id, annotation.noteRevision) ? last : undefined;
  const own = lastSave?.session === session ? lastSave : undefined;
  const alone = isCurrent || (own !== undefined && savedAloneSince(own, id, base));
  const note = alone ? change.note : mergeNotes(await noteAt(db, id, base), annotation.note, change.note);
  const merged = note !== change.note;

  if (note === annotation.note) {
    if (!isNew) await unit.commit(changes, { action: 'note', now });
    return { id, annotation, entry: 0, ...(merged ? { merged } : {}) };
  }
  const noteRevision = annotation.noteRevision + 1;
  const next = await autoTagged(db, save, { ...withTimestamps(annotation, now), note, noteRevision });
  const text = { revision: noteRevision, note, session, ...(edit === undefined ? {} : { edit }) };
  // The text of a last save is kept already.
  const before = lastSave ? [] : [{ revision: annotation.noteRevision, note: annotation.note }];
  await keepRevisions(db, id, [...before, text], now);
  changes.set('annotations', id, next);
  const entry = own ? await unit.commitInto(own, changes, now) : await unit.commit(changes, { action: 'note', now, session });
  return { id, annotation: next, entry, ...(merged ? { merged } : {}) };
}
