import type { LibraryDatabase } from '~/lib/library/database/database';
import type { CounterName } from '~/lib/library/database/derivedRows';
import { readTransaction } from '~/lib/library/database/transactions';
import { readCounters } from '~/lib/library/derived/counters';
import { tagKey } from '~/lib/papers/tag';
import { entryWalk } from './entryWalk';
import { conditions, idsWith, skippedIds } from './indexRange';
import type { LibraryFilter } from './libraryFilter';

const chunkSize = 1000;

/**
 * Counts the papers that match a filter. Without `matches` it reads no paper; with at most one condition, besides `unskipped`
 * or the status `skipped`, it reads stored counts.
 * @throws the signal's reason when it is aborted between two chunks.
 */
export async function countPapers(db: LibraryDatabase, filter: LibraryFilter = {}, signal?: AbortSignal): Promise<number> {
  if (filter.matches) return countThrough(db, filter, signal);
  return readTransaction(db, [db.annotations, db.tagCounts, db.counters], async () => {
    const stored = await storedCount(db, filter);
    if (stored !== undefined) return stored;
    const required = conditions(filter);
    const [skipped, ...all] = await Promise.all([
      filter.unskipped ? skippedIds(db) : new Set<string>(),
      ...required.map(async (condition) => new Set(await idsWith(db, condition))),
    ]);
    const [first, ...rest] = all;
    return [...(first ?? [])].filter((id) => !skipped.has(id) && rest.every((ids) => ids.has(id))).length;
  });
}

/** The stored count for a filter with at most one condition, see `countPapers`; undefined for another filter. */
async function storedCount(db: LibraryDatabase, filter: LibraryFilter): Promise<number | undefined> {
  const { tags = [], starred, hasNote, unskipped } = filter;
  const statuses = [...new Set(filter.statuses)];
  const marks = tags.length + Number(starred ?? false) + Number(hasNote ?? false);
  if (statuses.length === 0) {
    if (marks > 1) return undefined;
    const [shown, skipped] = await Promise.all([countShown(db, filter), unskipped ? 0 : countSkipped(db, filter)]);
    return shown + skipped;
  }
  if (marks === 0) return sumOf(db, unskipped ? statuses.filter((status) => status !== 'skipped') : statuses);
  return marks === 1 && !unskipped && statuses.every((status) => status === 'skipped') ? countSkipped(db, filter) : undefined;
}

/** The papers with the one mark that a filter requires, or with any mark, that are not skipped. */
async function countShown(db: LibraryDatabase, filter: LibraryFilter): Promise<number> {
  const [tag] = filter.tags ?? [];
  if (tag === undefined) return sumOf(db, [filter.starred ? 'starred' : filter.hasNote ? 'noted' : 'listed']);
  const [all, skipped] = await Promise.all([db.tagCounts.get(tagKey(tag)), countSkipped(db, filter)]);
  return Math.max(0, (all?.count ?? 0) - skipped);
}

/** The skipped ones. */
function countSkipped(db: LibraryDatabase, { tags: [tag] = [], starred, hasNote }: LibraryFilter): Promise<number> {
  if (tag !== undefined) return sumOf(db, [`skippedTag:${tagKey(tag)}`]);
  return sumOf(db, [starred ? 'skippedStarred' : hasNote ? 'skippedNoted' : 'skipped']);
}

const sumOf = async (db: LibraryDatabase, names: readonly CounterName[]): Promise<number> =>
  (await readCounters(db, names)).reduce((sum, count) => sum + count, 0);

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
