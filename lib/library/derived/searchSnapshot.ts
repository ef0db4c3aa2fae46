/**
 * The library's folded text in large pieces, so that a search after a cold start need not read and fold every paper
 * again. It is derived: whoever keeps it says what is in it, and it may be dropped at any time.
 */
import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction, writeTransaction } from '~/lib/library/database/transactions';

export interface SnapshotHead {
  /** Of whoever made the blocks: others are of no use to it. */
  version: number;
  /** Changes of the library up to this entry of the log are in the blocks; later ones may be. */
  upTo: number;
}

const head = 0;

/** @returns undefined where there are no blocks, or not all of them were written. */
export const readSnapshotHead = (db: LibraryDatabase): Promise<SnapshotHead | undefined> =>
  readTransaction(db, [db.searchSnapshot], async () => (await db.searchSnapshot.get(head))?.content as SnapshotHead | undefined);

/** Says that the blocks hold everything up to an entry of the log, which then need not remember it. */
export const writeSnapshotHead = (db: LibraryDatabase, content: SnapshotHead): Promise<void> =>
  writeTransaction(db, [db.searchSnapshot, db.changeLog], async () => {
    await db.searchSnapshot.put({ block: head, content });
    await db.changeLog.where(':id').belowOrEqual(content.upTo).delete();
  });

/** Numbers of the blocks there are, ascending from 1. */
export const blockNumbers = (db: LibraryDatabase): Promise<number[]> =>
  readTransaction(db, [db.searchSnapshot], async () => db.searchSnapshot.where(':id').above(head).primaryKeys());

export const readBlock = (db: LibraryDatabase, block: number): Promise<unknown> =>
  readTransaction(db, [db.searchSnapshot], async () => (await db.searchSnapshot.get(block))?.content);

export const writeBlock = (db: LibraryDatabase, block: number, content: unknown): Promise<void> =>
  writeTransaction(db, [db.searchSnapshot], async () => void (await db.searchSnapshot.put({ block, content })), {
    log: 'nothing',
  });

export const dropSnapshot = (db: LibraryDatabase): Promise<void> =>
  writeTransaction(db, [db.searchSnapshot], () => db.searchSnapshot.clear(), { log: 'nothing' });
