import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { spellTags } from '~/lib/library/derived/tagCounts';
import { changeMany } from '~/lib/library/long-work/changeMany';
import { addsToRead } from './addsToRead';
import { actionOf, applyChange, type MarkChange } from './applyChange';

/**
 * Makes the same change to the marks of many papers, with one history entry. Ids without a record are skipped.
 * @returns `entry` is 0 when nothing changed.
 * @throws the signal's reason when it is aborted before the end. Nothing is changed then.
 */
export async function annotateMany(
  db: LibraryDatabase,
  ids: readonly string[],
  change: MarkChange,
  options: CommandOptions = {},
): Promise<{ entry: number }> {
  const { now = Date.now() } = options;
  const toRead = await addsToRead(db, change);
  const entry = await changeMany(
    db,
    {
      action: actionOf(change),
      items: [...new Set(ids)],
      async plan(changes, chunk) {
        const spelled = change.kind === 'tags' ? { ...change, add: await spellTags(db, change.add) } : change;
        await changes.load('annotations', chunk);
        for (const id of chunk) {
          const annotation = changes.get('annotations', id);
          if (annotation) changes.set('annotations', id, applyChange(annotation, spelled, now, toRead));
        }
      },
    },
    { ...options, now },
  );
  return { entry };
}
