import type { LibraryDatabase } from './database';
import { readTransaction } from './transactions';

export interface LoggedChanges {
  /** Number of the newest entry included; the requested number when there is no later entry. */
  upTo: number;
  ids: Set<string>;
  /** The changed records are unknown: everything has to be read again. */
  everything: boolean;
}

/** The records that were changed after an entry of the change log. 0 returns all changes that the log still contains. */
export const changesSince = (db: LibraryDatabase, seq: number): Promise<LoggedChanges> =>
  readTransaction(db, [db.changeLog], async () => {
    const rows = await db.changeLog.where(':id').above(seq).toArray();
    const ids = new Set(rows.flatMap((row) => row.ids ?? []));
    return { upTo: rows.at(-1)?.seq ?? seq, ids, everything: rows.some((row) => !row.ids) };
  });

/** Number of the newest entry; 0 while there is none. */
export const latestChange = (db: LibraryDatabase): Promise<number> =>
  readTransaction(db, [db.changeLog], async () => Number((await db.changeLog.orderBy(':id').lastKey()) ?? 0));
