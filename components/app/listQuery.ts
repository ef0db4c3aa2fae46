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

/** A query as it is answered: by the library's own indexes where they can, otherwise by the finder. */
export interface AnswerableQuery {
  query: ListQuery;
  parsed: ParsedQuery;
  sort: FinderSort;
  /** Present where the indexes answer it. */
  filter?: LibraryFilter | undefined;
}

export function answerable(query: ListQuery): AnswerableQuery {
  const parsed = parseQuery(query.text);
  const filter = libraryFilterOf(parsed.expression);
  if (filter) return { query, parsed, sort: query.sort, filter };
  return { query, parsed, sort: query.ranked && parsed.terms.length > 0 ? 'relevance' : query.sort };
}
