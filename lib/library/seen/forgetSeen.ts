import type { LibraryDatabase } from '~/lib/library/database/database';
import type { SeenRow } from '~/lib/library/database/rows';
import { localDay } from './localDay';
import { clearSeen, expirePassed, writeSeen } from './writeSeen';

/** Days for which a seen paper is kept after it was first seen. */
export const keptDays = 180;
/** Rows deleted per transaction; limited because a page may have to wait for it. */
const perTransaction = 1000;

/** Forgets all papers that were seen or skipped on feeds. @returns what was forgotten: `mergeSeenInto` takes it back. */
export const forgetSeen = (db: LibraryDatabase): Promise<SeenRow[]> => clearSeen(db);

/**
 * Forgets the papers that were first seen more than 180 days ago, and those that the ranking noted as passed over by then.
 * @param now milliseconds since the epoch.
 * @returns how many rows were deleted.
 */
export async function expireSeen(db: LibraryDatabase, now = Date.now()): Promise<number> {
  const first = localDay(now) - keptDays;
  await expirePassed(db, first);
  for (let expired = 0; ; ) {
    const deleted = await writeSeen(db, false, async (unit) => {
      const keys = (await db.seen.where('day').below(first).limit(perTransaction).primaryKeys()) as number[];
      await unit.remove(keys);
      return keys.length;
    });
    expired += deleted;
    if (deleted < perTransaction) return expired;
  }
}
