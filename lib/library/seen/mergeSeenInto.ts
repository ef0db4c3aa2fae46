import type { LibraryDatabase } from '~/lib/library/database/database';
import type { SeenRow } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import { mergeSeen } from '~/lib/papers/seenPaper';
import { writeSeen } from './writeSeen';

/** Rows per transaction; limited because a page may have to wait for it. */
const perStep = 1000;

/**
 * Merges seen papers of a file into those of the library, in short transactions: of each paper the earlier day and the later
 * decision to skip it. Doing it again changes nothing.
 * @param rows of different keys.
 * @returns how many rows were added or changed.
 */
export async function mergeSeenInto(db: LibraryDatabase, rows: readonly SeenRow[]): Promise<number> {
  let changed = 0;
  for (let start = 0; start < rows.length; start += perStep) {
    const isLast = start + perStep >= rows.length;
    changed += await writeSeen(db, isLast, async (unit) => {
      const different = await differentRows(db, rows.slice(start, start + perStep));
      await unit.put(different);
      return different.length;
    });
  }
  return changed;
}

/** How many rows `mergeSeenInto` would add or change. Writes nothing. */
export async function countMerged(db: LibraryDatabase, rows: readonly SeenRow[]): Promise<number> {
  let changed = 0;
  for (let start = 0; start < rows.length; start += perStep) {
    const some = rows.slice(start, start + perStep);
    changed += (await readTransaction(db, [db.seen], () => differentRows(db, some))).length;
  }
  return changed;
}

async function differentRows(db: LibraryDatabase, rows: readonly SeenRow[]): Promise<SeenRow[]> {
  const stored = await db.seen.bulkGet(rows.map(({ key }) => key));
  return rows.flatMap((theirs, index) => {
    const mine = stored[index];
    const merged = mine ? mergeSeen(mine, theirs) : theirs;
    return merged === mine ? [] : [merged];
  });
}
