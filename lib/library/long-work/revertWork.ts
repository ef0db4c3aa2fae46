import { breathe } from '~/lib/async/breathe';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { consult, transact } from '~/lib/library/database/transact';
import { payOwed } from '~/lib/library/derived/owed';
import { ChangeSet } from '~/lib/library/history/changeSet';
import { announce } from '~/lib/library/history/commitChanges';
import { partsOf } from '~/lib/library/history/historySteps';
import { forgetRevisions } from '~/lib/library/history/noteHistory';
import { revertSteps } from './revertSteps';

/** Deletes the steps of a group, one part at a time. */
export async function dropParts(db: LibraryDatabase, group: string): Promise<void> {
  for (const part of await partsOf(db, group)) await transact(db, [db.historySteps], () => db.historySteps.delete(part));
}

/**
 * Takes back what a job did, its last step first. May itself be interrupted and gone on with.
 * @param id of the job; one that is not there any more, or did nothing, is no error.
 */
export async function revertWork(db: LibraryDatabase, id: string): Promise<void> {
  // Taking the steps back takes off again what they owe to the counts.
  await payOwed(db, id);
  for (const part of (await partsOf(db, id)).toReversed()) {
    await breathe();
    await transact(
      db,
      db.commandTables,
      async (announcement) => {
        const row = await db.historySteps.get(part);
        if (!row) return;
        const changes = new ChangeSet();
        await revertSteps(db, changes, row.steps);
        announce(announcement, changes);
        await Promise.all([changes.write(db), db.historySteps.delete(part)]);
        await forgetRevisions(db, changes.changedNotes());
      },
      { log: 'step' },
    );
  }
  const job = await consult(db, [db.jobs], () => db.jobs.get(id));
  if (job?.kind === 'changes' && job.historyUpTo !== undefined) await dropHistory(db, job.historyUpTo);
  await transact(db, [db.jobs], () => db.jobs.delete(id));
}

/** Entries that came with a file, a few at a time, with their parts. */
async function dropHistory(db: LibraryDatabase, upTo: number): Promise<void> {
  for (;;) {
    const rows = await consult(db, [db.history], () => db.history.where(':id').belowOrEqual(upTo).limit(100).toArray());
    if (rows.length === 0) return;
    for (const { parted } of rows) if (parted) await dropParts(db, parted);
    await transact(db, [db.history], () => db.history.bulkDelete(rows.map(({ seq }) => seq)));
  }
}
