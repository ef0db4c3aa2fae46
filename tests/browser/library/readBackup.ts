import { isDamaged } from '~/lib/library/database/damage';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { HistoryRow } from '~/lib/library/database/rows';
import { annotationOf, distinctPairOf, paperOf, trashedOf } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import { entryOf } from '~/lib/library/history/historySteps';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { HistoryEntry } from '~/lib/papers/history';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';

/**
 * Reads the whole library in one transaction: every record, the trash, the history, distinct pairs, traits of tags, saved
 * searches, rules and seen papers, each in the order of its keys.
 */
export const readBackup = (db: LibraryDatabase): Promise<LibraryBackup> =>
  readTransaction(
    db,
    [
      db.papers,
      db.annotations,
      db.trash,
      db.history,
      ...['distinctPairs', 'tags', 'searches', 'rules', 'seen'].map((name) => db.table(name)),
    ],
    async () => {
      const [papers, annotations, trash, history, apart, tags, searches, rules, seen] = await Promise.all([
        db.papers.toArray(),
        db.annotations.toArray(),
        db.trash.toArray(),
        db.history.toArray(),
        db.distinctPairs.toArray(),
        db.tags.toArray(),
        db.searches.toArray(),
        db.rules.toArray(),
        db.seen.toArray(),
      ]);
      const annotationsById = new Map(annotations.map((row) => [row.paperId, annotationOf(row)]));
      const entries = papers.map((row) => ({ paper: paperOf(row), annotation: annotationsById.get(row.id) ?? blankAnnotation }));
      return {
        entries,
        trash: trash.map(trashedOf),
        history: await wholeEntries(db, history),
        ...(apart.length > 0 ? { distinctPairs: apart.map(distinctPairOf) } : {}),
        ...(tags.length > 0 ? { tags } : {}),
        ...(searches.length > 0 ? { searches } : {}),
        ...(rules.length > 0 ? { rules } : {}),
        ...(seen.length > 0 ? { seen } : {}),
      };
    },
  );

/** Entries with all their steps; entries that cannot be read completely are left out. */
async function wholeEntries(db: LibraryDatabase, rows: readonly HistoryRow[]): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (const row of rows) {
    if (isDamaged(row)) continue;
    const parts = row.chunkGroup ? await db.historySteps.where('group').equals(row.chunkGroup).toArray() : [];
    if (parts.some(isDamaged)) continue;
    const entry = entryOf(row);
    const paperIds = [...new Set([...entry.paperIds, ...parts.flatMap(({ records }) => records)])];
    entries.push({ ...entry, paperIds, steps: [...entry.steps, ...parts.flatMap(({ steps }) => steps)] });
  }
  return entries;
}
