import type { LibraryDatabase } from './database';
import { transact } from './transact';

/** Deletes everything, the trash and the history too: this cannot be undone. */
export function wipeLibrary(db: LibraryDatabase): Promise<void> {
  return transact(db, db.tables, async (announcement) => {
    await Promise.all(db.tables.map((table) => table.clear()));
    announcement.added = true;
  });
}
