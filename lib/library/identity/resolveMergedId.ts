import type { LibraryDatabase } from '~/lib/library/database/database';
import { lookUpIdentifiers } from '~/lib/library/derived/findRecords';
import { newestAbout } from '~/lib/library/history/historySteps';
import type { HistoryStep } from '~/lib/papers/history';
import type { Identifier } from '~/lib/papers/identifiers/identifier';

/**
 * Finds the record that another one was merged into, by a merge, an import or a restore. A view that still has the old id open
 * continues with that record, so that no text being written is lost. Inside a transaction over `history` and `identifiers`.
 * @returns undefined when the record was not merged, or no record of the library has its identifiers any more.
 */
export async function resolveMergedId(db: LibraryDatabase, id: string): Promise<string | undefined> {
  const steps = await lastStepsAbout(db, id);
  // A record in the trash was not merged.
  if (steps.some(({ table, key, after }) => table === 'trash' && key === id && after !== null)) return undefined;
  const removal = steps.findLast(({ table, key, after }) => table === 'papers' && key === id && after === null);
  const stored = removal?.before?.identifiers;
  const identifiers = Array.isArray(stored) ? stored.filter((each): each is Identifier => typeof each === 'string') : [];
  const owners = await lookUpIdentifiers(db, identifiers);
  return identifiers.map((identifier) => owners.get(identifier)).find((owner) => owner !== undefined);
}

/** The steps of the newest command about a record, which may still be running. */
async function lastStepsAbout(db: LibraryDatabase, id: string): Promise<readonly HistoryStep[]> {
  const [row, keys] = await Promise.all([
    newestAbout(db, id, ({ undoneAt }) => undoneAt === undefined),
    db.historySteps.where('records').equals(id).primaryKeys(),
  ]);
  const newest = keys.at(-1);
  const chunk = newest === undefined ? undefined : await db.historySteps.get(newest);
  if (!chunk) return row?.steps ?? [];
  // Long work has chunks before it has an entry.
  const isRunning = (await db.history.where('chunkGroup').equals(chunk.group).count()) === 0;
  return isRunning || row?.chunkGroup === chunk.group ? chunk.steps : (row?.steps ?? []);
}
