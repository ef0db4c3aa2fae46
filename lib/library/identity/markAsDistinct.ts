import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { write } from '~/lib/library/history/unitOfWork';
import { distinctPair, pairKey } from '~/lib/papers/distinctPair';

/**
 * Remembers that two records are different papers: they are not suggested again, and no page that shows identifiers of
 * both joins them. Can be undone; joining them on purpose ends it too.
 * @returns `entry` is 0 when it was known already.
 * @throws LibraryError `not-found` when one of them is not in the library.
 */
export const markAsDistinct = (db: LibraryDatabase, a: string, b: string, now = Date.now()): Promise<{ entry: number }> =>
  write(db, ['records'], async (unit) => {
    const found = await db.papers.bulkGet([a, b]);
    if (a === b || found.includes(undefined)) {
      throw new LibraryError('not-found', 'There are no two of these papers in the library.');
    }
    const changes = unit.newChanges();
    const key = pairKey(a, b);
    await changes.load('distinctPairs', [key]);
    if (!changes.get('distinctPairs', key)) changes.set('distinctPairs', key, distinctPair(a, b, now));
    return { entry: await unit.commit(changes, { action: 'distinct', now }) };
  });
