import type { LibraryDatabase } from '~/lib/library/database/database';
import { storedRows } from '~/lib/library/database/storedRows';
import { writeTransaction } from '~/lib/library/database/transactions';
import { mendRow } from '~/lib/papers/mendRow';
import { type DerivedTable, tableOf } from './derivedTable';
import type { LiveRecount } from './liveRecount';

/**
 * Writes the rows of a derived table with some keys as they follow from the records. The transaction that writes them reads
 * each row again.
 * @returns false when the records changed in the meantime are unknown: nothing was written.
 */
export const repairDerived = (
  db: LibraryDatabase,
  table: DerivedTable,
  recount: LiveRecount,
  keys: readonly string[],
): Promise<boolean> =>
  writeTransaction(
    db,
    recount.scope(table),
    async (announcement) => {
      if (!(await recount.catchUp())) return false;
      const own = tableOf(db, table.name);
      for (const key of keys) {
        const [stored] = await storedRows(own, { from: key, to: key });
        const row = recount.counts.row(table, key, mendRow(table.name, stored));
        if (row) await own.put(row);
        else if (stored) await own.delete(key);
        // Code that shows a record found by such an identifier has to read it again.
        for (const paperId of [ownerIn(stored), ownerIn(row)]) if (paperId !== undefined) announcement.ids.add(paperId);
      }
      return true;
    },
    { log: 'step' },
  );

const ownerIn = (row: object | undefined): string | undefined =>
  row && 'paperId' in row && typeof row.paperId === 'string' ? row.paperId : undefined;
