import { type Status, statuses } from '~/lib/papers/annotation';
import type { LibraryDatabase } from './database';
import { byAdded, byStarred, inRange, withNote, withStatus } from './indexRange';
import { consult } from './transact';

export interface LibraryCounts {
  papers: number;
  starred: number;
  withNote: number;
  byStatus: Record<Status, number>;
  trashed: number;
}

/** How many papers there are of each kind: counts of index keys only. */
export const libraryCounts = (db: LibraryDatabase): Promise<LibraryCounts> =>
  consult(db, [db.annotations, db.trash], async () => {
    const count = (range: typeof byAdded): PromiseLike<number> => inRange(db.annotations, range).count();
    const [papers, starred, noted, trashed, ...each] = await Promise.all([
      count(byAdded),
      count(byStarred),
      count(withNote),
      db.trash.count(),
      ...statuses.map((status) => count(withStatus(status))),
    ]);
    const byStatus = Object.fromEntries(statuses.map((status, index) => [status, each[index] ?? 0])) as Record<Status, number>;
    return { papers, starred, withNote: noted, byStatus, trashed };
  });
