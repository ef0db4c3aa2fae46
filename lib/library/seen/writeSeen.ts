import type { LibraryDatabase } from '~/lib/library/database/database';
import type { SeenRow } from '~/lib/library/database/rows';
import { writeTransaction } from '~/lib/library/database/transactions';
import { replaceBlocks } from './seenBlocks';
import { updateIndex, wrongBlocks } from './seenIndex';

/**
 * The way in which seen papers are written alone: outside the unit of work, because they are no records and the history does not
 * contain them. A decision to skip is taken back by the opposite decision.
 * @param told whether other pages show the change: then it is logged and announced, without ids.
 */
export const writeSeen = <T>(db: LibraryDatabase, told: boolean, work: (unit: SeenWriter) => Promise<T>): Promise<T> =>
  writeTransaction(db, [db.seen, db.seenIndex], () => work(new SeenWriter(db)), { log: told ? 'unnamed' : 'nothing' });

/**
 * Forgets all seen papers, and those that the ranking noted as passed over: they too say what feeds have shown.
 * @returns the seen papers. The others are derived data, and feeds note them again.
 */
export const clearSeen = (db: LibraryDatabase): Promise<SeenRow[]> =>
  writeTransaction(
    db,
    [db.seen, db.seenIndex, db.passed],
    async () => {
      const rows = await db.seen.toArray();
      await Promise.all([db.seen.clear(), db.seenIndex.clear(), db.passed.clear()]);
      return rows;
    },
    { log: 'unnamed' },
  );

/** Forgets the papers that were passed over before a day. @param first in days since the epoch. */
export const expirePassed = (db: LibraryDatabase, first: number): Promise<void> =>
  writeTransaction(db, [db.passed], async () => void (await db.passed.where('day').below(first).delete()), { log: 'nothing' });

/** Writes seen papers along with records, in a transaction whose `kinds` include `seen`; the caller announces the change. */
export const seenWriter = (db: LibraryDatabase): SeenWriter => new SeenWriter(db);

export class SeenWriter {
  constructor(private readonly db: LibraryDatabase) {}

  /** @param rows of different keys. */
  async put(rows: readonly SeenRow[]): Promise<void> {
    if (rows.length > 0) await Promise.all([this.db.seen.bulkPut([...rows]), updateIndex(this.db, rows)]);
  }

  async remove(keys: number[]): Promise<void> {
    if (keys.length > 0) await Promise.all([this.db.seen.bulkDelete(keys), updateIndex(this.db, [], keys)]);
  }
}

/** Corrects the blocks of the index among some that differ from the rows. @returns how many did. */
export const repairSeenIndex = (db: LibraryDatabase, blocks: readonly number[]): Promise<number> =>
  writeTransaction(
    db,
    [db.seen, db.seenIndex],
    async () => {
      const wrong = await wrongBlocks(db, blocks);
      await replaceBlocks(db, wrong);
      return wrong.length;
    },
    { log: 'nothing' },
  );
