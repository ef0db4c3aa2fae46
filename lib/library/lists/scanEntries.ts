import type { LibraryDatabase } from '~/lib/library/database/database';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { getEntries } from './getEntries';
import { readLibrary } from './readLibrary';

/** Reading a record by its key takes so many times as long as passing by it on the way through all. */
const dear = 2.5;
/** Records read by their keys in one look. */
const batch = 500;

/**
 * The entries with these ids, in whatever order is the fastest to read; those that are not in the library are left out.
 * @throws the signal's reason when it is aborted between two batches.
 */
export async function* scanEntries(
  db: LibraryDatabase,
  ids: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<LibraryEntry[]> {
  if (ids.length * dear >= (await db.papers.count())) {
    const requested = new Set(ids);
    for await (const entries of readLibrary(db, { signal })) yield entries.filter(({ paper }) => requested.has(paper.id));
    return;
  }
  for (let start = 0; start < ids.length; start += batch) {
    signal?.throwIfAborted();
    yield await getEntries(db, ids.slice(start, start + batch));
  }
}
