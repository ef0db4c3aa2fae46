/**
 * The blocks of the index of seen papers, as they are stored and kept in memory. A stored block never changes: whoever writes it,
 * in whatever thread, stores it again under another stamp and removes the one before. A block in memory is therefore up to date
 * exactly if its name is among the stored names, which are read in the transaction that needs the block; the numbers are read again
 * only if they are new. A page of papers with spread identifiers asks for all blocks, a megabyte for 100,000 papers.
 */
import Dexie from 'dexie';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { SeenBlockRow } from '~/lib/library/database/rows';

/** The primary key of a stored block. */
type BlockName = [block: number, stamp: number];

/** Blocks that were read or written last. One that was written by a transaction that failed is never found to be stored. */
const kept = new WeakMap<LibraryDatabase, Map<number, SeenBlockRow>>();

/** With more blocks to read than this, it is faster to read all of them in one request. */
const fewBlocks = 6;

/** A number that no block had before: a random one of 53 bits. */
export const newStamp = (): number => Math.floor(Math.random() * 2 ** 53);

/**
 * The blocks among some that are stored, by number. One that cannot be read is left out: its papers are new again until a repair.
 * Inside a transaction over `seenIndex`. The rows must not be changed.
 */
export async function readBlocks(db: LibraryDatabase, blocks: Iterable<number>): Promise<Map<number, SeenBlockRow>> {
  const memory = memoryOf(db);
  const names = new Map(await storedNames(db));
  const found = new Map<number, SeenBlockRow>();
  const missing: BlockName[] = [];
  for (const block of blocks) {
    const stamp = names.get(block);
    const row = memory.get(block);
    if (row && row.stamp === stamp) found.set(block, row);
    else if (stamp !== undefined) missing.push([block, stamp]);
  }
  for (const row of await readRows(db, missing)) {
    if (names.get(row.block) !== row.stamp || !isReadable(row)) continue;
    memory.set(row.block, row);
    found.set(row.block, row);
  }
  return found;
}

async function readRows({ seenIndex }: LibraryDatabase, names: BlockName[]): Promise<SeenBlockRow[]> {
  if (names.length === 0) return [];
  const rows = await (names.length > fewBlocks ? seenIndex.toArray() : seenIndex.bulkGet(names));
  return rows.filter((row) => row !== undefined);
}

/** The names of all stored blocks, in the order of the blocks. */
const storedNames = ({ seenIndex }: LibraryDatabase): Promise<BlockName[]> => seenIndex.toCollection().primaryKeys();

/** @param rows with new stamps, of different blocks. Inside a write transaction over `seenIndex`. */
export async function replaceBlocks(db: LibraryDatabase, rows: readonly SeenBlockRow[]): Promise<void> {
  const memory = memoryOf(db);
  const replaced = new Set(rows.map(({ block }) => block));
  const old = (await storedNames(db)).filter(([block]) => replaced.has(block));
  await Promise.all([db.seenIndex.bulkDelete(old), db.seenIndex.bulkAdd(rows)]);
  for (const row of rows) memory.set(row.block, row);
}

/** What is stored of a block, whatever is in memory: one row, unless the table is damaged. */
export const storedBlocks = ({ seenIndex }: LibraryDatabase, block: number): Promise<SeenBlockRow[]> =>
  seenIndex.where('[block+stamp]').between([block, Dexie.minKey], [block, Dexie.maxKey]).toArray();

export const isReadable = ({ keys, days, decided, decidedAt }: SeenBlockRow): boolean =>
  [keys, decided, decidedAt].every((numbers) => numbers instanceof Float64Array) &&
  days instanceof Uint16Array &&
  days.length === keys.length &&
  decidedAt.length === decided.length;

function memoryOf(db: LibraryDatabase): Map<number, SeenBlockRow> {
  const memory = kept.get(db) ?? new Map<number, SeenBlockRow>();
  kept.set(db, memory);
  return memory;
}
