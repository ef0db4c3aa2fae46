/**
 * The library's folded text in large blocks, so that a search after a cold start need not read and fold every paper again. It is
 * derived data: the search worker defines its content, and it may be dropped at any time.
 */
import { forgetChanges } from '~/lib/library/database/changeLog';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction, writeTransaction } from '~/lib/library/database/transactions';

export interface SnapshotHead {
  /** Version of the code that wrote the blocks, which can only use blocks of its own version. */
  version: number;
  /** The blocks contain the changes of the library up to this entry of the change log, and possibly later ones. */
  upTo: number;
}

const head = 0;

/** @returns undefined when there are no blocks, or when not all of them were written. */
export const readSnapshotHead = (db: LibraryDatabase): Promise<SnapshotHead | undefined> =>
  readTransaction(db, [db.searchSnapshot], async () => (await db.searchSnapshot.get(head))?.content as SnapshotHead | undefined);

/** Records that the blocks contain everything up to an entry of the change log, which then forgets the changes up to it. */
export const writeSnapshotHead = (db: LibraryDatabase, content: SnapshotHead): Promise<void> =>
  writeTransaction(db, [db.searchSnapshot, db.changeLog], async () => {
    await db.searchSnapshot.put({ block: head, content });
    await forgetChanges(db, content.upTo);
  });

/** Numbers of the stored blocks, ascending from 1. */
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
