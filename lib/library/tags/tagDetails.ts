import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import { usedTags } from '~/lib/library/derived/tagCounts';
import type { TagDetail } from '~/lib/papers/tagColour';
import { byUse } from './readTagCounts';

/** Every tag with the number of its papers, its colour, and the keys of the tags it is distinct from; the most used first. */
export const tagDetails = (db: LibraryDatabase): Promise<TagDetail[]> =>
  readTransaction(db, [db.tagCounts, db.tags], async () => {
    const [uses, traits] = await Promise.all([usedTags(db), db.tags.toArray()]);
    const colours = new Map(traits.map(({ key, colour }) => [key, colour]));
    const apart = new Map<string, string[]>();
    const keepApart = (key: string, other: string): void => {
      const others = apart.get(key);
      if (others) others.push(other);
      else apart.set(key, [other]);
    };
    for (const { key, distinctFrom: others = [] } of traits) {
      for (const other of others) {
        keepApart(key, other);
        keepApart(other, key);
      }
    }
    return uses.sort(byUse).map(({ key, tag, count }) => {
      const colour = colours.get(key);
      const others = apart.get(key);
      return { tag, count, ...(colour ? { colour } : {}), ...(others ? { distinctFrom: others } : {}) };
    });
  });
