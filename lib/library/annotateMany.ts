import { actionOf, applyChange, type MarkChange } from './applyChange';
import { ChangeSet } from './changeSet';
import { Chronicle } from './chronicle';
import { type CommandOptions, inChunks } from './commandOptions';
import type { LibraryDatabase } from './database';
import { spellTags } from './tagUse';
import { transact } from './transact';

/**
 * The same mark on many papers: one transaction, one history entry, one undo. Ids without a record are passed over.
 * @returns `entry` is 0 when nothing changed.
 * @throws when the signal is aborted before the commit, having changed nothing.
 */
export function annotateMany(
  db: LibraryDatabase,
  ids: readonly string[],
  change: MarkChange,
  options: CommandOptions = {},
): Promise<{ entry: number }> {
  const { now = Date.now() } = options;
  return transact(db, [db.papers, db.annotations, db.tagUse, db.tallies, db.history], async (announcement) => {
    const wanted = change.kind === 'tags' ? { ...change, add: await spellTags(db, change.add) } : change;
    const chronicle = new Chronicle(db, announcement, { action: actionOf(change), now });
    await inChunks([...new Set(ids)], options, async (chunk) => {
      const changes = new ChangeSet();
      await changes.load(db, 'annotations', chunk);
      for (const id of chunk) {
        const annotation = changes.get('annotations', id);
        if (annotation) changes.set('annotations', id, applyChange(annotation, wanted, now));
      }
      await chronicle.write(changes);
    });
    return { entry: await chronicle.close() };
  });
}
