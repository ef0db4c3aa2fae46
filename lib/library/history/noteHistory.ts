/** What a note was at an earlier revision, and which history entry a further save belongs to. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import type { HistoryRow } from '~/lib/library/database/rows';
import type { HistoryAction, HistoryEntry, HistoryStep } from '~/lib/papers/history';
import { mendRow } from '~/lib/papers/mendRow';
import { entriesAbout, newestAbout } from './historySteps';

const day = 24 * 60 * 60 * 1000;

/** The filter of a query sees rows as they are stored, damaged ones too. */
const annotationStep = (entry: HistoryEntry, paperId: string): HistoryStep | undefined =>
  mendRow('history', entry).steps.find(({ table, key }) => table === 'annotations' && key === paperId);

/** A step over a whole row counts: the note came or went with it. What a large entry did is told by its action. */
const touchesNote = (entry: HistoryRow, paperId: string): boolean => {
  if (entry.chunkGroup) return entry.action === 'trash' || recounting.has(entry.action);
  const step = annotationStep(entry, paperId);
  return step !== undefined && (step.before === null || step.after === null || 'note' in step.after);
};

/** After these the numbers of revisions count another text's. */
const recounting: ReadonlySet<HistoryAction> = new Set<HistoryAction>(['merge', 'split', 'import', 'restore']);

/** The newest entry that touched a paper's note. */
export const lastNoteEntry = (db: LibraryDatabase, paperId: string): Promise<HistoryEntry | undefined> =>
  newestAbout(db, paperId, (entry) => touchesNote(entry, paperId));

/** Whether every revision after `base` was saved by this sitting itself: then its newest text simply replaces its older one. */
export function savedAloneSince(entry: HistoryEntry | undefined, paperId: string, session: string, base: number): boolean {
  if (!entry || !foldable(entry, session)) return false;
  const from = annotationStep(entry, paperId)?.before?.noteRevision;
  return typeof from === 'number' && from <= base;
}

/** Whether a save of this sitting belongs to the entry. */
export const foldable = (entry: HistoryEntry | undefined, session: string): entry is HistoryEntry =>
  entry?.action === 'note' && entry.session === session && entry.undoneAt === undefined;

/** Puts a further save into the entry of its sitting: its first `before` stays, `after` becomes the present. */
export function foldSave(entry: HistoryEntry, steps: HistoryStep[], now: number): HistoryEntry {
  const [first] = entry.steps;
  const [last] = steps;
  if (!first || !last) return entry;
  return {
    ...entry,
    at: now,
    steps: [{ ...first, before: { ...last.before, ...first.before }, after: { ...first.after, ...last.after } }],
  };
}

/** Keeps both sides of a save for a day, so that another editor's save can be joined with them. */
export async function keepRevisions(
  db: LibraryDatabase,
  paperId: string,
  revisions: readonly { revision: number; note: string }[],
  now: number,
): Promise<void> {
  await Promise.all([
    db.noteRevisions.bulkPut(revisions.map((row) => ({ ...row, paperId, savedAt: now }))),
    db.noteRevisions
      .where('savedAt')
      .below(now - day)
      .delete(),
  ]);
}

/**
 * The text of a note at a revision. Past a day only the ends of each sitting are known, from the history.
 * @returns '' when it is not known: the texts are then joined as if neither had started from the other.
 */
export async function noteAt(db: LibraryDatabase, paperId: string, revision: number): Promise<string> {
  if (revision === 0) return '';
  const kept = await db.noteRevisions.get([paperId, revision]);
  if (kept) return kept.note;
  for (const entry of (await entriesAbout(db, [paperId])).reverse()) {
    if (entry.chunkGroup && recounting.has(entry.action)) return '';
    const step = annotationStep(entry, paperId);
    if (!step) continue;
    if (recounting.has(entry.action)) return '';
    for (const side of [step.after, step.before]) {
      if (side?.noteRevision === revision && typeof side.note === 'string') return side.note;
    }
  }
  return '';
}

/** After a merge, split, import or restore the numbers mean other texts. */
export async function forgetRevisions(db: LibraryDatabase, paperIds: readonly string[]): Promise<void> {
  if (paperIds.length === 0) return;
  const gone = new Set(paperIds);
  // They are those of one day: few, however many papers are asked about.
  const keys = await db.noteRevisions.toCollection().primaryKeys();
  await db.noteRevisions.bulkDelete(keys.filter(([id]) => gone.has(id)));
}
