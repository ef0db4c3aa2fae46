import type { LibraryDatabase } from '~/lib/library/database/database';
import type { TagCountRow } from '~/lib/library/database/derivedRows';
import { readTransaction } from '~/lib/library/database/transactions';
import { usedTags } from '~/lib/library/derived/tagCounts';
import type { TagCount } from '~/lib/papers/paperStore';

/** Every tag with the number of its papers, the most used first. */
export const readTagCounts = (db: LibraryDatabase): Promise<TagCount[]> =>
  readTransaction(db, [db.tagCounts], async () => (await usedTags(db)).sort(byUse).map(({ tag, count }) => ({ tag, count })));

/** The most used first, then by spelling. */
export const byUse = (a: TagCountRow, b: TagCountRow): number => b.count - a.count || (a.key < b.key ? -1 : 1);
