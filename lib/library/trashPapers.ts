import { blankAnnotation } from '~/lib/papers/annotation';
import { ChangeSet } from './changeSet';
import { Chronicle } from './chronicle';
import { type CommandOptions, inChunks, paperChunk } from './commandOptions';
import type { LibraryDatabase } from './database';
import { LibraryError } from './libraryError';
import { transact } from './transact';

/**
 * Moves papers out of the live tables into the trash, whole. Ids without a record are passed over.
 * @throws LibraryError `not-found` when none of them has one; and when the signal is aborted before the commit.
 */
export function trashPapers(
  db: LibraryDatabase,
  ids: readonly string[],
  options: CommandOptions = {},
): Promise<{ entry: number }> {
  const { now = Date.now() } = options;
  const tables = [db.papers, db.names, db.annotations, db.tagUse, db.tallies, db.twins, db.trash, db.history];
  return transact(db, tables, async (announcement) => {
    const chronicle = new Chronicle(db, announcement, { action: 'trash', now });
    await inChunks(
      [...new Set(ids)],
      options,
      async (chunk) => {
        const changes = new ChangeSet();
        await Promise.all([
          changes.load(db, 'papers', chunk),
          changes.load(db, 'annotations', chunk),
          changes.load(db, 'trash', chunk),
        ]);
        for (const id of chunk) {
          const paper = changes.get('papers', id);
          if (!paper) continue;
          const annotation = changes.get('annotations', id) ?? blankAnnotation;
          changes.set('trash', id, { paper, annotation, trashedAt: now });
          changes.set('papers', id, null);
          changes.set('annotations', id, null);
        }
        await chronicle.write(changes);
      },
      paperChunk,
    );
    const entry = await chronicle.close();
    if (entry === 0) throw new LibraryError('not-found', 'None of these papers is in the library.');
    return { entry };
  });
}
