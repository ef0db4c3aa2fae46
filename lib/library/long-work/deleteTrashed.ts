import type { LibraryDatabase } from '~/lib/library/database/database';
import type { JobRow } from '~/lib/library/database/jobRow';
import { rowsWith } from '~/lib/library/database/rowsWith';
import { readTransaction, writeTransaction } from '~/lib/library/database/transactions';
import { paperCountOf, recordsOf } from '~/lib/library/history/historySteps';
import { forgetRevisions } from '~/lib/library/history/noteHistory';
import { write } from '~/lib/library/history/unitOfWork';
import { pairKey } from '~/lib/papers/distinctPair';
import { groupBy } from '~/lib/papers/groupBy';

/** Number of records, and of chunks or history entries, in one transaction: each row may be large. */
const recordsPerStep = 100;
const rowsPerStep = 20;

type EmptyTrashJob = JobRow & { kind: 'emptyTrash' };

/**
 * Deletes records of the trash, and then every trace of them in the history, in short transactions. A record that was restored
 * before its step stays, with its history. After an interruption it continues when it is called again; the last step deletes
 * the job.
 */
export async function deleteTrashed(db: LibraryDatabase, job: EmptyTrashJob): Promise<void> {
  for (const ids of slices(job.records, recordsPerStep)) await deleteSome(db, job, ids);
  const steps = await readTransaction(db, [db.jobs], async () =>
    (await db.jobs.toArray()).filter((row) => row.kind === 'deleted').filter((row) => row.job === job.id),
  );
  const records = steps.flatMap((step) => step.records);
  const gone = new Set(records);
  const isGone = (id: string): boolean => gone.has(id);
  for (const ids of slices(records, recordsPerStep)) await cleanChunks(db, ids, isGone);
  await cleanEntries(db, records, isGone);
  const done = [job.id, ...steps.map(({ id }) => id)];
  // The log names the job's own session as complete, even when another session finishes the job.
  await writeTransaction(db, [db.jobs], () => db.jobs.bulkDelete(done), { log: 'end', session: job.id });
}

/** Deletes those of some records that are in the trash only, and stores which ones these are. */
const deleteSome = (db: LibraryDatabase, { id: job, startedAt }: EmptyTrashJob, ids: readonly string[]): Promise<void> =>
  write(
    db,
    ['anything'],
    async (unit) => {
      const changes = unit.newChanges();
      const [living] = await Promise.all([rowsWith(db.papers, [...ids]), changes.load('trash', ids)]);
      const records = ids.filter((id, index) => !living[index] && changes.get('trash', id));
      if (records.length === 0) return;
      await changes.loadApart(records);
      for (const id of records) changes.set('trash', id, null);
      for (const { ids: pair } of changes.present('distinctPairs')) changes.set('distinctPairs', pairKey(...pair), null);
      await Promise.all([
        unit.commitUnrecorded(changes),
        forgetRevisions(db, records),
        db.jobs.put({ id: crypto.randomUUID(), kind: 'deleted', job, startedAt, records }),
      ]);
    },
    { log: 'step' },
  );

/** Removes deleted papers from the chunks about some of them, and from the entries of these chunks. */
async function cleanChunks(db: LibraryDatabase, ids: string[], isGone: (id: string) => boolean): Promise<void> {
  const parts = await readTransaction(db, [db.history], () => db.historySteps.where('records').anyOf(ids).primaryKeys());
  for (const chunk of slices([...new Set(parts)], rowsPerStep)) {
    await writeTransaction(db, [db.history], async () => {
      const rows = (await db.historySteps.bulkGet(chunk)).filter((row) => row !== undefined);
      for (const row of rows) {
        const records = row.records.filter((id) => !isGone(id));
        const steps = row.steps.filter((step) => !recordsOf(step).some(isGone));
        if (records.length === 0) await db.historySteps.delete(row.chunk);
        else await db.historySteps.where(':id').equals(row.chunk).modify({ records, steps });
      }
      for (const [group, own] of groupBy(rows, ({ group }) => group)) {
        await forgetPapers(db, group, [...new Set(own.flatMap(({ records }) => records.filter(isGone)))], isGone);
      }
    });
  }
}

/**
 * Removes deleted papers from an entry in chunks, in the transaction that removed them from some of its chunks.
 * @param ids of papers with steps in at least one of these chunks until now.
 */
async function forgetPapers(
  db: LibraryDatabase,
  group: string,
  ids: readonly string[],
  isGone: (id: string) => boolean,
): Promise<void> {
  const entry = await db.history.where('chunkGroup').equals(group).first();
  if (!entry) return;
  const remaining = await db.historySteps
    .where('records')
    .anyOf([...ids])
    .filter((part) => part.group === group)
    .toArray();
  const left = new Set(remaining.flatMap(({ records }) => records));
  const paperCount = paperCountOf(entry) - ids.filter((id) => !left.has(id)).length;
  if (paperCount <= 0) {
    await db.history.delete(entry.seq);
    return;
  }
  const parts = db.historySteps.where('group').equals(group);
  const next = entry.paperIds.some(isGone) ? await parts.filter(({ records }) => !records.every(isGone)).first() : undefined;
  const paperIds = next ? next.records.filter((id) => !isGone(id)).slice(0, 1) : entry.paperIds;
  await db.history.put({ ...entry, paperIds, paperCount });
}

/** Removes deleted papers from the entries that contain their steps themselves. */
async function cleanEntries(db: LibraryDatabase, records: readonly string[], isGone: (id: string) => boolean): Promise<void> {
  const seqs = new Set<number>();
  for (const ids of slices(records, recordsPerStep)) {
    const keys = await readTransaction(db, [db.history], () => db.history.where('paperIds').anyOf(ids).primaryKeys());
    for (const seq of keys) seqs.add(seq);
  }
  for (const chunk of slices([...seqs], rowsPerStep)) {
    await writeTransaction(db, [db.history], async () => {
      const rows = (await db.history.bulkGet(chunk)).filter((row) => row !== undefined);
      for (const row of rows) {
        if (row.chunkGroup) continue;
        const paperIds = row.paperIds.filter((id) => !isGone(id));
        if (paperIds.length === row.paperIds.length) continue;
        // The entry of a merge or a split also contains text of the other record.
        if (paperIds.length === 0 || row.action === 'merge' || row.action === 'split') await db.history.delete(row.seq);
        else {
          const steps = row.steps.filter((step) => !recordsOf(step).some(isGone));
          await db.history.put({ ...row, paperIds, steps });
        }
      }
    });
  }
}

const slices = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
