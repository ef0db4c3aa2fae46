import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { countPapers } from './countPapers';
import { entryWalk, isNarrow } from './entryWalk';
import { type LibraryQuery, skippedOf } from './libraryFilter';
import { readSmallFilter } from './readSmallFilter';

export type { LibraryFilter, LibrarySort } from './libraryFilter';

export interface ListPage {
  entries: LibraryEntry[];
  more: boolean;
  leftOut?: number | undefined;
}

/**
 * Limits of the first and the second round: if a condition has at most this many papers, these are read and sorted, because
 * a walk for a condition with fewer papers than a page holds would go to the end of the index. The second, higher limit is
 * tried when the first chunk of the walk has not filled the page.
 */
const fewInRound = (limit: number): number[] => [Math.max(limit, 40), 1000];

/** Rows in a chunk at most: writers, and the page, wait while a chunk is read. */
const longestChunk = 200;

/**
 * The first page of a list. Reading stops as soon as the page is full; with `matches` the library is scanned in chunks until
 * then.
 * @returns `more` is whether the list has more than `limit` entries; `leftOut` is given for an empty list alone: the number of
 *   skipped papers that `unskipped` kept out of it.
 * @throws the signal's reason when it is aborted between two chunks.
 */
export async function listPapers(
  db: LibraryDatabase,
  { limit, signal, ...query }: LibraryQuery & { limit: number; signal?: AbortSignal | undefined },
): Promise<ListPage> {
  const { filter = {}, sort = 'added' } = query;
  const page = async (entries: LibraryEntry[]): Promise<ListPage> => ({
    entries: entries.slice(0, limit),
    more: entries.length > limit,
    ...(entries.length === 0 && filter.unskipped ? { leftOut: await countPapers(db, skippedOf(filter), signal) } : {}),
  });
  const walk = entryWalk(db, query);
  const narrow = isNarrow(filter, sort);
  const entries: LibraryEntry[] = [];
  let size = Math.min(narrow ? limit + 1 : 2 * limit + 1, longestChunk);
  for (let round = 0; entries.length <= limit; round++) {
    signal?.throwIfAborted();
    const few = narrow ? undefined : fewInRound(limit)[round];
    const all = few && (await readTransaction(db, [db.papers, db.annotations], () => readSmallFilter(db, query, few)));
    if (all) return page(all);
    const chunk = await walk.next(size);
    if (!chunk) break;
    entries.push(...chunk);
    size = Math.min(2 * size, longestChunk);
  }
  return page(entries);
}
