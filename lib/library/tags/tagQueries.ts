/** Finds the papers that have a tag, and the spellings of all tags. Called inside a transaction. */
import Dexie from 'dexie';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { inRange, withTag } from '~/lib/library/lists/indexRange';

/** Bounds of all strings that begin with `key/`: `0` is the character after `/` in Unicode. */
const underneath = (key: string): [lower: string, upper: string] => [`${key}/`, `${key}0`];

/**
 * Ids of the papers with one of some tags or, with `nested`, a tag below one: those in the library, and those in the trash,
 * each sorted.
 */
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

/** The library's spelling of each tag, by tag key. */
export const tagsKnown = async (db: LibraryDatabase): Promise<Map<string, string>> =>
  new Map((await db.tagCounts.toArray()).map(({ key, tag }) => [key, tag]));
