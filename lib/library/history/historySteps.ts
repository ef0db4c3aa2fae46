/**
 * Where the steps of history entries stand: in the entry itself, or, of an entry with many, in parts of their own.
 * Every function here works inside a transaction over `history`; `writeTransaction` and `readTransaction` add the parts to that.
 */

import type { LibraryDatabase } from '~/lib/library/database/database';
import type { HistoryRow } from '~/lib/library/database/rows';
import type { HistoryAction, HistoryEntry, HistoryStep, ListedEntry } from '~/lib/papers/history';
import { rowKinds } from './rowKinds';
import { stepUnits } from './stepUnits';

/** Steps that are taken back in one transaction, which a star may have to wait for: more are split into chunks. */
export const mostSteps = 120;

/** What these changed is looked up step by step, in an entry that is at hand. */
const whole: ReadonlySet<HistoryAction> = new Set<HistoryAction>(['merge', 'split']);

export const needsChunks = (action: HistoryAction, steps: readonly HistoryStep[]): boolean =>
  steps.length > mostSteps && !whole.has(action);

export const recordsOf = ({ table, key }: HistoryStep): string[] => rowKinds[table].records(key);

/** Writes steps in parts, after those of the group that are there already. */
export async function writeChunks(db: LibraryDatabase, group: string, steps: readonly HistoryStep[]): Promise<void> {
  const parts = toChunks(steps).map((part) => ({ group, records: [...new Set(part.flatMap(recordsOf))], steps: part }));
  if (parts.length > 0) await db.historySteps.bulkAdd(parts);
}

/** What has to be taken back at once stays together, as far as it comes in one call. */
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

/** Writes entries as they are in a backup. */
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

/** An entry whose steps of records stand in parts. @param steps those that are about no record. */
export const chunkedRow = <Entry extends Omit<HistoryEntry, 'seq'>>(entry: Entry, chunkGroup: string, steps: HistoryStep[]) => ({
  ...entry,
  paperIds: entry.paperIds.slice(0, 1),
  paperCount: entry.paperIds.length,
  steps,
  chunkGroup,
});

/** The entry of a row, with those of its papers and steps that stand in it. */
export const entryOf = ({ chunkGroup: _, paperCount: __, ...entry }: HistoryRow): HistoryEntry => entry;

/** How many papers an entry is about. */
export const paperCountOf = ({ paperIds, paperCount }: HistoryRow): number => paperCount ?? paperIds.length;

/** Rows about any of some records, oldest first. */
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

/** The newest row about a record that passes a test, which sees rows as they are stored. */
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

/** Those whose steps stand in chunks. */
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

/** An entry with the steps that are about one record. */
export async function entryFor(db: LibraryDatabase, row: HistoryRow, id: string): Promise<ListedEntry> {
  const listed = { ...entryOf(row), paperCount: paperCountOf(row) };
  if (!row.chunkGroup) return listed;
  const [own, of] = await Promise.all([
    db.historySteps.where('records').equals(id).primaryKeys(),
    db.historySteps.where('group').equals(row.chunkGroup).primaryKeys(),
  ]);
  const both = new Set(of);
  const parts = await db.historySteps.bulkGet(own.filter((part) => both.has(part)));
  const steps = parts.flatMap((part) => part?.steps.filter((step) => recordsOf(step).includes(id)) ?? []);
  return { ...listed, steps };
}

/** Numbers of the parts of a group, ascending: the order in which they were written. */
export const chunksOf = async (db: LibraryDatabase, group: string): Promise<number[]> =>
  db.historySteps.where('group').equals(group).primaryKeys();
