import { ChangeSet } from './changeSet';
import { commitChanges } from './commitChanges';
import type { LibraryDatabase } from './database';
import { ownersOf } from './findRecords';
import { LibraryError } from './libraryError';
import { mergeRecords } from './mergeRecords';
import { forgetRevisions } from './noteHistory';
import { transact } from './transact';

/**
 * Takes papers out of the trash. One that was marked again meanwhile is merged with its new record; the older id survives.
 * @throws LibraryError `not-found` when none of the ids is in the trash.
 */
export function restorePapers(db: LibraryDatabase, ids: readonly string[], now = Date.now()): Promise<{ entry: number }> {
  return transact(
    db,
    [db.papers, db.names, db.annotations, db.tagUse, db.tallies, db.trash, db.history, db.noteRevisions],
    async (announcement) => {
      const changes = new ChangeSet();
      await changes.load(db, 'trash', ids);
      const trashed = ids.map((id) => changes.get('trash', id)).filter((entry) => entry !== null);
      const owners = await ownersOf(
        db,
        trashed.flatMap(({ paper }) => paper.identifiers),
      );
      const rivals = [...new Set(owners.values())];
      await Promise.all([changes.load(db, 'papers', rivals), changes.load(db, 'annotations', rivals)]);
      for (const { paper, annotation } of trashed) {
        changes.set('trash', paper.id, null);
        changes.set('papers', paper.id, paper);
        changes.set('annotations', paper.id, annotation);
        const same = new Set(paper.identifiers.map((identifier) => owners.get(identifier)).filter((id) => id !== undefined));
        const survivor = same.size === 0 ? paper : mergeRecords(changes, [...same.add(paper.id)]);
        for (const identifier of survivor.identifiers) owners.set(identifier, survivor.id);
      }
      const entry = await commitChanges(db, changes, announcement, { action: 'restore', now });
      if (entry === 0) throw new LibraryError('not-found', 'None of these papers is in the trash.');
      await forgetRevisions(db, changes.changedIds());
      return { entry };
    },
  );
}
