import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { TagCount } from '~/lib/papers/paperStore';

const chunkSize = 1000;

/**
 * The tags of some papers, each with the number of these papers that have it, the most used first. Ids without a record are
 * skipped.
 * @throws the signal's reason when it is aborted between two chunks.
 */
export async function tagsOn(db: LibraryDatabase, ids: readonly string[], signal?: AbortSignal): Promise<TagCount[]> {
  const counts = new Map<string, number>();
  for (let at = 0; at < ids.length; at += chunkSize) {
    signal?.throwIfAborted();
    const rows = await readTransaction(db, [db.annotations], () => db.annotations.bulkGet(ids.slice(at, at + chunkSize)));
    for (const { tags } of rows.map((row) => row ?? blankAnnotation))
      for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}
