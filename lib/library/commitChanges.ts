import type { ChangeSet } from './changeSet';
import { Chronicle, type Occasion } from './chronicle';
import type { LibraryDatabase } from './database';
import type { Announcement } from './transact';

/**
 * Writes a command's rows and its history entry.
 * @returns the entry's number; 0 when nothing changed, in which case nothing was written.
 */
export async function commitChanges(
  db: LibraryDatabase,
  changes: ChangeSet,
  announcement: Announcement,
  occasion: Occasion,
): Promise<number> {
  const chronicle = new Chronicle(db, announcement, occasion);
  await chronicle.write(changes);
  return chronicle.close();
}
