import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import { deleteTrashed } from './deleteTrashed';
import { ifNoLongWork } from './longWorkLock';
import { revertWork } from './revertWork';

/**
 * Takes back, or ends, the work of pages and workers that are gone. Whoever calls this holds the lock of long work, so
 * nobody can be at work on what is found.
 */
export async function finishInterrupted(db: LibraryDatabase): Promise<void> {
  const jobs = await readTransaction(db, [db.jobs], () => db.jobs.toArray());
  for (const job of jobs.sort((a, b) => b.startedAt - a.startedAt)) {
    if (job.kind === 'emptyTrash') await deleteTrashed(db, job);
    else await revertWork(db, job.id);
  }
}

/**
 * To be called when Dogear starts: work that was interrupted is taken back, or ended, in short transactions. Does nothing
 * while somebody is at work: they look themselves.
 */
export const recoverWork = async (db: LibraryDatabase): Promise<void> => {
  await ifNoLongWork(db, () => finishInterrupted(db));
};
