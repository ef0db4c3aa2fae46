import type { HistoryEntry } from '~/lib/papers/history';
import type { LibraryDatabase } from './database';
import { consult } from './transact';

/** What was done last, the latest first. The steps of an entry with very many are left out. */
export const recentHistory = (db: LibraryDatabase, limit: number): Promise<HistoryEntry[]> =>
  consult(db, [db.history], () => db.history.orderBy(':id').reverse().limit(limit).toArray());
