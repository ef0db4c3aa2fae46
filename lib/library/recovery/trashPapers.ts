import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { changeMany } from '~/lib/library/long-work/changeMany';
import { blankAnnotation } from '~/lib/papers/annotation';

/**
 * Moves papers with their annotations from the library to the trash. Ids without a record are skipped.
 * @throws LibraryError `not-found` when none of the ids has a record; the signal's reason when it is aborted before the end.
 */
export async function trashPapers(
  db: LibraryDatabase,
  ids: readonly string[],
  options: CommandOptions = {},
): Promise<{ entry: number }> {
  const { now = Date.now() } = options;
  const entry = await changeMany(
    db,
    {
      action: 'trash',
      items: [...new Set(ids)],
      async plan(changes, chunk) {
        await Promise.all([changes.load('papers', chunk), changes.load('annotations', chunk), changes.load('trash', chunk)]);
        for (const id of chunk) {
          const paper = changes.get('papers', id);
          if (!paper) continue;
          const annotation = changes.get('annotations', id) ?? blankAnnotation;
          changes.set('trash', id, { paper, annotation, trashedAt: now });
          changes.set('papers', id, null);
          changes.set('annotations', id, null);
        }
      },
    },
    { ...options, now },
  );
  if (entry === 0) throw new LibraryError('not-found', 'None of these papers is in the library.');
  return { entry };
}
