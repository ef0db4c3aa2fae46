/**
 * Where the steps of history entries stand: in the entry itself, or, of an entry with many, in parts of their own.
 * Every function here works inside a transaction over `history`; `transact` and `consult` add the parts to that.
 */
import { groupBy } from '~/lib/papers/groupBy';
import type { HistoryAction, HistoryEntry, HistoryStep } from '~/lib/papers/history';
import { isDamaged } from './damage';
import type { LibraryDatabase } from './database';
import { refuseDamaged } from './readSteps';
import { rowKinds } from './rowKinds';
import type { HistoryRow } from './rows';

/** Steps that are taken back in one transaction, which a star may have to wait for: more are parted. */
export const mostSteps = 120;

/** What these changed is looked up step by step, in an entry that is at hand. */
const whole: ReadonlySet<HistoryAction> = new Set<HistoryAction>(['merge', 'split']);

export const mayPart = (action: HistoryAction, steps: readonly HistoryStep[]): boolean =>
  steps.length > mostSteps && !whole.has(action);

export const recordsOf = ({ table, key }: HistoryStep): string[] => rowKinds[table].records(key);

/** Writes steps in parts, after those of the group that are there already. */
export async function writeParts(db: LibraryDatabase, group: string, steps: readonly HistoryStep[]): Promise<void> {
  const parts = inParts(steps).map((part) => ({ group, records: [...new Set(part.flatMap(recordsOf))], steps: part }));
  if (parts.length > 0) await db.historySteps.bulkAdd(parts);
}

/** The steps of one record stay together, as far as they come in one call. */
function inParts(steps: readonly HistoryStep[]): HistoryStep[][] {
  const parts: HistoryStep[][] = [];
  let part: HistoryStep[] = [];
  for (const own of groupBy(steps, (step) => recordsOf(step)[0]).values()) {
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
    if (!mayPart(action, steps)) {
      rows.push(entry);
      continue;
    }
    const parted = crypto.randomUUID();
    rows.push({ ...entry, steps: steps.filter((step) => recordsOf(step).length === 0), parted });
    await writeParts(
      db,
      parted,
      steps.filter((step) => recordsOf(step).length > 0),
    );
  }
  await db.history.bulkPut(rows);
}

const withoutParted = ({ parted: _, ...entry }: HistoryRow): HistoryEntry => entry;

/** An entry with all its steps. */
export async function wholeEntry(db: LibraryDatabase, row: HistoryRow): Promise<HistoryEntry> {
  if (!row.parted) return row;
  const parts = await db.historySteps.where('group').equals(row.parted).toArray();
  refuseDamaged(row, ...parts);
  return { ...withoutParted(row), steps: [...row.steps, ...parts.flatMap(({ steps }) => steps)] };
}

/** The same of several, for a backup: one that cannot be read whole is left out. */
export async function wholeEntries(db: LibraryDatabase, rows: readonly HistoryRow[]): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (const row of rows) {
    if (isDamaged(row)) continue;
    const parts = row.parted ? await db.historySteps.where('group').equals(row.parted).toArray() : [];
    if (!parts.some(isDamaged))
      entries.push(row.parted ? { ...withoutParted(row), steps: [...row.steps, ...parts.flatMap(({ steps }) => steps)] } : row);
  }
  return entries;
}

/** An entry with the steps that are about one record. */
export async function entryFor(db: LibraryDatabase, row: HistoryRow, id: string): Promise<HistoryEntry> {
  if (!row.parted) return row;
  const [own, of] = await Promise.all([
    db.historySteps.where('records').equals(id).primaryKeys(),
    db.historySteps.where('group').equals(row.parted).primaryKeys(),
  ]);
  const both = new Set(of);
  const parts = await db.historySteps.bulkGet(own.filter((part) => both.has(part)));
  const steps = parts.flatMap((part) => part?.steps.filter((step) => recordsOf(step).includes(id)) ?? []);
  return { ...withoutParted(row), steps };
}

/** Numbers of the parts of a group, ascending: the order in which they were written. */
export const partsOf = async (db: LibraryDatabase, group: string): Promise<number[]> =>
  db.historySteps.where('group').equals(group).primaryKeys();
