import type { LibraryDatabase } from '~/lib/library/database/database';
import { writeTransaction } from '~/lib/library/database/transactions';
import { withLongWorkLock } from '~/lib/library/long-work/longWorkLock';

/** Deletes everything, the trash and the history too: this cannot be undone. Waits for other work to end. */
export const wipeLibrary = (db: LibraryDatabase): Promise<void> =>
  withLongWorkLock(db, undefined, () =>
    writeTransaction(db, db.tables, async (announcement) => {
      await Promise.all(db.tables.map((table) => table.clear()));
      announcement.added = true;
    }),
  );
