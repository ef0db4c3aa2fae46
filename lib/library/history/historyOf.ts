import { isDamaged } from '~/lib/library/database/damage';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import type { ListedEntry } from '~/lib/papers/history';
import { entriesAbout, entryFor } from './historySteps';

/** The history entries about one paper, newest first. An entry in chunks has only the steps about this paper. */
export const historyOf = (db: LibraryDatabase, id: string, limit: number): Promise<ListedEntry[]> =>
  readTransaction(db, [db.history], async () => {
    const rows = (await entriesAbout(db, [id])).reverse().slice(0, limit);
    return Promise.all(rows.filter((row) => !isDamaged(row)).map((row) => entryFor(db, row, id)));
  });
