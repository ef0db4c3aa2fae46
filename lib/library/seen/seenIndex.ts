/**
 * What a page asks about seen papers, in 64 blocks of numbers: a thousand rows of their own would take longer to read than all
 * else that a page asks. The table `seenIndex` is computed from `seen`, and written together with it.
 */
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { SeenBlockRow, SeenRow } from '~/lib/library/database/rows';
import { groupBy } from '~/lib/papers/groupBy';
import { sameValue } from '~/lib/papers/sameValue';
import { isReadable, newStamp, readBlocks, replaceBlocks, storedBlocks } from './seenBlocks';

/** What the index says about one row. */
export interface KnownPaper {
  day: number;
  /** Milliseconds since the epoch of the last decision to skip it; negative if it was taken back then; 0 for none. */
  decidedAt: number;
}

/** Every block is a range of keys, which are spread evenly. */
const blockCount = 64;
export const allBlocks: readonly number[] = Array.from({ length: blockCount }, (_, block) => block);
const keysPerBlock = 2 ** 53 / blockCount;
const blockOf = (key: number): number => Math.floor(key / keysPerBlock);

/** @returns what is known for each key; absent for one without a row. Inside a transaction over `seenIndex`. */
export async function readIndex(db: LibraryDatabase, keys: Iterable<number>): Promise<Map<number, KnownPaper>> {
  const wanted = groupBy(keys, blockOf);
  const known = new Map<number, KnownPaper>();
  for (const [block, row] of await readBlocks(db, wanted.keys())) {
    for (const key of wanted.get(block) ?? []) {
      const at = placeOf(row.keys, key);
      if (row.keys[at] === key) known.set(key, { day: row.days[at] ?? 0, decidedAt: decisionOn(row, key) });
    }
  }
  return known;
}

/** Place of a key in sorted keys; of the next larger one if it is not there. */
function placeOf(keys: Float64Array, key: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function decisionOn({ decided, decidedAt }: SeenBlockRow, key: number): number {
  const at = placeOf(decided, key);
  return decided[at] === key ? (decidedAt[at] ?? 0) : 0;
}

/**
 * Puts rows into the index, and removes keys from it. Inside a write transaction over `seenIndex`.
 * @param put rows of different keys, in any order.
 */
export async function updateIndex(db: LibraryDatabase, put: readonly SeenRow[], removed: readonly number[] = []): Promise<void> {
  const coming = groupBy(put, ({ key }) => blockOf(key));
  const blocks = [...new Set([...coming.keys(), ...removed.map(blockOf)])];
  const stored = await readBlocks(db, blocks);
  const gone = new Set(removed);
  await replaceBlocks(
    db,
    blocks.map((block) => {
      const kept = stored.get(block) ?? blockRow(block, []);
      return merged(gone.size === 0 ? kept : without(kept, gone), blockRow(block, coming.get(block) ?? []));
    }),
  );
}

function without(row: SeenBlockRow, gone: ReadonlySet<number>): SeenBlockRow {
  const stays = (key: number): boolean => !gone.has(key);
  return {
    ...row,
    keys: row.keys.filter(stays),
    days: row.days.filter((_, at) => stays(row.keys[at] ?? 0)),
    decided: row.decided.filter(stays),
    decidedAt: row.decidedAt.filter((_, at) => stays(row.decided[at] ?? 0)),
  };
}

/** A block with the rows of two; those of `next` replace those of `row`. */
function merged(row: SeenBlockRow, next: SeenBlockRow): SeenBlockRow {
  const [keys, days] = mergedColumns(row.keys, row.days, next.keys, next.days);
  // A row that comes without a decision has none any more.
  const coming = new Set(next.keys);
  const { decided: old, decidedAt: oldAt } = row;
  const kept = old.filter((key) => !coming.has(key));
  const keptAt = oldAt.filter((_, at) => !coming.has(old[at] ?? 0));
  const [decided, decidedAt] = mergedColumns(kept, keptAt, next.decided, next.decidedAt);
  return { ...next, keys, days, decided, decidedAt };
}

/** Merges two sorted columns of keys, each with a column of values; where both have a key, the second value stays. */
function mergedColumns<V extends Uint16Array | Float64Array>(
  keys: Float64Array,
  values: V,
  nextKeys: Float64Array,
  nextValues: V,
): [Float64Array, V] {
  const outKeys = new Float64Array(keys.length + nextKeys.length);
  const outValues = new (values.constructor as new (length: number) => V)(outKeys.length);
  let [length, at, nextAt] = [0, 0, 0];
  while (at < keys.length || nextAt < nextKeys.length) {
    const [key, nextKey] = [keys[at] ?? Number.POSITIVE_INFINITY, nextKeys[nextAt] ?? Number.POSITIVE_INFINITY];
    outKeys[length] = Math.min(key, nextKey);
    outValues[length++] = (nextKey <= key ? nextValues[nextAt] : values[at]) ?? 0;
    if (nextKey <= key) nextAt++;
    if (key <= nextKey) at++;
  }
  return [outKeys.slice(0, length), outValues.slice(0, length) as V];
}

/** A new block. @param rows of the block, of different keys. */
function blockRow(block: number, rows: readonly SeenRow[]): SeenBlockRow {
  const sorted = rows.toSorted((a, b) => a.key - b.key);
  const decided = sorted.filter(({ skippedAt, unskippedAt }) => (skippedAt ?? unskippedAt) !== undefined);
  return {
    block,
    stamp: newStamp(),
    keys: Float64Array.from(sorted, ({ key }) => key),
    days: Uint16Array.from(sorted, ({ day }) => Math.min(day, lastDay)),
    decided: Float64Array.from(decided, ({ key }) => key),
    decidedAt: Float64Array.from(decided, ({ skippedAt, unskippedAt }) => skippedAt ?? -(unskippedAt ?? 0)),
  };
}

/** In the year 2149. */
const lastDay = 2 ** 16 - 1;

/** Computes a block again from the rows. Inside a transaction over `seen`. */
async function countBlock(db: LibraryDatabase, block: number): Promise<SeenBlockRow> {
  const range = db.seen.where('key').between(block * keysPerBlock, (block + 1) * keysPerBlock, true, false);
  return blockRow(block, await range.toArray());
}

/** The blocks among some that differ from the rows, as they should be. Inside a transaction over `seen` and `seenIndex`. */
export async function wrongBlocks(db: LibraryDatabase, blocks: readonly number[]): Promise<SeenBlockRow[]> {
  const stored = await Promise.all(blocks.map((block) => storedBlocks(db, block)));
  const counted = await Promise.all(blocks.map((block) => countBlock(db, block)));
  return counted.filter((row, index) => !isSame(stored[index] ?? [], row));
}

function isSame([stored, ...more]: readonly SeenBlockRow[], counted: SeenBlockRow): boolean {
  if (!stored) return counted.keys.length === 0;
  return more.length === 0 && isReadable(stored) && sameValue(numbersOf(stored), numbersOf(counted));
}

const numbersOf = ({ keys, days, decided, decidedAt }: SeenBlockRow): number[][] => [
  [...keys],
  [...days],
  [...decided],
  [...decidedAt],
];
