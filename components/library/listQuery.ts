/** What the library list shows: the search, the filters and the order, as one plain value. */
import type { LibraryFilter, LibrarySort } from '~/lib/library/libraryFilter';
import type { Status } from '~/lib/papers/annotation';
import { matcher } from '~/lib/search/matcher';
import { isEmptyQuery, parseQuery } from '~/lib/search/parseQuery';

export interface ListQuery {
  /** As typed. */
  text: string;
  tags: string[];
  starred: boolean;
  statuses: Status[];
  hasNote: boolean;
  sort: LibrarySort;
  descending: boolean;
}

export const everything: ListQuery = {
  text: '',
  tags: [],
  starred: false,
  statuses: [],
  hasNote: false,
  sort: 'added',
  descending: true,
};

/** The same order over all papers. */
export const cleared = ({ sort, descending }: ListQuery): ListQuery => ({ ...everything, sort, descending });

/** Whether anything but the order was asked for. */
export const isFiltered = (query: ListQuery): boolean =>
  query.tags.length > 0 || query.starred || query.statuses.length > 0 || query.hasNote || !isEmptyQuery(parseQuery(query.text));

/** The filter that the library's queries take; the search becomes a test of each entry. */
export function filterOf(query: ListQuery): LibraryFilter {
  const search = parseQuery(query.text);
  return {
    ...(query.tags.length > 0 && { tags: query.tags }),
    ...(query.starred && { starred: true }),
    ...(query.statuses.length > 0 && { statuses: query.statuses }),
    ...(query.hasNote && { hasNote: true }),
    ...(!isEmptyQuery(search) && { matches: matcher(search) }),
  };
}

/** Titles read from A to Z; everything else newest first. */
export const usualDirection = (sort: LibrarySort): boolean => sort !== 'title';
