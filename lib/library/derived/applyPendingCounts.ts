import { breathe } from '~/lib/async/yieldToEventLoop';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { OwedRow } from '~/lib/library/database/derivedRows';
import { consult, transact } from '~/lib/library/database/transactions';
import { tableOf } from './derivedTable';
import { derivedTables } from './derivedTables';
import type { CountChange } from './pendingCounts';

/** Counts written in one transaction: a star may have to wait for it. */
const perPayment = 150;

const counted = derivedTables.filter(({ add }) => add !== undefined);

/**
 * Writes what a job owes, a few counts at a time. A job that is interrupted pays so before it is taken back.
 * @returns false when there is no such job: whoever took it back has paid.
 */
export async function payOwed(db: LibraryDatabase, jobId: string): Promise<boolean> {
  const tables = [...counted.map(({ name }) => tableOf(db, name)), db.jobs, db.owed];
  let rows: OwedRow[] | undefined;
  for (;;) {
    await breathe();
    rows ??= await consult(db, [db.owed], () => db.owed.where('job').equals(jobId).toArray());
    const left = await transact(db, tables, () => paySome(db, jobId, rows ?? []), { log: 'nothing' });
    if (left === undefined) return false;
    if (left === 0) return true;
  }
}

/** @returns how many counts are left; undefined without a job. */
async function paySome(db: LibraryDatabase, jobId: string, rows: readonly OwedRow[]): Promise<number | undefined> {
  const [job, count] = await Promise.all([db.jobs.get(jobId), db.owed.where('job').equals(jobId).count()]);
  if (job?.kind !== 'changes') return undefined;
  // A repair counted everything anew meanwhile.
  if (count === 0) return 0;
  const { paid = 0, ...unpaid } = job;
  const sums = sumsOf(rows);
  const some = sums.slice(paid, paid + perPayment);
  const left = sums.length - paid - some.length;
  const changesOf = (table: string): Map<string, CountChange> =>
    new Map(some.filter((sum) => sum.table === table).map(({ key, by, spelling }) => [key, { by, spelling }]));
  await Promise.all([
    ...counted.map(({ name, add }) => add?.(db, changesOf(name))),
    left > 0 ? db.jobs.put({ ...job, paid: paid + some.length }) : undefined,
    left === 0 ? db.owed.bulkDelete(rows.map(({ seq }) => seq)) : undefined,
    left === 0 && paid > 0 ? db.jobs.put(unpaid) : undefined,
  ]);
  return left;
}

interface Sum extends CountChange {
  table: string;
  key: string;
}

/** In an order that the same rows always give: it is remembered how many of them are paid. */
function sumsOf(rows: readonly OwedRow[]): Sum[] {
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
