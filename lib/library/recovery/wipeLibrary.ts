import type { LibraryDatabase } from '~/lib/library/database/database';
import { writeTransaction } from '~/lib/library/database/transactions';
import { withLongWorkLock } from '~/lib/library/long-work/longWorkLock';

/** Deletes everything, including the trash and the history. Cannot be undone. Waits for commands over many papers to end. */
export const wipeLibrary = (db: LibraryDatabase): Promise<void> =>
  withLongWorkLock(db, undefined, () =>
    writeTransaction(db, db.tables, async (announcement) => {
      await Promise.all(db.tables.map((table) => table.clear()));
      announcement.added = true;
    }),
  );
