import type { Table } from 'dexie';

/** Below this, each row is asked for by itself. */
const fewest = 8;
/** Rows that are read for one that is asked for: reading on is quicker than asking for each. */
const mostForOne = 4;

/**
 * Rows by their keys, in order; undefined where there is none. Asks first which of the keys there are at all: what a file
 * brings is mostly not there, and its keys lie close together, so that one question answers for all of them.
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
  const there = new Set(near);
  // Where others lie between them, the look may have ended before the last one.
  const reached = near.length < most ? last : (near.at(-1) ?? last);
  const requested = keys.filter((key) => key > reached || there.has(key));
  if (requested.length === 0) return keys.map(() => undefined);
  const rows = await table.bulkGet(requested);
  const found = new Map(requested.map((key, index) => [key as string, rows[index]]));
  return keys.map((key) => found.get(key));
}

/** The same of small rows of a small table, most of which are there: those between the first and the last are read at once. */
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
  const others = left.length > 0 ? await table.bulkGet(left) : [];
  for (const [index, key] of left.entries()) found.set(key, others[index]);
  return keys.map((key) => found.get(key));
}

/** The first and the last: the order of JavaScript's strings is that of IndexedDB's keys. */
function ends(keys: readonly string[]): [string, string] {
  const sorted = keys.toSorted();
  return [sorted[0] ?? '', sorted.at(-1) ?? ''];
}
