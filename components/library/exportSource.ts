/** Which papers an export takes, and how they are counted and read without holding all of them. */
import { countPapers } from '~/lib/library/countPapers';
import type { LibraryDatabase } from '~/lib/library/database';
import { getEntries } from '~/lib/library/getEntries';
import { listPapers } from '~/lib/library/listPapers';
import { streamPapers } from '~/lib/library/streamPapers';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { filterOf, type ListQuery } from './listQuery';

export type ExportSource = { kind: 'all' | 'shown'; query: ListQuery } | { kind: 'selection'; ids: readonly string[] };

const batch = 200;

export async function countSource(db: LibraryDatabase, source: ExportSource): Promise<number> {
  return source.kind === 'selection' ? source.ids.length : countPapers(db, filterOf(source.query));
}

/** The first few, in the order of the export. */
export async function firstOf(db: LibraryDatabase, source: ExportSource, count: number): Promise<LibraryEntry[]> {
  if (source.kind === 'selection') return getEntries(db, source.ids.slice(0, count));
  const { sort, descending } = source.query;
  const { entries } = await listPapers(db, { filter: filterOf(source.query), sort, descending, limit: count });
  return entries;
}

/** All of them, in batches, in the order in which they are shown; a selection in the order it was made. */
export async function* readSource(
  db: LibraryDatabase,
  source: ExportSource,
  signal: AbortSignal,
): AsyncGenerator<LibraryEntry[]> {
  if (source.kind === 'selection') {
    for (let at = 0; at < source.ids.length; at += batch) {
      signal.throwIfAborted();
      yield await getEntries(db, source.ids.slice(at, at + batch));
    }
    return;
  }
  const { sort, descending } = source.query;
  yield* streamPapers(db, { filter: filterOf(source.query), sort, descending, signal });
}
