import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { readTransaction } from '~/lib/library/database/transactions';
import { entriesAbout, entryFor } from '~/lib/library/history/historySteps';
import type { HistoryEntry } from '~/lib/papers/history';
import type { Changed } from '~/lib/papers/paperStore';
import { annotate } from './annotate';

export interface NoteText {
  /** Milliseconds since the epoch: the last known time at which the note was saved with this text. */
  at: number;
  note: string;
  /** Number of the history entry that saved this text, if there is one. */
  entry?: number | undefined;
}

/** Every known text of a paper's note, each once: the present text, then the earlier ones, latest first. Without empty ones. */
export const noteRevisionsOf = (db: LibraryDatabase, id: string): Promise<NoteText[]> =>
  readTransaction(db, [db.annotations, db.history, db.noteRevisions], async () => {
    const [present, kept, rows] = await Promise.all([
      db.annotations.get(id),
      db.noteRevisions.where('[paperId+revision]').between([id, 0], [id, Number.MAX_SAFE_INTEGER], true, true).toArray(),
      entriesAbout(db, [id]),
    ]);
    const recorded = (await Promise.all(rows.map((row) => entryFor(db, row, id)))).flatMap((entry) => textsIn(entry, id));
    const texts = new Map<string, NoteText>();
    const all: NoteText[] = [...recorded, ...kept.map(({ savedAt, note }) => ({ at: savedAt, note }))];
    for (const text of all) {
      const same = texts.get(text.note);
      if (!same || (text.at > same.at && (text.entry !== undefined || same.entry === undefined))) texts.set(text.note, text);
    }
    const now = present?.note ?? '';
    if (present && !texts.has(now)) texts.set(now, { at: present.updatedAt, note: now });
    return [...texts.values()]
      .filter(({ note }) => note.trim() !== '')
      .sort((a, b) => Number(b.note === now) - Number(a.note === now) || b.at - a.at);
  });

function textsIn({ seq, at, steps }: HistoryEntry, id: string): NoteText[] {
  const annotationSteps = steps.filter(({ table, key }) => table === 'annotations' && key === id);
  return annotationSteps.flatMap(({ before, after }) => [
    ...(typeof before?.note === 'string' ? [{ at: Math.min(Number(before.updatedAt ?? at), at), note: before.note }] : []),
    ...(typeof after?.note === 'string' ? [{ at, note: after.note, entry: seq }] : []),
  ]);
}

/**
 * Saves an earlier text as a new revision of the note, with a history entry that can be undone. Text that an open editor
 * saves meanwhile is merged with it.
 * @returns `entry` is 0 when the note has this text already.
 * @throws LibraryError `not-found` when the paper is not in the library.
 */
export async function restoreNote(
  db: LibraryDatabase,
  id: string,
  note: string,
  { now = Date.now() }: CommandOptions = {},
): Promise<Changed> {
  const present = await readTransaction(db, [db.annotations], () => db.annotations.get(id));
  if (!present) throw new LibraryError('not-found', 'This paper is not in the library.');
  return annotate(db, { id }, { kind: 'note', note, base: present.noteRevision, session: crypto.randomUUID() }, now);
}
