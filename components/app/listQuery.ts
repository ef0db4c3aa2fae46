/** What a list shows: one line of text, and the order. Filters, saved searches and links only write that line. */

import type { LibraryFilter, LibrarySort } from '~/lib/library/lists/libraryFilter';
import { libraryFilterOf } from '~/lib/search/language/libraryFilterOf';
import { type ParsedQuery, parseQuery } from '~/lib/search/language/parseQuery';
import type { FinderSort } from '~/lib/search-worker/finder';

export interface ListQuery {
  /** As typed. */
  text: string;
  sort: LibrarySort;
  descending: boolean;
  /** Whether a search by words puts what fits best first, whatever `sort` says. */
  ranked: boolean;
}

export const everything: ListQuery = { text: '', sort: 'added', descending: true, ranked: true };

/** All papers. */
export const cleared = (sort: LibrarySort): ListQuery => ({ ...everything, sort, descending: usualDirection(sort) });

/** What is to be read, in the order in which it should be. */
export const queueQuery: ListQuery = { text: 'status:to-read', sort: 'queue', descending: true, ranked: true };

export const isQueue = ({ text, sort }: ListQuery): boolean => text.trim() === queueQuery.text && sort === queueQuery.sort;

/** Whether anything but the order was asked for. */
export const isFiltered = ({ text }: ListQuery): boolean => text.trim() !== '';

/** Titles read from A to Z; everything else newest first. */
export const usualDirection = (sort: LibrarySort): boolean => sort !== 'title';

/** A question to the library's own indexes. */
export interface IndexedQuestion {
  filter: LibraryFilter;
  sort: LibrarySort;
  descending: boolean;
}

/** A query line, parsed once, with who answers it: the library's own indexes where they can, otherwise the search worker. */
export interface AnswerableQuery {
  query: ListQuery;
  parsed: ParsedQuery;
  sort: FinderSort;
  /** Present where the indexes can answer; they read no more than what is shown. */
  indexed?: IndexedQuestion | undefined;
  /** The same question to the search worker, which answers every query. It gets the text and parses it on its own side. */
  searched: { text: string; sort: FinderSort; descending: boolean };
}

/** Parses a query and decides who answers it: nothing else in `components` does. */
export function answerable(query: ListQuery): AnswerableQuery {
  const { text, descending } = query;
  const parsed = parseQuery(text);
  const filter = libraryFilterOf(parsed.expression);
  if (filter) {
    const { sort } = query;
    return { query, parsed, sort, indexed: { filter, sort, descending }, searched: { text, sort, descending } };
  }
  const sort = query.ranked && parsed.terms.length > 0 ? 'relevance' : query.sort;
  return { query, parsed, sort, searched: { text, sort, descending } };
}
