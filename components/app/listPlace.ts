import type { ListQuery } from './listQuery';

/** What stands at the top of a list that was scrolled. */
export interface ListPlace {
  /** `listKey` of the list. */
  of: string;
  /** Of the paper. */
  id: string;
  /** From 0. */
  index: number;
  /** Pixels of it that are above the window. */
  above: number;
}

/** Two lists with one key show the same. */
export const listKey = ({ text, sort, descending, ranked }: ListQuery): string =>
  JSON.stringify([text, sort, descending, ranked]);
