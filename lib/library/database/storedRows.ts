import Dexie, { type Table } from 'dexie';

/** A range of keys of a table, including both ends. */
export interface KeyRange {
  from?: unknown;
  /** Instead of `from`: the range starts after this key. */
  after?: unknown;
  to?: unknown;
  /** Maximum number of rows. */
  limit?: number | undefined;
}

/** Rows as they are on disk, without `mendRow`, in the order of their keys. Inside a transaction. */
export async function storedRows(
  table: Table,
  { from, after, to = Dexie.maxKey, limit = Number.POSITIVE_INFINITY }: KeyRange = {},
): Promise<Record<string, unknown>[]> {
  const { core } = table;
  const range = { type: 2, lower: after ?? from ?? Dexie.minKey, lowerOpen: after !== undefined, upper: to, upperOpen: false };
  const { result } = await core.query({
    trans: Dexie.currentTransaction.idbtrans,
    values: true,
    limit,
    query: { index: core.schema.primaryKey, range },
  });
  return result;
}

/** The primary key of a row as it is on disk. */
export function keyOf({ schema }: Table, row: Record<string, unknown>): unknown {
  const path = schema.primKey.keyPath;
  return Array.isArray(path) ? path.map((part) => row[part]) : row[String(path)];
}
