import type { LibraryDatabase } from './database';
import { consult } from './transactions';

export interface Touched {
  /** The newest entry that this tells of; the one asked about when there is none after it. */
  upTo: number;
  ids: Set<string>;
  /** What changed cannot be told apart: all has to be read anew. */
  everything: boolean;
}

/** Which records were changed after an entry of the log of changes. 0 asks for all that it still holds. */
export const touchedSince = (db: LibraryDatabase, seq: number): Promise<Touched> =>
  consult(db, [db.touched], async () => {
    const rows = await db.touched.where(':id').above(seq).toArray();
    const ids = new Set(rows.flatMap((row) => row.ids ?? []));
    return { upTo: rows.at(-1)?.seq ?? seq, ids, everything: rows.some((row) => !row.ids) };
  });

/** The newest entry's number; 0 while there is none. */
export const lastTouched = (db: LibraryDatabase): Promise<number> =>
  consult(db, [db.touched], async () => Number((await db.touched.orderBy(':id').lastKey()) ?? 0));
