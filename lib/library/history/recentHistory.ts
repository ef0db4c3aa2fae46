import { isDamaged } from '~/lib/library/database/damage';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import type { ListedEntry } from '~/lib/papers/history';
import { entryFor } from './historySteps';

/** The newest history entries, newest first. An entry in chunks has only the steps about its first paper. */
export const recentHistory = (db: LibraryDatabase, limit: number): Promise<ListedEntry[]> =>
  readTransaction(db, [db.history], async () => {
    const rows = await db.history.orderBy(':id').reverse().limit(limit).toArray();
    return Promise.all(rows.filter((row) => !isDamaged(row)).map((row) => entryFor(db, row, row.paperIds[0] ?? '')));
  });
