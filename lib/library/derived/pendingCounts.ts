/**
 * Changes of counts that steps of long work have not written yet. Each step changes the same few hundred counts, and writing them
 * takes as long as writing its papers. A step therefore stores only the differences, in one row and in the same transaction;
 * every few steps their sums are written (`applyPendingCounts`). Differences add up to the same result even when other commands
 * write the same counts in the meantime.
 */

import type { LibraryDatabase } from '~/lib/library/database/database';
import type { PendingCountsRow } from '~/lib/library/database/derivedRows';
import { writeTransaction } from '~/lib/library/database/transactions';

/** The change of one count. */
export interface CountChange {
  by: number;
  /** The record's spelling of the key, where the row stores a spelling. */
  spelling?: string | undefined;
  /** Whether this becomes the spelling of the library. */
  isNewSpelling?: boolean | undefined;
}

/** The pending counts of one step. */
export class PendingCounts {
  readonly #counts: PendingCountsRow['counts'] = [];

  /** @param spelled keys that earlier steps wrote. Another key may have no spelling in the library yet: it is written at once. */
  constructor(private readonly spelled: Set<string>) {}

  /** Collects changes of a table's counts. @returns those that have to be written at once. */
  take(table: string, changes: ReadonlyMap<string, CountChange>): Map<string, CountChange> {
    const now = new Map<string, CountChange>();
    for (const [key, change] of changes) {
      const { by, spelling, isNewSpelling = false } = change;
      const name = `${table} ${key}`;
      if (spelling !== undefined && (isNewSpelling || !this.spelled.has(name))) now.set(key, change);
      else this.#counts.push(spelling === undefined ? [table, key, by] : [table, key, by, spelling]);
      if (spelling !== undefined) this.spelled.add(name);
    }
    return now;
  }

  /** Writes the row of the step. Inside the step's transaction. */
  async write(db: LibraryDatabase, job: string): Promise<void> {
    if (this.#counts.length > 0) await db.pendingCounts.add({ job, counts: this.#counts });
  }
}

/** Drops all pending counts, before a repair: its recount of all records includes what interrupted work had not written. */
export const clearPendingCounts = (db: LibraryDatabase): Promise<unknown> =>
  writeTransaction(
    db,
    [db.pendingCounts, db.jobs],
    async () => {
      await db.pendingCounts.clear();
      await db.jobs.toCollection().modify((job) => {
        if (job.kind === 'changes') delete job.applied;
      });
    },
    { log: 'nothing' },
  );
