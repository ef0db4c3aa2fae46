import type { LibraryDatabase } from '~/lib/library/database/database';
import type { TagUseRow } from '~/lib/library/database/derivedRows';
import { consult } from '~/lib/library/database/transactions';
import { usedTags } from '~/lib/library/derived/tagCounts';
import type { TagCount } from '~/lib/papers/paperStore';

/** Every tag with the number of its papers, the most used first. */
export const tagCounts = (db: LibraryDatabase): Promise<TagCount[]> =>
  consult(db, [db.tagUse], async () => (await usedTags(db)).sort(byUse).map(({ tag, count }) => ({ tag, count })));

/** The most used first, then by spelling. */
export const byUse = (one: TagUseRow, other: TagUseRow): number => other.count - one.count || (one.key < other.key ? -1 : 1);
