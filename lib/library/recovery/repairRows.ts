/** Repairs rows. Each row is read again in the transaction that writes it. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotationRow, type PaperRow, paperOf, paperRow } from '~/lib/library/database/rows';
import { storedRows } from '~/lib/library/database/storedRows';
import { type ChangedRecords, writeTransaction } from '~/lib/library/database/transactions';
import { blankAnnotation } from '~/lib/papers/annotation';
import { mendRow, unreadableFields } from '~/lib/papers/mendRow';
import { wholeRow } from './wholeRow';

/** A damaged row of these tables is deleted: what could be read of a history entry would be a wrong history. */
const deletedIfDamaged: ReadonlySet<string> = new Set(['history', 'historySteps']);

/**
 * @param table a table, or `records` for both halves of records.
 * @param keys primary keys of the rows, or ids of the records.
 * @param now milliseconds since the epoch.
 */
export function repairRows(db: LibraryDatabase, table: string, keys: readonly unknown[], now = Date.now()): Promise<void> {
  const tables = table === 'records' ? [db.papers, db.annotations] : [db.table(table)];
  return writeTransaction(
    db,
    tables,
    async (announcement) => {
      for (const key of keys) {
        if (table === 'records') await repairRecord(db, announcement, String(key), now);
        else await repairRow(db, announcement, table, key, now);
      }
    },
    { log: 'step' },
  );
}

async function repairRecord(db: LibraryDatabase, announcement: ChangedRecords, id: string, now: number): Promise<void> {
  const hasPaper = await repairRow(db, announcement, 'papers', id, now);
  const hasAnnotation = await repairRow(db, announcement, 'annotations', id, now);
  // An annotation without a paper gets an empty paper, so that lists still show it.
  if (hasAnnotation && !hasPaper) await db.papers.put(paperRow(paperOf(mendRow('papers', { id }) as PaperRow)));
  if (hasPaper && !hasAnnotation) await db.annotations.put(annotationRow(id, { ...blankAnnotation, updatedAt: now }, now));
  announcement.added = true;
}

/** @returns whether there was such a row. */
async function repairRow(
  db: LibraryDatabase,
  announcement: ChangedRecords,
  table: string,
  key: unknown,
  now: number,
): Promise<boolean> {
  const own = db.table(table);
  const [stored] = await storedRows(own, { from: key, to: key });
  if (!stored) return false;
  if (table === 'papers' || table === 'annotations' || table === 'trash') announcement.ids.add(String(key));
  if (unreadableFields(table, stored).length > 0 && deletedIfDamaged.has(table)) await own.delete(key as string);
  else await own.put(wholeRow(table, key, stored, now));
  return true;
}
