/** Writes rows as they should stand, each looked at again in the transaction that writes it. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotationRow, type PaperRow, paperOf, paperRow } from '~/lib/library/database/rows';
import { storedRows } from '~/lib/library/database/storedRows';
import { type ChangedRecords, writeTransaction } from '~/lib/library/database/transactions';
import { blankAnnotation } from '~/lib/papers/annotation';
import { mendRow, unreadableFields } from '~/lib/papers/mendRow';
import { wholeRow } from './wholeRow';

/** An entry of which a part is left would say something else. */
const whole: ReadonlySet<string> = new Set(['history', 'historySteps']);

/** @param table or both halves of records. @param now milliseconds since the epoch. */
export function repairRows(db: LibraryDatabase, table: string, keys: readonly unknown[], now = Date.now()): Promise<void> {
  const tables = table === 'records' ? [db.papers, db.annotations] : [db.table(table)];
  return writeTransaction(
    db,
    tables,
    async (announcement) => {
      for (const key of keys) {
        if (table === 'records') await repairRecord(db, announcement, String(key), now);
        else await repairRow(db, announcement, table, key);
      }
    },
    { log: 'step' },
  );
}

async function repairRecord(db: LibraryDatabase, announcement: ChangedRecords, id: string, now: number): Promise<void> {
  const hasPaper = await repairRow(db, announcement, 'papers', id);
  const hasAnnotation = await repairRow(db, announcement, 'annotations', id);
  // What was said of a paper is shown with it, even if nothing else is known of it any more.
  if (hasAnnotation && !hasPaper) await db.papers.put(paperRow(paperOf(mendRow('papers', { id }) as PaperRow)));
  if (hasPaper && !hasAnnotation) await db.annotations.put(annotationRow(id, { ...blankAnnotation, updatedAt: now }));
  announcement.added = true;
}

/** @returns whether there is such a row. */
async function repairRow(db: LibraryDatabase, announcement: ChangedRecords, table: string, key: unknown): Promise<boolean> {
  const own = db.table(table);
  const [stored] = await storedRows(own, { from: key, to: key });
  if (!stored) return false;
  if (table === 'papers' || table === 'annotations' || table === 'trash') announcement.ids.add(String(key));
  if (unreadableFields(table, stored).length > 0 && whole.has(table)) await own.delete(key as string);
  else await own.put(wholeRow(table, key, stored));
  return true;
}
