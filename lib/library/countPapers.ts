import type { LibraryDatabase } from './database';
import { entryWalk } from './entryWalk';
import { byAdded, conditions, idsWith, inRange } from './indexRange';
import type { LibraryFilter } from './libraryFilter';
import { consult } from './transact';

const chunkSize = 1000;

/**
 * How many papers a filter shows. Without `matches` only index keys are read.
 * @throws the signal's reason when it is aborted between two chunks.
 */
export async function countPapers(db: LibraryDatabase, filter: LibraryFilter = {}, signal?: AbortSignal): Promise<number> {
  if (filter.matches) return countThrough(db, filter, signal);
  return consult(db, [db.annotations], async () => {
    const asked = conditions(filter);
    const [only, ...others] = asked;
    if (!only) return inRange(db.annotations, byAdded).count();
    if (others.length === 0) {
      const counts = await Promise.all(only.map((range) => inRange(db.annotations, range).count()));
      return counts.reduce((sum, count) => sum + count, 0);
    }
    const [first, ...rest] = (await Promise.all(asked.map((condition) => idsWith(db, condition)))).map((ids) => new Set(ids));
    return [...(first ?? [])].filter((id) => rest.every((ids) => ids.has(id))).length;
  });
}

async function countThrough(db: LibraryDatabase, filter: LibraryFilter, signal: AbortSignal | undefined): Promise<number> {
  const walk = entryWalk(db, { filter });
  let count = 0;
  for (;;) {
    signal?.throwIfAborted();
    const chunk = await walk.next(chunkSize);
    if (!chunk) return count;
    count += chunk.length;
  }
}
