import type { TagCount } from '~/lib/papers/paperStore';
import type { LibraryDatabase } from './database';
import { consult } from './transact';

/** Every tag with the number of its papers, the most used first. Only index keys are read. */
export const tagCounts = (db: LibraryDatabase): Promise<TagCount[]> =>
  consult(db, [db.annotations], () => countTags(db, () => true));

/** The same for some tags, inside a transaction that is open already. */
export async function countTags(db: LibraryDatabase, wanted: (tag: string) => boolean): Promise<TagCount[]> {
  const tags = ((await db.annotations.orderBy('tags').uniqueKeys()) as string[]).filter(wanted);
  const counts = await Promise.all(tags.map((tag) => db.annotations.where('tags').equals(tag).count()));
  return tags
    .map((tag, index) => ({ tag, count: counts[index] ?? 0 }))
    .sort((one, other) => other.count - one.count || (one.tag < other.tag ? -1 : 1));
}
