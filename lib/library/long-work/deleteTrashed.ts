import type { LibraryDatabase } from '~/lib/library/database/database';
import type { JobRow } from '~/lib/library/database/jobRow';
import { consult, transact } from '~/lib/library/database/transact';
import { entryOf, partedRow, recordsOf } from '~/lib/library/history/historySteps';
import { forgetRevisions } from '~/lib/library/history/noteHistory';

/** Records, parts and entries in one transaction: each may be large. */
const recordsPerStep = 100;
const rowsPerStep = 20;

/**
 * Deletes records of the trash with every trace in the history, a few at a time. Done again from the start it goes on
 * where it ended; the last step removes the job.
 */
export async function deleteTrashed(db: LibraryDatabase, job: JobRow & { kind: 'emptyTrash' }): Promise<void> {
  const gone = new Set(job.records);
  const isGone = (id: string): boolean => gone.has(id);
  for (let start = 0; start < job.records.length; start += recordsPerStep) {
    const ids = job.records.slice(start, start + recordsPerStep);
    const parts = await transact(
      db,
      [db.trash, db.apart, db.noteRevisions, db.history],
      async (announcement) => {
        await Promise.all([db.trash.bulkDelete(ids), db.apart.where('ids').anyOf(ids).delete(), forgetRevisions(db, ids)]);
        for (const id of ids) announcement.ids.add(id);
        return db.historySteps.where('records').anyOf(ids).primaryKeys();
      },
      { log: 'step' },
    );
    for (const chunk of slices([...new Set(parts)], rowsPerStep)) {
      await transact(db, [db.historySteps], async () => {
        const rows = (await db.historySteps.bulkGet(chunk)).filter((row) => row !== undefined);
        for (const row of rows) {
          const records = row.records.filter((id) => !isGone(id));
          const steps = row.steps.filter((step) => !recordsOf(step).some(isGone));
          if (records.length === 0) await db.historySteps.delete(row.part);
          else await db.historySteps.where(':id').equals(row.part).modify({ records, steps });
        }
      });
    }
  }
  await cleanEntries(db, job.records, isGone);
  // Whoever ends it, the log says that the job itself is done.
  await transact(db, [db.jobs], () => Promise.all([db.jobs.delete(job.id), db.touched.add({ ids: [], session: job.id })]));
}

async function cleanEntries(db: LibraryDatabase, records: readonly string[], isGone: (id: string) => boolean): Promise<void> {
  // Which parted ones are about them, their parts do not say any more.
  const seqs = new Set(await consult(db, [db.history], () => db.history.where('parted').above('').primaryKeys()));
  for (const ids of slices(records, recordsPerStep)) {
    const keys = await consult(db, [db.history], () => db.history.where('paperIds').anyOf(ids).primaryKeys());
    for (const seq of keys) seqs.add(seq);
  }
  for (const chunk of slices([...seqs], rowsPerStep)) {
    await transact(db, [db.history], async () => {
      const rows = (await db.history.bulkGet(chunk)).filter((row) => row !== undefined);
      for (const row of rows) {
        const all = entryOf(row).paperIds;
        const paperIds = all.filter((id) => !isGone(id));
        if (paperIds.length === all.length) continue;
        // The entry of a merge or a split holds the other record's text too.
        if (paperIds.length === 0 || row.action === 'merge' || row.action === 'split') await db.history.delete(row.seq);
        else {
          const steps = row.steps.filter((step) => !recordsOf(step).some(isGone));
          await db.history.put(row.parted ? partedRow({ ...row, paperIds }, row.parted, steps) : { ...row, paperIds, steps });
        }
      }
    });
  }
}

const slices = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
