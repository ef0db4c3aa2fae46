/** Ranges of the indexes that lists walk. The keys in a range are unique, so that a walk can continue after any of them. */
import Dexie, { type Collection, type Table } from 'dexie';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { AnnotationRow, PaperRow } from '~/lib/library/database/rows';
import type { Status } from '~/lib/papers/annotation';
import { tagKey } from '~/lib/papers/tag';
import type { LibraryFilter } from './libraryFilter';

export type IndexKey = (string | number)[];

export interface IndexRange<Row> {
  index: string;
  lower: unknown[];
  upper: unknown[];
  /** The key of a row in the index. */
  keyOf: (row: Row) => IndexKey;
}

export type AnnotationRange = IndexRange<AnnotationRow>;
export type PaperRange = IndexRange<PaperRow>;

const all = { lower: [Dexie.minKey], upper: [Dexie.maxKey] };
const under = (first: string): { lower: unknown[]; upper: unknown[] } => ({
  lower: [first, Dexie.minKey],
  upper: [first, Dexie.maxKey],
});

export const byAdded: AnnotationRange = { ...all, index: '[listedAt+paperId]', keyOf: (row) => [row.listedAt ?? 0, row.paperId] };
export const byStarred: AnnotationRange = {
  ...all,
  index: '[starredAt+paperId]',
  keyOf: (row) => [row.starredAt ?? 0, row.paperId],
};
export const byUpdated: AnnotationRange = {
  ...all,
  index: '[changedAt+paperId]',
  keyOf: (row) => [row.changedAt ?? 0, row.paperId],
};
/** The papers that are not skipped, in the order of `byAdded`. */
export const byShown: AnnotationRange = { ...all, index: '[shownAt+paperId]', keyOf: (row) => [row.shownAt ?? 0, row.paperId] };
/** The papers that are not skipped, in the order of `byUpdated`. */
export const byShownUpdated: AnnotationRange = {
  ...all,
  index: '[shownChangedAt+paperId]',
  keyOf: (row) => [row.shownChangedAt ?? 0, row.paperId],
};
export const withNote: AnnotationRange = { ...all, index: '[notedAt+paperId]', keyOf: (row) => [row.notedAt ?? 0, row.paperId] };

/** Papers with status `to-read`, by priority and then by `listedAt`. */
export const byQueue: AnnotationRange = {
  ...all,
  index: 'queuePlace',
  keyOf: (row) => row.queuePlace ?? [0, row.listedAt ?? 0, row.paperId],
};

/** Papers with a status, by `listedAt`. */
export const withStatus = (status: Status): AnnotationRange => ({
  ...under(status),
  index: '[status+listedAt+paperId]',
  keyOf: (row) => [status, row.listedAt ?? 0, row.paperId],
});

/** Papers with a tag, by `listedAt`. */
export const withTag = (tag: string): AnnotationRange => ({
  ...under(tagKey(tag)),
  index: 'tagPlaces',
  keyOf: (row) => [tagKey(tag), row.listedAt ?? 0, row.paperId],
});

export const byTitle: PaperRange = { ...all, index: '[titleKey+id]', keyOf: (row) => [row.titleKey, row.id] };
export const dated: PaperRange = {
  index: '[publishedKey+id]',
  lower: ['', Dexie.maxKey],
  upper: [Dexie.maxKey],
  keyOf: (row) => [row.publishedKey, row.id],
};
export const undated: PaperRange = { ...under(''), index: '[publishedKey+id]', keyOf: (row) => ['', row.id] };

/** The rows of a range in the order of its keys; with `after`, only those after this key in the walk's direction. */
export function inRange<Row>(
  table: Table<Row, string>,
  range: IndexRange<Row>,
  descending = false,
  after?: IndexKey | undefined,
): Collection<Row, string> {
  const lower = after && !descending ? after : range.lower;
  const upper = after && descending ? after : range.upper;
  const rows = table.where(range.index).between(lower, upper, false, false);
  return descending ? rows.reverse() : rows;
}

/** The ids of all skipped papers. */
export const skippedIds = async (db: LibraryDatabase): Promise<Set<string>> =>
  new Set(await idsWith(db, [withStatus('skipped')]));

/** The conditions of a filter that indexes answer: each is a union of ranges, and a paper must be in all of them. `unskipped` is none: it takes papers away. */
export function conditions({ tags, starred, statuses, hasNote }: LibraryFilter): AnnotationRange[][] {
  return [
    ...(tags ?? []).map((tag) => [withTag(tag)]),
    ...(statuses?.length ? [[...new Set(statuses)].map(withStatus)] : []),
    ...(starred ? [[byStarred]] : []),
    ...(hasNote ? [[withNote]] : []),
  ];
}

/** The ids that fulfil a condition, at most `limit` from each of its ranges. */
export async function idsWith(
  db: LibraryDatabase,
  condition: readonly AnnotationRange[],
  limit = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const ids = await Promise.all(
    condition.map((range) => {
      const rows = inRange(db.annotations, range);
      return (limit === Number.POSITIVE_INFINITY ? rows : rows.limit(limit)).primaryKeys();
    }),
  );
  return ids.flat();
}
