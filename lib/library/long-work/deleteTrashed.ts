import type { LibraryDatabase } from '~/lib/library/database/database';
import type { JobRow } from '~/lib/library/database/jobRow';
import { readTransaction, writeTransaction } from '~/lib/library/database/transactions';
import { paperCountOf, recordsOf } from '~/lib/library/history/historySteps';
import { forgetRevisions } from '~/lib/library/history/noteHistory';
import { write } from '~/lib/library/history/unitOfWork';
import { pairKey } from '~/lib/papers/distinctPair';
import { groupBy } from '~/lib/papers/groupBy';

/** Number of records, and of chunks or history entries, in one transaction: each row may be large. */
const recordsPerStep = 100;
const rowsPerStep = 20;

/**
 * Deletes records of the trash with every trace in the history, in short transactions. After an interruption it continues when
 * it is called again; the last step deletes the job.
 */
export async function deleteTrashed(db: LibraryDatabase, job: JobRow & { kind: 'emptyTrash' }): Promise<void> {
  const gone = new Set(job.records);
  const isGone = (id: string): boolean => gone.has(id);
  for (let start = 0; start < job.records.length; start += recordsPerStep) {
    const ids = job.records.slice(start, start + recordsPerStep);
    const parts = await write(
      db,
      ['records'],
      async (unit) => {
        const changes = unit.newChanges();
        await Promise.all([changes.load('trash', ids), changes.loadApart(ids)]);
        for (const id of ids) changes.set('trash', id, null);
        for (const { ids: pair } of changes.present('distinctPairs')) changes.set('distinctPairs', pairKey(...pair), null);
        await Promise.all([unit.commitUnrecorded(changes), forgetRevisions(db, ids)]);
        return db.historySteps.where('records').anyOf(ids).primaryKeys();
      },
      { log: 'step' },
    );
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
  await cleanEntries(db, job.records, isGone);
  // The log names the job's own session as complete, even when another session finishes the job.
  await writeTransaction(db, [db.jobs], () => db.jobs.delete(job.id), { log: 'end', session: job.id });
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
