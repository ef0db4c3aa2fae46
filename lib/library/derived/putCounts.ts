import type { Table } from 'dexie';

/**
 * Writes counts; a count of 0 has no row. A count may fall below 0 while some of its changes are pending (`PendingCounts`);
 * its row is kept then, so that the final count is right. Inside a transaction.
 */
export async function putCounts<Row extends { count: number }, Key extends string>(
  table: Table<Row, Key>,
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Promise<void> {
  const put = rows.filter(({ count }) => count !== 0);
  const gone = rows.filter(({ count }) => count === 0).map(keyOf);
  const work: PromiseLike<unknown>[] = [];
  if (put.length > 0) work.push(table.bulkPut(put));
  if (gone.length > 0) work.push(table.bulkDelete(gone));
  await Promise.all(work);
}
