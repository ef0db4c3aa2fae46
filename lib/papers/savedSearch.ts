/** A search that its reader keeps: the query line with the order of its list, under a name. */

/** As the library's lists are ordered, and by how well the words fit. */
export const searchSorts = ['relevance', 'added', 'starred', 'updated', 'published', 'title', 'queue'] as const;

export type SearchSort = (typeof searchSorts)[number];

export interface SavedSearch {
  /** Random UUID. */
  id: string;
  name: string;
  /** The query line; may be empty. */
  text: string;
  sort: SearchSort;
  descending: boolean;
  /** Among the saved searches, ascending from 0. */
  position: number;
  /** Milliseconds since the epoch. */
  createdAt: number;
}
