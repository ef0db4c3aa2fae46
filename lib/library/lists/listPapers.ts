import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { entryWalk, isNarrow } from './entryWalk';
import type { LibraryQuery } from './libraryFilter';
import { readSmallFilter } from './readSmallFilter';

export type { LibraryFilter, LibrarySort } from './libraryFilter';

/**
 * A condition that fewer papers fulfil than a page holds would be walked for to the very end: its papers are read and
 * sorted instead. One with more is looked at again when a first stretch of the walk has not filled the page.
 */
const looks = (limit: number): number[] => [Math.max(limit, 40), 1000];

/** How many rows a chunk of a long walk reads; a chunk holds up writers, and the page, while it is read. */
const longestChunk = 200;

/**
 * The first page of a list: as soon as it is full, reading stops. With `matches` the library is read through in chunks
 * until then.
 * @throws the signal's reason when it is aborted between two chunks.
 */
export async function listPapers(
  db: LibraryDatabase,
  { limit, signal, ...query }: LibraryQuery & { limit: number; signal?: AbortSignal | undefined },
): Promise<{ entries: LibraryEntry[]; more: boolean }> {
  const { filter = {}, sort = 'added' } = query;
  const page = (entries: LibraryEntry[]) => ({ entries: entries.slice(0, limit), more: entries.length > limit });
  const walk = entryWalk(db, query);
  const narrow = isNarrow(filter, sort);
  const entries: LibraryEntry[] = [];
  let size = Math.min(narrow ? limit + 1 : 2 * limit + 1, longestChunk);
  for (let round = 0; entries.length <= limit; round++) {
    signal?.throwIfAborted();
    const few = narrow ? undefined : looks(limit)[round];
    const all = few && (await readTransaction(db, [db.papers, db.annotations], () => readSmallFilter(db, query, few)));
    if (all) return page(all);
    const chunk = await walk.next(size);
    if (!chunk) break;
    entries.push(...chunk);
    size = Math.min(2 * size, longestChunk);
  }
  return page(entries);
}
