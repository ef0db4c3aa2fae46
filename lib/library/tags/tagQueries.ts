/** Which papers have a tag, and which tags there are, inside a transaction. */
import Dexie from 'dexie';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { inRange, withTag } from '~/lib/library/lists/indexRange';

/** Every string that begins with `key/` is between these two: a slash is followed by a nought in Unicode. */
const underneath = (key: string): [lower: string, upper: string] => [`${key}/`, `${key}0`];

/** Ids of the papers with one of some tags, or with one below them: those of the library, and those in the trash. Each in order. */
export async function idsTagged(
  db: LibraryDatabase,
  keys: readonly string[],
  nested: boolean,
): Promise<[listed: string[], trashed: string[]]> {
  const listed = keys.flatMap((key) => {
    const [lower, upper] = underneath(key);
    const below = db.annotations.where('tagPlaces').between([lower], [upper, Dexie.minKey], true, false);
    return [inRange(db.annotations, withTag(key)).primaryKeys(), ...(nested ? [below.primaryKeys()] : [])];
  });
  const trashed = keys.flatMap((key) => [
    db.trash.where('tagKeys').equals(key).primaryKeys(),
    ...(nested
      ? [
          db.trash
            .where('tagKeys')
            .between(...underneath(key))
            .primaryKeys(),
        ]
      : []),
  ]);
  const inOrder = async (found: PromiseLike<string[]>[]): Promise<string[]> =>
    [...new Set((await Promise.all(found)).flat())].sort();
  return [await inOrder(listed), await inOrder(trashed)];
}

/** How the library spells each tag, by key. */
export const tagsKnown = async (db: LibraryDatabase): Promise<Map<string, string>> =>
  new Map((await db.tagCounts.toArray()).map(({ key, tag }) => [key, tag]));
