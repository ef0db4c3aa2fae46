import { isDamaged } from '~/lib/library/database/damage';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import type { ListedEntry } from '~/lib/papers/history';
import { entryFor } from './historySteps';

/**
 * The newest history entry that is not undone, as `recentHistory` returns entries; null when there is none. What was handed to
 * another program is passed over: it cannot be taken back there.
 */
export const lastUndoable = (db: LibraryDatabase): Promise<ListedEntry | null> =>
  readTransaction(db, [db.history, db.historySteps], async () => {
    const newest = await db.history
      .orderBy(':id')
      .reverse()
      .filter((row) => row.undoneAt === undefined && row.action !== 'handOff' && !isDamaged(row))
      .first();
    return newest ? entryFor(db, newest, newest.paperIds[0] ?? '') : null;
  });
