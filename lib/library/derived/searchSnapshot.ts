/**
 * The library's folded text in large pieces, so that a search after a cold start need not read and fold every paper
 * again. It is derived: whoever keeps it says what is in it, and it may be dropped at any time.
 */
import type { LibraryDatabase } from '~/lib/library/database/database';
import { consult, transact } from '~/lib/library/database/transactions';

export interface BlocksHead {
  /** Of whoever made the blocks: others are of no use to it. */
  version: number;
  /** Changes of the library up to this entry of the log are in the blocks; later ones may be. */
  upTo: number;
}

const head = 0;

/** @returns undefined where there are no blocks, or not all of them were written. */
export const readBlocksHead = (db: LibraryDatabase): Promise<BlocksHead | undefined> =>
  consult(db, [db.blocks], async () => (await db.blocks.get(head))?.content as BlocksHead | undefined);

/** Says that the blocks hold everything up to an entry of the log, which then need not remember it. */
export const writeBlocksHead = (db: LibraryDatabase, content: BlocksHead): Promise<void> =>
  transact(db, [db.blocks, db.touched], async () => {
    await db.blocks.put({ block: head, content });
    await db.touched.where(':id').belowOrEqual(content.upTo).delete();
  });

/** Numbers of the blocks there are, ascending from 1. */
export const blockNumbers = (db: LibraryDatabase): Promise<number[]> =>
  consult(db, [db.blocks], async () => db.blocks.where(':id').above(head).primaryKeys());

export const readBlock = (db: LibraryDatabase, block: number): Promise<unknown> =>
  consult(db, [db.blocks], async () => (await db.blocks.get(block))?.content);

export const writeBlock = (db: LibraryDatabase, block: number, content: unknown): Promise<void> =>
  transact(db, [db.blocks], async () => void (await db.blocks.put({ block, content })), { log: 'nothing' });

export const dropBlocks = (db: LibraryDatabase): Promise<void> =>
  transact(db, [db.blocks], () => db.blocks.clear(), { log: 'nothing' });
