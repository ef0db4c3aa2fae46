import type { TrashedEntry } from '~/lib/papers/libraryEntry';
import type { LibraryDatabase } from './database';
import { trashedOf } from './rows';
import { consult } from './transact';

/** What was put in the trash, the latest first. */
export const listTrash = (db: LibraryDatabase, limit: number): Promise<TrashedEntry[]> =>
  consult(db, [db.trash], async () => (await db.trash.orderBy('[trashedAt+id]').reverse().limit(limit).toArray()).map(trashedOf));
