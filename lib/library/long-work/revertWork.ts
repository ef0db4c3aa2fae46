import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction, writeTransaction } from '~/lib/library/database/transactions';
import { applyPendingCounts } from '~/lib/library/derived/applyPendingCounts';
import { chunksOf, recordsOf } from '~/lib/library/history/historySteps';
import { forgetRevisions } from '~/lib/library/history/noteHistory';
import { stepUnits } from '~/lib/library/history/stepUnits';
import { write } from '~/lib/library/history/unitOfWork';
import { revertSteps } from './revertSteps';

/** Records, or records that belong together, that are taken back in one transaction: a star may have to wait for it. */
const unitsAtOnce = 30;

/** Deletes the steps of a group, one part at a time. */
export async function dropChunks(db: LibraryDatabase, group: string): Promise<void> {
  for (const part of await chunksOf(db, group)) await writeTransaction(db, [db.historySteps], () => db.historySteps.delete(part));
}

/**
 * Takes back what a job did, its last step first. May itself be interrupted and gone on with.
 * @param id of the job; one that is not there any more, or did nothing, is no error.
 */
export async function revertWork(db: LibraryDatabase, id: string): Promise<void> {
  // Taking the steps back subtracts their counts again.
  await applyPendingCounts(db, id);
  for (const part of (await chunksOf(db, id)).toReversed()) while (await revertSome(db, part));
  const job = await readTransaction(db, [db.jobs], () => db.jobs.get(id));
  if (job?.kind === 'changes' && job.historyUpTo !== undefined) await dropHistory(db, job.historyUpTo);
  await writeTransaction(db, [db.jobs], () => db.jobs.delete(id));
}

/** Takes back the last of the steps that stand in a part. @returns whether more are left in it. */
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
      await revertSteps(db, changes, left.splice(-unitsAtOnce).flat());
      const rest = left.flat();
      await Promise.all([
        unit.commitUnrecorded(changes),
        rest.length === 0
          ? db.historySteps.delete(part)
          : db.historySteps.put({ ...row, records: [...new Set(rest.flatMap(recordsOf))], steps: rest }),
      ]);
      await forgetRevisions(db, changes.changedNotes());
      return rest.length > 0;
    },
    { log: 'step' },
  );
}

/** Entries that came with a file, a few at a time, with their parts. */
async function dropHistory(db: LibraryDatabase, upTo: number): Promise<void> {
  for (;;) {
    const rows = await readTransaction(db, [db.history], () => db.history.where(':id').belowOrEqual(upTo).limit(100).toArray());
    if (rows.length === 0) return;
    for (const { chunkGroup } of rows) if (chunkGroup) await dropChunks(db, chunkGroup);
    await writeTransaction(db, [db.history], () => db.history.bulkDelete(rows.map(({ seq }) => seq)));
  }
}
