/**
 * A log of which records each commit changed. A copy of library data that is kept elsewhere, such as the text index of the search
 * worker, stores the number of the last entry it includes and reads later changes from this log (`changesSince`).
 */
import type { LibraryDatabase } from './database';

/** Number of entries kept. A reader that is further behind reads everything again, which is faster than that many changes. */
export const longestLog = 20_000;
/** The log is trimmed at each entry whose number is a multiple of this. */
export const trimEvery = 1000;

/** Adds an entry, as the last step of each write transaction. @returns its number; 0 when there is nothing to log. */
export async function logChanges(
  db: LibraryDatabase,
  { ids, added, unnamed }: { ids: ReadonlySet<string>; added: boolean; unnamed: boolean },
  part: 'all' | 'step' | 'end' | 'unnamed',
  work: string | undefined,
): Promise<number> {
  if (ids.size === 0 && !added && !unnamed && part !== 'end') return 0;
  // An entry with a session means that the work of the session is complete: see `findJobResult`.
  const session = work === undefined || part === 'step' || part === 'unnamed' ? {} : { session: work };
  const seq = await db.changeLog.add(ids.size > 0 || !added ? { ids: [...ids], ...session } : session);
  if (seq % trimEvery === 0 && seq > longestLog) await trim(db, seq - longestLog);
  return seq;
}

/** Replaces the entries up to a number by one without ids, so that readers that have not seen them read everything again. */
async function trim(db: LibraryDatabase, upTo: number): Promise<void> {
  const gone = db.changeLog.where(':id').belowOrEqual(upTo);
  if ((await gone.count()) <= 1) return;
  await gone.delete();
  await db.changeLog.put({ seq: upTo });
}

/**
 * Forgets the changes up to a number, because a copy on disk contains them. Readers that have not seen them read everything
 * again. Entries that say that the work of a session is complete stay, without ids, until the log is trimmed.
 */
export async function forgetChanges(db: LibraryDatabase, upTo: number): Promise<void> {
  const ended = (await db.changeLog.orderBy('session').toArray()).filter(({ seq }) => seq <= upTo);
  await trim(db, upTo);
  await db.changeLog.bulkPut(ended.map(({ seq, session }) => ({ seq, session })));
}
