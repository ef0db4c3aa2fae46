import { blankAnnotation } from '~/lib/papers/annotation';
import { ChangeSet } from './changeSet';
import { commitChanges } from './commitChanges';
import type { LibraryDatabase } from './database';
import { LibraryError } from './libraryError';
import { transact } from './transact';

/**
 * Moves papers out of the live tables into the trash, whole. Ids without a record are passed over.
 * @throws LibraryError `not-found` when none of them has one.
 */
export function trashPapers(db: LibraryDatabase, ids: readonly string[], now = Date.now()): Promise<{ entry: number }> {
  return transact(
    db,
    [db.papers, db.names, db.annotations, db.tagUse, db.tallies, db.twins, db.trash, db.history],
    async (announcement) => {
      const changes = new ChangeSet();
      await Promise.all([changes.load(db, 'papers', ids), changes.load(db, 'annotations', ids), changes.load(db, 'trash', ids)]);
      for (const id of ids) {
        const paper = changes.get('papers', id);
        if (!paper) continue;
        const annotation = changes.get('annotations', id) ?? blankAnnotation;
        changes.set('trash', id, { paper, annotation, trashedAt: now });
        changes.set('papers', id, null);
        changes.set('annotations', id, null);
      }
      const entry = await commitChanges(db, changes, announcement, { action: 'trash', now });
      if (entry === 0) throw new LibraryError('not-found', 'None of these papers is in the library.');
      return { entry };
    },
  );
}
