import type { LibraryDatabase } from '~/lib/library/database/database';
import { writeEntries } from '~/lib/library/history/historySteps';
import { forgetRevisions } from '~/lib/library/history/noteHistory';
import { type LongWork, longWork } from '~/lib/library/long-work/longWork';
import { mergeSeenInto } from '~/lib/library/seen/mergeSeenInto';
import type { HistoryEntry, ImportedFiles } from '~/lib/papers/history';
import { largestKeptSeq } from '~/lib/papers/historySchemas';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { ImportPlanner, type ImportPreview } from './importPlanner';
import type { PlanOptions } from './previewImport';
import { RecordsHere } from './recordsHere';

export interface ImportOptions extends PlanOptions {
  /** Milliseconds since the epoch. */
  now?: number | undefined;
  /** What the history entry says of the files; called after the last of them is planned. */
  summarise?: (() => ImportedFiles) | undefined;
}

export interface ImportResult extends ImportPreview {
  /** History entry for `undo`; absent when nothing changed, or when the library was empty and took over the file's history. */
  entry?: number | undefined;
}

/**
 * Merges a backup into the library: all of it or nothing, in short transactions and with one history entry. Records with
 * the same id or a common identifier are the same paper, unless they are kept apart. Both notes are kept and tags are united;
 * nothing in this library is replaced or trashed. Importing the same file again changes nothing. Importing into an empty
 * library restores exactly what was exported. Only then is the file's history imported too, because its entries summarise
 * rows of the library that it was exported from.
 * Last, when the import can no longer be cancelled, the file's seen papers are merged with those seen here (`mergeSeen`): of each the
 * earlier day, and the later decision to skip it. Undoing the import leaves these.
 * @throws the signal's reason when it is aborted before the end.
 */
export async function importBackup(
  db: LibraryDatabase,
  backup: LibraryBackup,
  { intake, onTaken, summarise, ...options }: ImportOptions = {},
  now = Date.now(),
): Promise<ImportResult> {
  const { value: preview, entry } = await longWork(db, { ...options, now, action: 'import' }, async (work) => {
    const here = await RecordsHere.ofLarge(db, backup.entries.length, work.ownChanges);
    const planner = new ImportPlanner(db, undefined, here, intake, onTaken);
    // What other programs' files say is an import to be undone, also where it is the first thing in the library.
    if (!summarise) await takeHistory(db, work, backup.history);
    await work.steps(inOrderOfKeys(backup.entries), async (changes, chunk) => {
      await planner.entries(changes, chunk);
      await forgetRevisions(db, changes.changedNotes());
    });
    await work.quietSteps(backup.trash, (changes, chunk) => planner.trash(changes, chunk));
    await work.quietSteps(backup.distinctPairs ?? [], (changes, chunk) => planner.apart(changes, chunk));
    await work.step((changes) => planner.kept(changes, backup));
    work.imported = summarise?.();
    return planner.preview;
  });
  const result = { ...preview, seen: await mergeSeenInto(db, backup.seen ?? []) };
  return entry === 0 ? result : { ...result, entry };
}

/** Sorted by id, as the database stores them: rows inserted in another order are rewritten repeatedly while it sorts them. */
const inOrderOfKeys = (entries: readonly LibraryEntry[]): LibraryEntry[] =>
  entries.toSorted(({ paper: { id: a } }, { paper: { id: b } }) => (a < b ? -1 : Number(a > b)));

/** The entries numbered from 1 if a number is above `largestKeptSeq`; otherwise as they are. @param history ascending by `seq`. */
const renumbered = (history: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  (history.at(-1)?.seq ?? 0) > largestKeptSeq ? history.map((entry, index) => ({ ...entry, seq: index + 1 })) : history;

/** History entries written per transaction. */
const perStep = 50;

/**
 * Imports the file's history into an empty library; does nothing otherwise. Runs before all other steps and writes the
 * newest entries first, so that marks made during the import get entry numbers after those of the file.
 */
async function takeHistory(db: LibraryDatabase, work: LongWork, history: readonly HistoryEntry[]): Promise<void> {
  const newestFirst = renumbered(history).toReversed();
  let isEmpty = false;
  await work.step(async () => {
    const stored = await Promise.all([db.papers.count(), db.trash.count(), db.history.count()]);
    isEmpty = stored.every((count) => count === 0);
    if (!isEmpty) return;
    work.leavesEntry = false;
    work.historyUpTo = newestFirst[0]?.seq;
    await writeEntries(db, newestFirst.slice(0, perStep));
  });
  if (!isEmpty) return;
  for (let start = perStep; start < newestFirst.length; start += perStep) {
    await work.step(() => writeEntries(db, newestFirst.slice(start, start + perStep)));
  }
}
