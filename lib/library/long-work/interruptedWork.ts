import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import { deleteTrashed } from './deleteTrashed';
import { ifNoLongWork } from './longWorkLock';
import { dropOrphanedChunks, revertWork } from './revertWork';

/**
 * Reverts or finishes the work of pages and workers that were closed. The caller must hold the lock of long work, so that no one
 * else is working on the jobs found here.
 */
export async function finishInterrupted(db: LibraryDatabase): Promise<void> {
  const jobs = await readTransaction(db, [db.jobs], () => db.jobs.toArray());
  for (const job of jobs.sort((a, b) => b.startedAt - a.startedAt)) {
    if (job.kind === 'emptyTrash') await deleteTrashed(db, job);
    else if (job.kind === 'changes') await revertWork(db, job.id);
  }
}

/**
 * To be called when Dogear starts: reverts or finishes interrupted work in short transactions, and deletes orphaned chunks. Does
 * nothing while other long work is running, because long work calls `finishInterrupted` itself.
 */
export const recoverWork = async (db: LibraryDatabase): Promise<void> => {
  await ifNoLongWork(db, async () => {
    await finishInterrupted(db);
    await dropOrphanedChunks(db);
  });
};
