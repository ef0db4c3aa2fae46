import type { HistoryEntry } from '~/lib/papers/history';
import { isDamaged } from './damage';
import type { LibraryDatabase } from './database';
import { entryFor, entryOf } from './historySteps';
import { consult } from './transact';

/** What was done last, the latest first. Of an entry with very many steps, those that are about its first paper. */
export const recentHistory = (db: LibraryDatabase, limit: number): Promise<HistoryEntry[]> =>
  consult(db, [db.history], async () => {
    const rows = await db.history.orderBy(':id').reverse().limit(limit).toArray();
    return Promise.all(rows.filter((row) => !isDamaged(row)).map((row) => entryFor(db, row, entryOf(row).paperIds[0] ?? '')));
  });
