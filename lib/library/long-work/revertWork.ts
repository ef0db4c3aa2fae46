import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction, writeTransaction } from '~/lib/library/database/transactions';
import { applyPendingCounts } from '~/lib/library/derived/applyPendingCounts';
import { chunksOf, recordsOf } from '~/lib/library/history/historySteps';
import { forgetRevisions } from '~/lib/library/history/noteHistory';
import { stepUnits } from '~/lib/library/history/stepUnits';
import { type UnitOfWork, write } from '~/lib/library/history/unitOfWork';
import { planRestore } from '~/lib/library/identity/planRestore';
import { revertSteps } from './revertSteps';

/** Units (see `stepUnits`) that are reverted in one transaction, for which a star may have to wait. */
const unitsAtOnce = 30;

/** Deletes the steps of a group, one chunk in each transaction. */
export async function dropChunks(db: LibraryDatabase, group: string): Promise<void> {
  for (const part of await chunksOf(db, group)) await writeTransaction(db, [db.historySteps], () => db.historySteps.delete(part));
}

/**
 * Deletes the chunks of no job and no history entry: work that was done, but was closed before it deleted them. The caller must
 * hold the lock of long work.
 */
export async function dropOrphanedChunks(db: LibraryDatabase): Promise<void> {
  const orphaned = await readTransaction(db, [db.history, db.jobs], async () => {
    const [groups, jobs, entries] = await Promise.all([
      db.historySteps.orderBy('group').uniqueKeys(),
      db.jobs.toCollection().primaryKeys(),
      db.history.orderBy('chunkGroup').uniqueKeys(),
    ]);
    const owned = new Set([...jobs, ...entries]);
    return groups.filter((group) => !owned.has(group)).map(String);
  });
  for (const group of orphaned) await dropChunks(db, group);
}

/**
 * Reverts what a job did, its last step first. After an interruption it continues when it is called again.
 * @param id of the job. A job that no longer exists is done or reverted: its changes stay, and only chunks without an entry are
 *   deleted.
 */
export async function revertWork(db: LibraryDatabase, id: string): Promise<void> {
  const job = await readTransaction(db, [db.jobs], () => db.jobs.get(id));
  if (!job) return dropOrphanedChunks(db);
  // Reverting the steps subtracts their counts, so these have to be written first.
  await applyPendingCounts(db, id);
  for (const part of (await chunksOf(db, id)).toReversed()) while (await revertSome(db, part));
  if (job.kind === 'changes' && job.historyUpTo !== undefined) await dropHistory(db, job.historyUpTo);
  await writeTransaction(db, [db.jobs], () => db.jobs.delete(id));
}

/** Reverts the last steps of a chunk. @returns whether steps are left in it. */
async function revertSome(db: LibraryDatabase, part: number): Promise<boolean> {
  await yieldToEventLoop();
  return write(
    db,
    ['anything'],
    async (unit) => {
      const row = await db.historySteps.get(part);
      if (!row) return false;
      const left = stepUnits(row.steps);
      const changes = unit.newChanges();
      const now = Date.now();
      const removed = await revertSteps(db, changes, left.splice(-unitsAtOnce).flat(), now);
      const rest = left.flat();
      await Promise.all([
        unit.commitUnrecorded(changes, { now }),
        rest.length === 0
          ? db.historySteps.delete(part)
          : db.historySteps.put({ ...row, records: [...new Set(rest.flatMap(recordsOf))], steps: rest }),
      ]);
      await forgetRevisions(db, changes.changedNotes());
      if (removed.length > 0) await restoreRemoved(db, unit, removed, now);
      return rest.length > 0;
    },
    { log: 'step' },
  );
}

/**
 * Restores records that the work removed, in a history entry of its own: a page may have made new records of them, and the entry
 * says which of these they are merged with. Its session is not that of the work, of which it is not the result.
 */
async function restoreRemoved(db: LibraryDatabase, unit: UnitOfWork, ids: readonly string[], now: number): Promise<void> {
  const changes = unit.newChanges();
  await planRestore(db, changes, ids);
  await unit.commit(changes, { action: 'restore', now, session: crypto.randomUUID() });
  await forgetRevisions(db, changes.changedIds());
}

/** Deletes the history entries up to a number, which came with a file, and their chunks; some in each transaction. */
async function dropHistory(db: LibraryDatabase, upTo: number): Promise<void> {
  for (;;) {
    const rows = await readTransaction(db, [db.history], () => db.history.where(':id').belowOrEqual(upTo).limit(100).toArray());
    if (rows.length === 0) return;
    for (const { chunkGroup } of rows) if (chunkGroup) await dropChunks(db, chunkGroup);
    await writeTransaction(db, [db.history], () => db.history.bulkDelete(rows.map(({ seq }) => seq)));
  }
}
