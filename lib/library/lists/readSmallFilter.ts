import type { LibraryDatabase } from '~/lib/library/database/database';
import { paperRow, queueRank } from '~/lib/library/database/rows';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { readEntries } from './getEntries';
import { conditions, idsWith } from './indexRange';
import { annotationTest, type LibraryQuery, type LibrarySort } from './libraryFilter';

/**
 * All entries that match a filter, in order, if one of its conditions has at most `few` papers: these are read and sorted,
 * and no index is walked. Inside a transaction over `papers` and `annotations`.
 * @returns undefined when every condition has more papers, or there is no condition.
 */
export async function readSmallFilter(
  db: LibraryDatabase,
  query: LibraryQuery,
  few: number,
): Promise<LibraryEntry[] | undefined> {
  const { filter = {}, sort = 'added', descending = false } = query;
  const candidates = await Promise.all(conditions(filter).map((condition) => idsWith(db, condition, few + 1)));
  const smallest = candidates.toSorted((a, b) => a.length - b.length)[0];
  if (!smallest || smallest.length > few) return undefined;
  const matchesMarks = annotationTest(filter);
  const entries = (await readEntries(db, smallest)).filter(
    (entry) => matchesMarks(entry.annotation) && (filter.matches?.(entry) ?? true),
  );
  return entries
    .map((entry) => ({ entry, key: sortKey(entry, sort) }))
    .sort(byKey(descending))
    .map(({ entry }) => entry);
}

interface SortKey {
  /** 1 for entries that come last in both directions. */
  last: 0 | 1;
  value: string | number;
  /** Compared when values are equal. */
  tie?: number | undefined;
  id: string;
}

function sortKey({ paper, annotation }: LibraryEntry, sort: LibrarySort): SortKey {
  const { id } = paper;
  switch (sort) {
    case 'added':
      return { last: 0, value: annotation.addedAt, id };
    case 'updated':
      return { last: 0, value: annotation.updatedAt, id };
    case 'starred':
      return annotation.starredAt === undefined
        ? { last: 1, value: annotation.addedAt, id }
        : { last: 0, value: annotation.starredAt, id };
    case 'queue':
      return annotation.status === 'to-read'
        ? { last: 0, value: queueRank(annotation.priority), tie: annotation.addedAt, id }
        : { last: 1, value: annotation.addedAt, id };
    case 'published':
      return { last: paper.published ? 0 : 1, value: paper.published ?? '', id };
    case 'title':
      return { last: 0, value: paperRow(paper).titleKey, id };
  }
}

const order = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

const byKey =
  (descending: boolean) =>
  ({ key: a }: { key: SortKey }, { key: b }: { key: SortKey }): number =>
    a.last - b.last || (descending ? -1 : 1) * (order(a.value, b.value) || order(a.tie ?? 0, b.tie ?? 0) || order(a.id, b.id));
