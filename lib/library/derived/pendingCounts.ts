/**
 * Changes of counts that steps of long work have not written yet. Each step changes the same few hundred counts, and to write them takes as long as
 * to write its papers: so it only notes by how much they change, in a row of its own and in the same transaction, and
 * every few steps the sums are written (`applyPendingCounts`). Sums come out the same whatever others count meanwhile.
 */

import type { LibraryDatabase } from '~/lib/library/database/database';
import type { PendingCountsRow } from '~/lib/library/database/derivedRows';
import { writeTransaction } from '~/lib/library/database/transactions';

/** By how much a count changes. */
export interface CountChange {
  by: number;
  /** As a record spells the key, where the row keeps that. */
  spelling?: string | undefined;
  /** Whether the library is to spell it so from now on. */
  spelledAnew?: boolean | undefined;
}

/** Of one step. */
export class PendingCounts {
  readonly #counts: PendingCountsRow['counts'] = [];

  /** @param spelled keys that earlier steps wrote: what is not here is spelled by nobody yet, and is written at once. */
  constructor(private readonly spelled: Set<string>) {}

  /** @returns those that have to be written at once. */
  take(table: string, changes: ReadonlyMap<string, CountChange>): Map<string, CountChange> {
    const now = new Map<string, CountChange>();
    for (const [key, change] of changes) {
      const { by, spelling, spelledAnew = false } = change;
      const name = `${table} ${key}`;
      if (spelling !== undefined && (spelledAnew || !this.spelled.has(name))) now.set(key, change);
      else this.#counts.push(spelling === undefined ? [table, key, by] : [table, key, by, spelling]);
      if (spelling !== undefined) this.spelled.add(name);
    }
    return now;
  }

  /** Inside the step's transaction. */
  async write(db: LibraryDatabase, job: string): Promise<void> {
    if (this.#counts.length > 0) await db.pendingCounts.add({ job, counts: this.#counts });
  }
}

/** After a recount: what interrupted work had not written is in the counts then. */
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
