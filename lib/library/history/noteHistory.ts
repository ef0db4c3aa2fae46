/** The text of a note at an earlier revision, and the history entry to which a further save belongs. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import type { HistoryRow, NoteRevisionRow } from '~/lib/library/database/rows';
import type { HistoryAction, HistoryEntry, HistoryStep } from '~/lib/papers/history';
import { mendRow } from '~/lib/papers/mendRow';
import { entriesAbout, newestAbout } from './historySteps';

const day = 24 * 60 * 60 * 1000;

/** Mends the entry first, because the filter of a query gets rows as they are stored, including damaged ones. */
const annotationStep = (entry: HistoryEntry, paperId: string): HistoryStep | undefined =>
  mendRow('history', entry).steps.find(({ table, key }) => table === 'annotations' && key === paperId);

/** A step that adds or deletes a whole row counts, because its note goes with it. For an entry in chunks its action decides. */
const touchesNote = (entry: HistoryRow, paperId: string): boolean => {
  if (entry.chunkGroup) return entry.action === 'trash' || recounting.has(entry.action);
  const step = annotationStep(entry, paperId);
  return step !== undefined && (step.before === null || step.after === null || 'note' in step.after);
};

/** After these actions, revision numbers belong to another text. */
const recounting: ReadonlySet<HistoryAction> = new Set<HistoryAction>(['merge', 'split', 'import', 'restore']);

/** The newest entry that changed a paper's note. */
export const lastNoteEntry = (db: LibraryDatabase, paperId: string): Promise<HistoryEntry | undefined> =>
  newestAbout(db, paperId, (entry) => touchesNote(entry, paperId));

/** Whether an entry ends with a revision of a note: no running work, which has no entry yet, changed the note since. */
export const wroteRevision = (entry: HistoryEntry | undefined, paperId: string, revision: number): entry is HistoryEntry =>
  entry?.action === 'note' && entry.undoneAt === undefined && annotationStep(entry, paperId)?.after?.noteRevision === revision;

/** Whether the session of an entry saved every revision after `base`: its newest text then simply replaces its older one. */
export function savedAloneSince(entry: HistoryEntry, paperId: string, base: number): boolean {
  const from = annotationStep(entry, paperId)?.before?.noteRevision;
  return typeof from === 'number' && from <= base;
}

/** Adds a further save to the entry of its editing session: the first `before` stays, `after` becomes the current state. */
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

/** Keeps the texts before and after a save for a day, so that another editor's save can be merged. Deletes older texts. */
export async function keepRevisions(
  db: LibraryDatabase,
  paperId: string,
  revisions: readonly Omit<NoteRevisionRow, 'paperId' | 'savedAt'>[],
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
 * Whether an editing session already saved a text, or one typed after it. A text that is held for a page may be saved late: what
 * the page itself saved meanwhile is newer.
 * @param edit number of the text in its session. @param base revision that it started from.
 */
export async function isSaved(
  db: LibraryDatabase,
  paperId: string,
  { session, edit, base }: { session: string; edit?: number | undefined; base: number },
): Promise<boolean> {
  if (edit === undefined) return false;
  const since = db.noteRevisions.where(':id').between([paperId, base], [paperId, Number.POSITIVE_INFINITY], false, true);
  const saves = await since.filter((row) => row.session === session && (row.edit ?? -1) >= edit).count();
  return saves > 0;
}

/**
 * The text of a note at a revision. After a day only the first and the last text of each editing session are available, from
 * the history.
 * @returns '' when the text is not available: the caller then merges the texts as if they had no common base.
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

/** Deletes the kept texts of some papers: after a merge, split, import or restore, their revision numbers mean other texts. */
export async function forgetRevisions(db: LibraryDatabase, paperIds: readonly string[]): Promise<void> {
  if (paperIds.length === 0) return;
  const gone = new Set(paperIds);
  // The table has the revisions of one day only: few, even for a call with many papers.
  const keys = await db.noteRevisions.toCollection().primaryKeys();
  await db.noteRevisions.bulkDelete(keys.filter(([id]) => gone.has(id)));
}
