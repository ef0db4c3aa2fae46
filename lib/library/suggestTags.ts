import type { TagCount } from '~/lib/papers/paperStore';
import { tagKey } from '~/lib/papers/tag';
import type { LibraryDatabase } from './database';
import { countTags } from './tagCounts';
import { consult } from './transact';

/** Tags that contain what was typed: those that begin with it first, then those with a word that does, each the most used first. */
export async function suggestTags(db: LibraryDatabase, query: string, limit: number): Promise<TagCount[]> {
  const typed = tagKey(query);
  const counts = await consult(db, [db.annotations], () => countTags(db, (tag) => tagKey(tag).includes(typed)));
  return counts
    .map((count) => ({ count, rank: rank(tagKey(count.tag), typed) }))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map(({ count }) => count);
}

function rank(key: string, typed: string): number {
  if (key.startsWith(typed)) return 0;
  return key.split(/[\s/:._-]+/).some((word) => word.startsWith(typed)) ? 1 : 2;
}
