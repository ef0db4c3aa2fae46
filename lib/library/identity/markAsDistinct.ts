import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { write } from '~/lib/library/history/unitOfWork';
import { distinctPair, pairKey } from '~/lib/papers/distinctPair';

/**
 * Stores that two records are different papers: they are no longer suggested as duplicates, and a page that shows
 * identifiers of both does not merge them. Can be undone; a merge by the user removes it too.
 * @returns `entry` is 0 when this was stored already.
 * @throws LibraryError `not-found` when one of them is not in the library, or both ids are the same.
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
