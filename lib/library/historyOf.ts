import type { HistoryEntry } from '~/lib/papers/history';
import type { LibraryDatabase } from './database';
import { consult } from './transact';

/** What was done to one paper, the latest first. */
export const historyOf = (db: LibraryDatabase, id: string, limit: number): Promise<HistoryEntry[]> =>
  consult(db, [db.history], () => db.history.where('paperIds').equals(id).reverse().limit(limit).toArray());
