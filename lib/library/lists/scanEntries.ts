import type { LibraryDatabase } from '~/lib/library/database/database';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { getEntries } from './getEntries';
import { readLibrary } from './readLibrary';

/** Cost of reading a record by its key, relative to reading it in a scan of the whole library. */
const costByKey = 2.5;
/** Records read by key per transaction. */
const batch = 500;

/**
 * Yields the entries with these ids, in the order that is fastest to read. Ids that are not in the library are left out.
 * @throws the signal's reason when it is aborted between two batches.
 */
export async function* scanEntries(
  db: LibraryDatabase,
  ids: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<LibraryEntry[]> {
  if (ids.length * costByKey >= (await db.papers.count())) {
    const requested = new Set(ids);
    for await (const entries of readLibrary(db, { signal })) yield entries.filter(({ paper }) => requested.has(paper.id));
    return;
  }
  for (let start = 0; start < ids.length; start += batch) {
    signal?.throwIfAborted();
    yield await getEntries(db, ids.slice(start, start + batch));
  }
}
