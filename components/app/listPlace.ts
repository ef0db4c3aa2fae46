import type { ListQuery } from './listQuery';

/** Scroll position of a list, given by the paper at the top of its viewport. */
export interface ListPlace {
  /** `listKey` of the list. */
  of: string;
  /** Id of that paper. */
  id: string;
  /** Index of that paper in the list, from 0. */
  index: number;
  /** Pixels of its row that are above the viewport. */
  above: number;
}

/** Two lists with equal keys show the same papers in the same order. */
export const listKey = ({ text, sort, descending, ranked }: ListQuery): string =>
  JSON.stringify([text, sort, descending, ranked]);

/** Number of rows that a list reads first. */
export const firstRows = 40;
/** Rows read at most to restore a scroll position. One further down is not restored: reading up to it would take too long. */
const mostAtFirst = 2000;

/** Number of rows to read first, so that they reach the scroll position to restore. */
export function rowsUpTo(place: ListPlace | undefined, query: ListQuery): number {
  const rows = place?.of === listKey(query) ? place.index + firstRows : firstRows;
  return rows > mostAtFirst ? firstRows : rows;
}
