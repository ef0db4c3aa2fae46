import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import { usedTags } from '~/lib/library/derived/tagCounts';
import type { TagCount } from '~/lib/papers/paperStore';
import { tagKey } from '~/lib/papers/tag';
import { byUse } from './readTagCounts';

/**
 * At most `limit` tags that contain the typed text: first those that begin with it, then those with a word that begins with
 * it, then the rest. In each group the most used first.
 */
export async function suggestTags(db: LibraryDatabase, query: string, limit: number): Promise<TagCount[]> {
  const typed = tagKey(query);
  const rows = await readTransaction(db, [db.tagCounts], () => usedTags(db));
  return rows
    .filter(({ key }) => key.includes(typed))
    .map((row) => ({ row, rank: rank(row.key, typed) }))
    .sort((a, b) => a.rank - b.rank || byUse(a.row, b.row))
    .slice(0, limit)
    .map(({ row: { tag, count } }) => ({ tag, count }));
}

function rank(key: string, typed: string): number {
  if (key.startsWith(typed)) return 0;
  return key.split(/[\s/:._-]+/).some((word) => word.startsWith(typed)) ? 1 : 2;
}
