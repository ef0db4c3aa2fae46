/** Which papers an export takes, and how they are counted and read without holding all of them. */
import type { Finder } from '~/lib/finder/finder';
import type { LibraryDatabase } from '~/lib/library/database';
import { getEntries } from '~/lib/library/getEntries';
import { paperIds } from '~/lib/library/paperIds';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { idsOf } from './idsOf';
import type { AnswerableQuery } from './listQuery';

export type ExportSource =
  | { kind: 'all'; sort: AnswerableQuery['query']['sort']; descending: boolean }
  | { kind: 'shown'; asked: AnswerableQuery }
  | { kind: 'selection'; ids: readonly string[] };

const batch = 200;

/** All of them, in the order in which they are shown; a selection in the order it was made. */
export async function sourceIds(db: LibraryDatabase, finder: Finder, source: ExportSource): Promise<readonly string[]> {
  switch (source.kind) {
    case 'selection':
      return source.ids;
    case 'shown':
      return idsOf(db, finder, source.asked);
    case 'all':
      return paperIds(db, { sort: source.sort, descending: source.descending });
  }
}

/** In batches, each read as it is by then. @throws the signal's reason when it is aborted between two of them. */
export async function* readEntries(
  db: LibraryDatabase,
  ids: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<LibraryEntry[]> {
  for (let at = 0; at < ids.length; at += batch) {
    signal.throwIfAborted();
    yield await getEntries(db, ids.slice(at, at + batch));
  }
}
