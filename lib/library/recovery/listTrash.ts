import type { LibraryDatabase } from '~/lib/library/database/database';
import { trashedOf } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import type { TrashedEntry } from '~/lib/papers/libraryEntry';

/** At most `limit` papers in the trash, the latest trashed first. */
export const listTrash = (db: LibraryDatabase, limit: number): Promise<TrashedEntry[]> =>
  readTransaction(db, [db.trash], async () =>
    (await db.trash.orderBy('[trashedAt+id]').reverse().limit(limit).toArray()).map(trashedOf),
  );
