import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { PendingCountsRow } from '~/lib/library/database/derivedRows';
import { readTransaction, writeTransaction } from '~/lib/library/database/transactions';
import { tableOf } from './derivedTable';
import { derivedTables } from './derivedTables';
import type { CountChange } from './pendingCounts';

/** Number of counts written in one transaction, for which a star may have to wait. */
const countsPerTransaction = 150;

const counted = derivedTables.filter(({ add }) => add !== undefined);

/**
 * Writes the pending counts of a job in short transactions; for interrupted work, before it is reverted.
 * @returns false when the job does not exist: the code that reverted it has written its counts.
 */
export async function applyPendingCounts(db: LibraryDatabase, jobId: string): Promise<boolean> {
  const tables = [...counted.map(({ name }) => tableOf(db, name)), db.jobs, db.pendingCounts];
  let rows: PendingCountsRow[] | undefined;
  for (;;) {
    await yieldToEventLoop();
    rows ??= await readTransaction(db, [db.pendingCounts], () => db.pendingCounts.where('job').equals(jobId).toArray());
    const left = await writeTransaction(db, tables, () => applySome(db, jobId, rows ?? []), { log: 'nothing' });
    if (left === undefined) return false;
    if (left === 0) return true;
  }
}

/** Writes the next counts of a job. @returns how many counts are left; undefined when the job does not exist. */
async function applySome(db: LibraryDatabase, jobId: string, rows: readonly PendingCountsRow[]): Promise<number | undefined> {
  const [job, count] = await Promise.all([db.jobs.get(jobId), db.pendingCounts.where('job').equals(jobId).count()]);
  if (job?.kind !== 'changes') return undefined;
  // A repair has recounted everything in the meantime.
  if (count === 0) return 0;
  const { applied = 0, ...rest } = job;
  const sums = sumsOf(rows);
  const some = sums.slice(applied, applied + countsPerTransaction);
  const left = sums.length - applied - some.length;
  const changesOf = (table: string): Map<string, CountChange> =>
    new Map(some.filter((sum) => sum.table === table).map(({ key, by, spelling }) => [key, { by, spelling }]));
  await Promise.all([
    ...counted.map(({ name, add }) => add?.(db, changesOf(name))),
    left > 0 ? db.jobs.put({ ...job, applied: applied + some.length }) : undefined,
    left === 0 ? db.pendingCounts.bulkDelete(rows.map(({ seq }) => seq)) : undefined,
    left === 0 && applied > 0 ? db.jobs.put(rest) : undefined,
  ]);
  return left;
}

interface Sum extends CountChange {
  table: string;
  key: string;
}

/** The change of each count, always in the same order for the same rows, because the job stores how many are written. */
function sumsOf(rows: readonly PendingCountsRow[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const [table, key, by, spelling] of rows.flatMap(({ counts }) => counts)) {
    const name = `${table} ${key}`;
    const sum = sums.get(name);
    if (sum) sum.by += by;
    else sums.set(name, { table, key, by, spelling });
  }
  const inOrder = counted.flatMap(({ name }) => [...sums.values()].filter(({ table }) => table === name));
  return inOrder.filter(({ by }) => by !== 0);
}
