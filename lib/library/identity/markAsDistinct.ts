import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { write } from '~/lib/library/history/unitOfWork';
import { keptApart, pairKey } from '~/lib/papers/distinctPair';

/**
 * Remembers that two records are different papers: they are not suggested again, and no page that shows identifiers of
 * both joins them. Can be undone; joining them on purpose ends it too.
 * @returns `entry` is 0 when it was known already.
 * @throws LibraryError `not-found` when one of them is not in the library.
 */
export const keepApart = (db: LibraryDatabase, one: string, other: string, now = Date.now()): Promise<{ entry: number }> =>
  write(db, ['records'], async (unit) => {
    const found = await db.papers.bulkGet([one, other]);
    if (one === other || found.includes(undefined)) {
      throw new LibraryError('not-found', 'There are no two of these papers in the library.');
    }
    const changes = unit.newChanges();
    const key = pairKey(one, other);
    await changes.load('apart', [key]);
    if (!changes.get('apart', key)) changes.set('apart', key, keptApart(one, other, now));
    return { entry: await unit.commit(changes, { action: 'apart', now }) };
  });
