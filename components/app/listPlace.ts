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
