import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { forgetRevisions } from '~/lib/library/history/noteHistory';
import { write } from '~/lib/library/history/unitOfWork';
import { mergeRecords } from './mergeRecords';

/**
 * Merges several records into one at the user's request. The id of the oldest survives, and the annotations of all are
 * kept. Overrides an earlier "keep apart". One transaction, one history entry. Ids without a record (they may be in the
 * trash) are skipped.
 * @returns the id of the merged record.
 * @throws LibraryError `not-found` when fewer than two of the ids have a record.
 */
export function mergePapers(
  db: LibraryDatabase,
  ids: readonly string[],
  now = Date.now(),
): Promise<{ id: string; entry: number }> {
  return write(db, ['records'], async (unit) => {
    const changes = unit.newChanges();
    await Promise.all([changes.load('papers', ids), changes.load('annotations', ids), changes.loadApart(ids)]);
    const found = [...new Set(ids)].filter((id) => changes.get('papers', id));
    if (found.length < 2) throw new LibraryError('not-found', 'There are no two of these papers in the library.');
    const { id } = mergeRecords(changes, found);
    const entry = await unit.commit(changes, { action: 'merge', now });
    await forgetRevisions(db, found);
    return { id, entry };
  });
}
