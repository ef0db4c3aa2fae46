/**
 * Stores the steps of history entries: in the entry itself or, for an entry with many steps, in chunks in `historySteps`.
 * Every function here works inside a transaction over `history`; `writeTransaction` and `readTransaction` add `historySteps`.
 */

import type { LibraryDatabase } from '~/lib/library/database/database';
import type { HistoryRow } from '~/lib/library/database/rows';
import type { HistoryAction, HistoryEntry, HistoryStep, ListedEntry } from '~/lib/papers/history';
import { rowKinds } from './rowKinds';
import { stepUnits } from './stepUnits';

/** Steps that are undone in one transaction, for which a star may have to wait. More steps are split into chunks. */
export const mostSteps = 120;

/** Entries of these actions are never split, because other code reads all their steps from the entry itself. */
const whole: ReadonlySet<HistoryAction> = new Set<HistoryAction>(['merge', 'split']);

export const needsChunks = (action: HistoryAction, steps: readonly HistoryStep[]): boolean =>
  steps.length > mostSteps && !whole.has(action);

export const recordsOf = ({ table, key }: HistoryStep): string[] => rowKinds[table].records(key);

/** Writes steps in chunks, after the existing chunks of the group. */
export async function writeChunks(db: LibraryDatabase, group: string, steps: readonly HistoryStep[]): Promise<void> {
  const parts = toChunks(steps).map((part) => ({ group, records: [...new Set(part.flatMap(recordsOf))], steps: part }));
  if (parts.length > 0) await db.historySteps.bulkAdd(parts);
}

/** Splits steps into chunks. Steps of one call that have to be undone together (`stepUnits`) stay in one chunk. */
function toChunks(steps: readonly HistoryStep[]): HistoryStep[][] {
  const parts: HistoryStep[][] = [];
  let part: HistoryStep[] = [];
  for (const own of stepUnits(steps)) {
    if (part.length > 0 && part.length + own.length > mostSteps) {
      parts.push(part);
      part = [];
    }
    part.push(...own);
  }
  return part.length > 0 ? [...parts, part] : parts;
}

/** Writes the history entries of a backup, those with many steps in chunks. */
export async function writeEntries(db: LibraryDatabase, entries: readonly HistoryEntry[]): Promise<void> {
  const rows: HistoryRow[] = [];
  for (const entry of entries) {
    const { action, steps } = entry;
    if (!needsChunks(action, steps)) {
      rows.push(entry);
      continue;
    }
    const chunkGroup = crypto.randomUUID();
    rows.push(
      chunkedRow(
        entry,
        chunkGroup,
        steps.filter((step) => recordsOf(step).length === 0),
      ),
    );
    await writeChunks(
      db,
      chunkGroup,
      steps.filter((step) => recordsOf(step).length > 0),
    );
  }
  await db.history.bulkPut(rows);
}

/** The row of an entry whose steps of records are in chunks. @param steps the steps about no record, which stay in the row. */
export const chunkedRow = <Entry extends Omit<HistoryEntry, 'seq'>>(entry: Entry, chunkGroup: string, steps: HistoryStep[]) => ({
  ...entry,
  paperIds: entry.paperIds.slice(0, 1),
  paperCount: entry.paperIds.length,
  steps,
  chunkGroup,
});

/** The entry of a row, with the papers and steps that the row itself contains. */
export const entryOf = ({ chunkGroup: _, paperCount: __, ...entry }: HistoryRow): HistoryEntry => entry;

/** How many papers an entry is about. */
export const paperCountOf = ({ paperIds, paperCount }: HistoryRow): number => paperCount ?? paperIds.length;

/** History rows about any of some records, oldest first. */
export async function entriesAbout(db: LibraryDatabase, ids: readonly string[]): Promise<HistoryRow[]> {
  const [rows, chunked] = await Promise.all([
    db.history
      .where('paperIds')
      .anyOf([...ids])
      .distinct()
      .toArray(),
    chunkedAbout(db, ids),
  ]);
  return [...new Map([...rows, ...chunked].map((row) => [row.seq, row])).values()].sort((a, b) => a.seq - b.seq);
}

/** The newest history row about a record that passes a test. The test gets rows as they are stored, without `mendRow`. */
export async function newestAbout(
  db: LibraryDatabase,
  id: string,
  test: (row: HistoryRow) => boolean,
): Promise<HistoryRow | undefined> {
  const [newest, chunked] = await Promise.all([
    db.history.where('paperIds').equals(id).reverse().filter(test).first(),
    chunkedAbout(db, [id]),
  ]);
  const last = chunked.filter(test).at(-1);
  return last && last.seq > (newest?.seq ?? 0) ? last : newest;
}

/** History rows in chunks about any of some records, oldest first. */
async function chunkedAbout(db: LibraryDatabase, ids: readonly string[]): Promise<HistoryRow[]> {
  const parts = await db.historySteps
    .where('records')
    .anyOf([...ids])
    .distinct()
    .toArray();
  const groups = [...new Set(parts.map(({ group }) => group))];
  if (groups.length === 0) return [];
  return (await db.history.where('chunkGroup').anyOf(groups).toArray()).sort((a, b) => a.seq - b.seq);
}

/** An entry for a list of the history; an entry in chunks gets only the steps about one record. */
export async function entryFor(db: LibraryDatabase, row: HistoryRow, id: string): Promise<ListedEntry> {
  const listed = { ...entryOf(row), paperCount: paperCountOf(row) };
  if (!row.chunkGroup) return listed;
  const [aboutRecord, inGroup] = await Promise.all([
    db.historySteps.where('records').equals(id).primaryKeys(),
    db.historySteps.where('group').equals(row.chunkGroup).primaryKeys(),
  ]);
  const group = new Set(inGroup);
  const parts = await db.historySteps.bulkGet(aboutRecord.filter((part) => group.has(part)));
  const steps = parts.flatMap((part) => part?.steps.filter((step) => recordsOf(step).includes(id)) ?? []);
  return { ...listed, steps };
}

/** Numbers of the chunks of a group, ascending: the order in which they were written. */
export const chunksOf = async (db: LibraryDatabase, group: string): Promise<number[]> =>
  db.historySteps.where('group').equals(group).primaryKeys();
