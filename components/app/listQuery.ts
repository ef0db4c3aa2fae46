/** The query of a list: one line of text and an order. Filters, saved searches and links only change that line. */

import type { LibraryFilter, LibrarySort } from '~/lib/library/lists/libraryFilter';
import { libraryFilterOf } from '~/lib/search/language/libraryFilterOf';
import { type ParsedQuery, parseQuery } from '~/lib/search/language/parseQuery';
import { skippedLeftOut } from '~/lib/search/language/skippedLeftOut';
import type { FinderSort } from '~/lib/search-worker/finder';

export interface ListQuery {
  /** As typed. */
  text: string;
  sort: LibrarySort;
  descending: boolean;
  /** Whether a query with search terms lists the best matches first, regardless of `sort`. */
  ranked: boolean;
}

export const everything: ListQuery = { text: '', sort: 'added', descending: true, ranked: true };

/** The query for all papers in a given order. */
export const cleared = (sort: LibrarySort): ListQuery => ({ ...everything, sort, descending: usualDirection(sort) });

/** The reading queue: papers to read, in the order of the queue. */
export const queueQuery: ListQuery = { text: 'status:to-read', sort: 'queue', descending: true, ranked: true };

export const isQueue = ({ text, sort }: ListQuery): boolean => text.trim() === queueQuery.text && sort === queueQuery.sort;

/** Whether the query restricts the papers. */
export const isFiltered = ({ text }: ListQuery): boolean => text.trim() !== '';

/** Default of `descending`: titles ascend from A to Z; all other orders start with the newest. */
export const usualDirection = (sort: LibrarySort): boolean => sort !== 'title';

/** A query to the library's own indexes. */
export interface IndexedQuestion {
  filter: LibraryFilter;
  sort: LibrarySort;
  descending: boolean;
}

/** A query, parsed once, with the decision who answers it: the library's own indexes if they can, otherwise the search worker. */
export interface QueryPlan {
  query: ListQuery;
  parsed: ParsedQuery;
  sort: FinderSort;
  /** Present if the indexes can answer; they read only the rows that are shown. */
  indexed?: IndexedQuestion | undefined;
  /** The same query for the search worker, which can answer every query. The worker receives the text and parses it itself. */
  searched: { text: string; sort: FinderSort; descending: boolean };
}

/** Parses a query and decides who answers it. No other code in `components` decides this. */
export function planQuery(query: ListQuery): QueryPlan {
  const { text, descending } = query;
  const parsed = parseQuery(text);
  const filter = libraryFilterOf(skippedLeftOut(parsed.expression));
  if (filter) {
    const { sort } = query;
    return { query, parsed, sort, indexed: { filter, sort, descending }, searched: { text, sort, descending } };
  }
  const sort = query.ranked && parsed.terms.length > 0 ? 'relevance' : query.sort;
  return { query, parsed, sort, searched: { text, sort, descending } };
}
