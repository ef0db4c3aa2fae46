import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import { localDay } from './localDay';

export interface SeenFacts {
  /** The last earlier day on which this site showed a paper that was new then, in days since the epoch; absent for none. */
  lastDay?: number | undefined;
}

/** @param now milliseconds since the epoch. */
export const seenFacts = (db: LibraryDatabase, site: string, now = Date.now()): Promise<SeenFacts> =>
  readTransaction(db, [db.seen], async () => {
    const earlier = db.seen.where('[site+day]').between([site, Number.NEGATIVE_INFINITY], [site, localDay(now)], true, false);
    const [last] = await earlier.reverse().limit(1).keys();
    const day = Array.isArray(last) ? last[1] : undefined;
    return typeof day === 'number' ? { lastDay: day } : {};
  });

/** Number of identifiers of seen papers. */
export const countSeen = (db: LibraryDatabase): Promise<number> => readTransaction(db, [db.seen], () => db.seen.count());
