import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { changeMany } from '~/lib/library/long-work/changeMany';
import type { HandedTo } from '~/lib/papers/annotation';

/**
 * Remembers which papers were handed to other programs, with one history entry. Nothing else of a paper changes: it keeps its
 * place among those that were changed last. Ids without a record are skipped.
 * @returns `entry` is 0 when nothing changed.
 */
export async function rememberHandOffs(
  db: LibraryDatabase,
  papers: ReadonlyMap<string, HandedTo>,
  options: CommandOptions = {},
): Promise<{ entry: number }> {
  const entry = await changeMany(
    db,
    {
      action: 'handOff',
      items: [...papers.keys()],
      async plan(changes, chunk) {
        await changes.load('annotations', chunk);
        for (const id of chunk) {
          const annotation = changes.get('annotations', id);
          const handedTo = papers.get(id);
          if (annotation && handedTo)
            changes.set('annotations', id, { ...annotation, handedTo: merged(annotation.handedTo, handedTo) });
        }
      },
    },
    options,
  );
  return { entry };
}

/** A key that Zotero said before stays when the paper is sent again and Zotero says none. */
function merged(before: HandedTo | undefined, next: HandedTo): HandedTo {
  const key = next.zotero?.key ?? before?.zotero?.key;
  return {
    ...before,
    ...next,
    ...(next.zotero && { zotero: key === undefined ? { at: next.zotero.at } : { at: next.zotero.at, key } }),
  };
}
