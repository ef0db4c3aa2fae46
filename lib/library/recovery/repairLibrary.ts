/** Damaged rows: what they are, and how the library is made whole without them. */

import { type DamagedRow, forgetDamage } from '~/lib/library/database/damage';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { transact } from '~/lib/library/database/transact';
import { mendDerived } from '~/lib/library/derived/recount';
import { withLongWorkLock } from '~/lib/library/long-work/longWorkLock';
import { mendedTables, mendRow, unreadableFields } from '~/lib/papers/mendRow';

export interface Damage extends DamagedRow {
  /** Names of the fields that cannot be read. */
  fields: string[];
  /** As it stands on the disk. */
  row: unknown;
}

const history: ReadonlySet<string> = new Set(['history', 'historySteps']);

/** Every row that cannot be read whole, as it is on the disk. Looks through the whole library. */
export const findDamage = (db: LibraryDatabase): Promise<Damage[]> =>
  db.transaction('r', db.tables, async () => {
    const found: Damage[] = [];
    for (const table of mendedTables) {
      // A filter sees rows as they are stored.
      const seen: unknown[] = [];
      const keys = await db
        .table(table)
        .filter((row) => mendRow(table, row) !== row && seen.push(row) > 0)
        .primaryKeys();
      for (const [index, key] of keys.entries())
        found.push({ table, key, row: seen[index], fields: unreadableFields(table, seen[index]) });
    }
    return found;
  });

/**
 * Keeps of each damaged row what can be read, takes out entries of the history that cannot be read, and counts
 * everything anew that is derived. There is no way back: who wants the rows as they were saves them first.
 * @returns how many rows were damaged.
 */
export const repairLibrary = (db: LibraryDatabase): Promise<number> =>
  // The steps of long work count later than they write: nothing is counted anew in between.
  withLongWorkLock(db, undefined, () => repair(db));

async function repair(db: LibraryDatabase): Promise<number> {
  const damage = await findDamage(db);
  await transact(db, db.tables, async (announcement) => {
    for (const { table, key, row } of damage as (Damage & { key: string })[]) {
      if (history.has(table)) await db.table(table).delete(key);
      else await db.table(table).put(mendRow(table, row));
    }
    if (damage.length > 0) announcement.added = true;
  });
  await mendDerived(db);
  forgetDamage();
  return damage.length;
}
