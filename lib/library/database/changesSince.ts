import type { LibraryDatabase } from './database';
import { readTransaction } from './transactions';

export interface LoggedChanges {
  /** The newest entry that this tells of; the one asked about when there is none after it. */
  upTo: number;
  ids: Set<string>;
  /** What changed cannot be told apart: all has to be read anew. */
  everything: boolean;
}

/** Which records were changed after an entry of the log of changes. 0 asks for all that it still holds. */
export const changesSince = (db: LibraryDatabase, seq: number): Promise<LoggedChanges> =>
  readTransaction(db, [db.changeLog], async () => {
    const rows = await db.changeLog.where(':id').above(seq).toArray();
    const ids = new Set(rows.flatMap((row) => row.ids ?? []));
    return { upTo: rows.at(-1)?.seq ?? seq, ids, everything: rows.some((row) => !row.ids) };
  });

/** The newest entry's number; 0 while there is none. */
export const latestChange = (db: LibraryDatabase): Promise<number> =>
  readTransaction(db, [db.changeLog], async () => Number((await db.changeLog.orderBy(':id').lastKey()) ?? 0));
