import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import { inRange, withStatus } from './indexRange';

/**
 * Counts the papers with status `to-read` that were added before a time.
 * @param before milliseconds since the epoch.
 * @param cap counting stops here: a result of `cap` means `cap` or more.
 */
export const countStaleQueue = (db: LibraryDatabase, before: number, cap = 1000): Promise<number> =>
  readTransaction(db, [db.annotations], async () => {
    const range = { ...withStatus('to-read'), upper: ['to-read', before] };
    return (await inRange(db.annotations, range).limit(cap).primaryKeys()).length;
  });
