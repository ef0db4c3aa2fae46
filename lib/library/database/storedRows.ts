import Dexie, { type Table } from 'dexie';

/** Some keys of a table, both ends with them. */
export interface KeyRange {
  from?: unknown;
  /** Instead of `from`: without this key. */
  after?: unknown;
  to?: unknown;
  /** Rows at most. */
  limit?: number | undefined;
}

/**
 * Rows as they stand on the disk, and not what `mendRow` reads of them, in the order of their keys. Inside a transaction.
 */
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

/** The key of a row as it stands on the disk. */
export function keyOf({ schema }: Table, row: Record<string, unknown>): unknown {
  const path = schema.primKey.keyPath;
  return Array.isArray(path) ? path.map((part) => row[part]) : row[String(path)];
}
