import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';

/** Number of the newest history entries that are searched: the entry of an interrupted job is a recent one. */
const newest = 500;

/** Whether the work of a session was completed, and the number of its history entry unless that was undone. */
export const findJobResult = (db: LibraryDatabase, session: string): Promise<{ finished: boolean; entry?: number }> =>
  readTransaction(db, [db.changeLog, db.history], async () => {
    const [commits, entries] = await Promise.all([
      db.changeLog.where('session').equals(session).count(),
      db.history
        .orderBy(':id')
        .reverse()
        .limit(newest)
        .filter((entry) => entry.session === session && entry.undoneAt === undefined)
        .toArray(),
    ]);
    const [entry] = entries;
    return { finished: commits > 0, ...(entry ? { entry: entry.seq } : {}) };
  });
