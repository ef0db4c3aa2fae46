import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { readTransaction } from '~/lib/library/database/transactions';
import { entriesAbout, entryFor } from '~/lib/library/history/historySteps';
import type { HistoryEntry } from '~/lib/papers/history';
import type { Changed } from '~/lib/papers/paperStore';
import { annotate } from './annotate';

export interface NoteText {
  /** Milliseconds since the epoch: when the note last was saved so, as far as it is known. */
  at: number;
  note: string;
  /** The history entry that made it so, where there is one. */
  entry?: number | undefined;
}

/** Every text that a paper's note is known to have had, the latest first and each once; the present one is the first, an empty one is none. */
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
      const known = texts.get(text.note);
      if (!known || (text.at > known.at && (text.entry !== undefined || known.entry === undefined))) texts.set(text.note, text);
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
 * Saves an earlier text as the note, as a new revision: in the history, and undoable. What is saved by an open editor
 * meanwhile is joined with it.
 * @returns `entry` is 0 when the note is so already.
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
