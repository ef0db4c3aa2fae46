import { isDamaged } from '~/lib/library/database/damage';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import type { HistoryStep } from '~/lib/papers/history';
import { tagKey } from '~/lib/papers/tag';

/** Number of entries of the history that are read at most. */
const lookback = 200;
/** Further tags that are looked for, as no paper may have some of them any more. */
const spare = 10;

/**
 * At most `limit` tags that the user added last, the newest first, spelled as the library does. Tags that no paper has any more,
 * and tags that were added by a rule, an import or to many papers at once, are left out.
 */
export const recentTags = (db: LibraryDatabase, limit: number): Promise<string[]> =>
  readTransaction(db, [db.history, db.tagCounts], async () => {
    const found = new Set<string>();
    let read = 0;
    await db.history
      .orderBy(':id')
      .reverse()
      .until(() => found.size >= limit + spare || read >= lookback)
      .each((row) => {
        read++;
        if (row.action !== 'tags' || row.undoneAt !== undefined || isDamaged(row)) return;
        for (const key of addedIn(row.steps)) found.add(key);
      });
    const rows = await db.tagCounts.bulkGet([...found]);
    return rows.flatMap((row) => (row && row.count > 0 ? [row.tag] : [])).slice(0, limit);
  });

/** Keys of the tags that an entry added, the last first. */
function addedIn(steps: readonly HistoryStep[]): string[] {
  return steps
    .filter(({ table }) => table === 'annotations')
    .flatMap(({ before, after }) => {
      const had = new Set(tagsIn(before).map(tagKey));
      return tagsIn(after)
        .map(tagKey)
        .filter((key) => !had.has(key));
    })
    .reverse();
}

/** A row of the history is read as it is stored, so its fields may be anything. */
function tagsIn(fields: HistoryStep['after']): string[] {
  const tags = fields?.tags;
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
}
