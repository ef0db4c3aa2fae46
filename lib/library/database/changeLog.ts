/**
 * A log of which records each commit changed. What is derived from the library and kept elsewhere, such as the text
 * that searches look through, says up to which entry it holds and takes the rest from here (`changesSince`).
 */
import type { LibraryDatabase } from './database';

/** Entries that are kept: whoever is further behind reads everything again, which is quicker than so many changes. */
export const longestLog = 20_000;
/** The log is cut back at each entry whose number is a multiple of this. */
export const trimEvery = 1000;

/** The last step of each writing transaction. @returns the number of its entry; 0 when there is nothing to log. */
export async function logChanges(
  db: LibraryDatabase,
  { ids, added }: { ids: ReadonlySet<string>; added: boolean },
  part: 'all' | 'step' | 'end',
  work: string | undefined,
): Promise<number> {
  if (ids.size === 0 && !added && part !== 'end') return 0;
  // A session that stands here is done: see `findJobResult`.
  const session = work === undefined || part === 'step' ? {} : { session: work };
  const seq = await db.changeLog.add(ids.size > 0 || !added ? { ids: [...ids], ...session } : session);
  if (seq % trimEvery === 0 && seq > longestLog) await trim(db, seq - longestLog);
  return seq;
}

/** Forgets what the entries up to a number say; one without ids takes their place, for readers that had not seen them. */
async function trim(db: LibraryDatabase, upTo: number): Promise<void> {
  const gone = db.changeLog.where(':id').belowOrEqual(upTo);
  if ((await gone.count()) <= 1) return;
  await gone.delete();
  await db.changeLog.put({ seq: upTo });
}
