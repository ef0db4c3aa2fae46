import { actionOf, applyChange, type MarkChange } from './applyChange';
import { ChangeSet } from './changeSet';
import { commitChanges } from './commitChanges';
import type { LibraryDatabase } from './database';
import { spellTags } from './tagUse';
import { transact } from './transact';

/**
 * The same mark on many papers: one transaction, one history entry, one undo. Ids without a record are passed over.
 * @returns `entry` is 0 when nothing changed.
 */
export function annotateMany(
  db: LibraryDatabase,
  ids: readonly string[],
  change: MarkChange,
  now = Date.now(),
): Promise<{ entry: number }> {
  return transact(db, [db.annotations, db.tagUse, db.tallies, db.history], async (announcement) => {
    const wanted = change.kind === 'tags' ? { ...change, add: await spellTags(db, change.add) } : change;
    const changes = new ChangeSet();
    await changes.load(db, 'annotations', ids);
    for (const id of ids) {
      const annotation = changes.get('annotations', id);
      if (annotation) changes.set('annotations', id, applyChange(annotation, wanted, now));
    }
    return { entry: await commitChanges(db, changes, announcement, { action: actionOf(change), now }) };
  });
}
