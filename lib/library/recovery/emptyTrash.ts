import type { LibraryDatabase } from '~/lib/library/database/database';
import { writeTransaction } from '~/lib/library/database/transactions';
import { deleteTrashed } from '~/lib/library/long-work/deleteTrashed';
import { finishInterrupted } from '~/lib/library/long-work/interruptedWork';
import { withLongWorkLock } from '~/lib/library/long-work/longWorkLock';

/**
 * Deletes the papers in the trash permanently, and every trace of them in the history. Cannot be undone. If it is
 * interrupted, the next start of Dogear completes it.
 */
export function emptyTrash(db: LibraryDatabase): Promise<void> {
  return withLongWorkLock(db, undefined, async () => {
    await finishInterrupted(db);
    const job = await writeTransaction(db, [db.trash, db.jobs], async () => {
      const records = await db.trash.toCollection().primaryKeys();
      const row = { id: db.session ?? crypto.randomUUID(), kind: 'emptyTrash' as const, startedAt: Date.now(), records };
      await db.jobs.put(row);
      return row;
    });
    await deleteTrashed(db, job);
  });
}
