import type { LibraryDatabase } from '~/lib/library/database/database';
import { consult } from '~/lib/library/database/transact';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { idsInOrder } from './entryWalk';
import { getEntries } from './getEntries';
import { annotationTest, type LibraryQuery } from './libraryFilter';

const chunkSize = 500;

/**
 * All papers of a list in chunks, for an export. Which papers and in which order is settled at the start, so that
 * changes meanwhile neither drop nor double one; each chunk is read as it is by then.
 * @throws the signal's reason when it is aborted between two chunks.
 */
export async function* streamPapers(
  db: LibraryDatabase,
  { signal, ...query }: LibraryQuery & { signal?: AbortSignal | undefined } = {},
): AsyncGenerator<LibraryEntry[]> {
  const ids = await consult(db, [db.papers, db.annotations], () => idsInOrder(db, query));
  const { filter = {} } = query;
  const fits = annotationTest(filter);
  for (let start = 0; start < ids.length; start += chunkSize) {
    signal?.throwIfAborted();
    const entries = await getEntries(db, ids.slice(start, start + chunkSize));
    const fitting = entries.filter((entry) => fits(entry.annotation) && (filter.matches?.(entry) ?? true));
    if (fitting.length > 0) yield fitting;
  }
}
