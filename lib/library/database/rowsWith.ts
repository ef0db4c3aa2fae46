import type { Table } from 'dexie';

/** With fewer keys than this, each row is read by its key. */
const fewest = 8;
/** Rows that a range query may read per requested key: reading on in a range is faster than a get by key. */
const mostForOne = 4;

/**
 * Rows by their keys, in the order of the keys; undefined for a missing row. Queries first which of the keys exist: most
 * records of an imported file are new, and their keys lie close together, so that one range query answers for all of them.
 * Inside a transaction.
 */
export async function rowsWith<Row, Key extends string>(
  table: Table<Row, Key>,
  keys: readonly Key[],
): Promise<(Row | undefined)[]> {
  const [first, last] = ends(keys);
  if (keys.length < fewest) return table.bulkGet([...keys]);
  const most = keys.length;
  const near = await table.where(':id').between(first, last, true, true).limit(most).primaryKeys();
  const existing = new Set(near);
  // With other keys in the range, the limit may have ended the query before the last requested key.
  const reached = near.length < most ? last : (near.at(-1) ?? last);
  const requested = keys.filter((key) => key > reached || existing.has(key));
  if (requested.length === 0) return keys.map(() => undefined);
  const rows = await table.bulkGet(requested);
  const found = new Map(requested.map((key, index) => [key as string, rows[index]]));
  return keys.map((key) => found.get(key));
}

/** Like `rowsWith`, for a small table of small rows, most of which exist: one query reads the rows between the outer keys. */
export async function smallRowsWith<Row, Key extends string>(
  table: Table<Row, Key>,
  keys: readonly Key[],
): Promise<(Row | undefined)[]> {
  if (keys.length < fewest) return table.bulkGet([...keys]);
  const [first, last] = ends(keys);
  const most = mostForOne * keys.length;
  const near = await table.where(':id').between(first, last, true, true).limit(most).toArray();
  const path = String(table.schema.primKey.keyPath);
  const found = new Map(near.map((row) => [String((row as Record<string, unknown>)[path]), row as Row | undefined]));
  const reached = near.length < most ? last : ([...found.keys()].at(-1) ?? last);
  const left = keys.filter((key) => key > reached);
  const rest = left.length > 0 ? await table.bulkGet(left) : [];
  for (const [index, key] of left.entries()) found.set(key, rest[index]);
  return keys.map((key) => found.get(key));
}

/** The smallest and the largest key: JavaScript orders strings as IndexedDB orders keys. */
function ends(keys: readonly string[]): [string, string] {
  const sorted = keys.toSorted();
  return [sorted[0] ?? '', sorted.at(-1) ?? ''];
}
