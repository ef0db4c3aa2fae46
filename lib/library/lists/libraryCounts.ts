import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import { readCounters } from '~/lib/library/derived/counters';
import { type Status, statuses } from '~/lib/papers/annotation';

/** Skipped papers count in `byStatus.skipped` alone. */
export interface LibraryCounts {
  papers: number;
  starred: number;
  withNote: number;
  byStatus: Record<Status, number>;
  trashed: number;
}

/** The number of papers of each kind. Takes no longer in a large library than in a small one. */
export const libraryCounts = (db: LibraryDatabase): Promise<LibraryCounts> =>
  readTransaction(db, [db.counters, db.trash], async () => {
    const [[papers = 0, starred = 0, withNote = 0, ...each], trashed] = await Promise.all([
      readCounters(db, ['listed', 'starred', 'noted', ...statuses]),
      db.trash.count(),
    ]);
    const byStatus = Object.fromEntries(statuses.map((status, index) => [status, each[index] ?? 0])) as Record<Status, number>;
    return { papers, starred, withNote, byStatus, trashed };
  });
