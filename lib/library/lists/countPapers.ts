import type { LibraryDatabase } from '~/lib/library/database/database';
import type { CounterName } from '~/lib/library/database/derivedRows';
import { readTransaction } from '~/lib/library/database/transactions';
import { readCounters } from '~/lib/library/derived/counters';
import { tagKey } from '~/lib/papers/tag';
import { entryWalk } from './entryWalk';
import { conditions, idsWith } from './indexRange';
import type { LibraryFilter } from './libraryFilter';

const chunkSize = 1000;

/**
 * Counts the papers that match a filter. Without `matches` it reads no paper; with at most one condition it reads a stored
 * count.
 * @throws the signal's reason when it is aborted between two chunks.
 */
export async function countPapers(db: LibraryDatabase, filter: LibraryFilter = {}, signal?: AbortSignal): Promise<number> {
  if (filter.matches) return countThrough(db, filter, signal);
  return readTransaction(db, [db.annotations, db.tagCounts, db.counters], async () => {
    const stored = await storedCount(db, filter);
    if (stored !== undefined) return stored;
    const required = conditions(filter);
    const [first, ...rest] = (await Promise.all(required.map((condition) => idsWith(db, condition)))).map((ids) => new Set(ids));
    return [...(first ?? [])].filter((id) => rest.every((ids) => ids.has(id))).length;
  });
}

/** The stored count for a filter with at most one condition; undefined for another filter. */
async function storedCount(db: LibraryDatabase, { tags = [], starred, statuses = [], hasNote }: LibraryFilter) {
  const [tag, ...otherTags] = tags;
  const required = Number(tags.length > 0) + Number(starred ?? false) + Number(statuses.length > 0) + Number(hasNote ?? false);
  if (required > 1 || otherTags.length > 0) return undefined;
  if (tag !== undefined) return Math.max(0, (await db.tagCounts.get(tagKey(tag)))?.count ?? 0);
  const names: CounterName[] = starred
    ? ['starred']
    : hasNote
      ? ['noted']
      : statuses.length > 0
        ? [...new Set(statuses)]
        : ['listed'];
  return (await readCounters(db, names)).reduce((sum, count) => sum + count, 0);
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
