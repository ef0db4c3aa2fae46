import type { LibraryDatabase } from '~/lib/library/database/database';
import type { TagCountRow } from '~/lib/library/database/derivedRows';
import { readTransaction } from '~/lib/library/database/transactions';
import { countersOf } from '~/lib/library/derived/counters';
import { usedTags } from '~/lib/library/derived/tagCounts';
import type { TagCount } from '~/lib/papers/paperStore';

/** Every tag with the number of its papers that are not skipped, the most used first; tags without such a paper are left out. */
export const readTagCounts = (db: LibraryDatabase): Promise<TagCount[]> =>
  readTransaction(db, [db.tagCounts, db.counters], async () => {
    const [tags, skipped] = await Promise.all([usedTags(db), countersOf(db, 'skippedTag')]);
    const left = new Map(skipped.map(({ value, count }) => [value, count]));
    return tags
      .map((row) => ({ ...row, count: row.count - (left.get(row.key) ?? 0) }))
      .filter(({ count }) => count > 0)
      .sort(byUse)
      .map(({ tag, count }) => ({ tag, count }));
  });

/** The most used first, then by spelling. */
export const byUse = (a: TagCountRow, b: TagCountRow): number => b.count - a.count || (a.key < b.key ? -1 : 1);
