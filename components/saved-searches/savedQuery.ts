/** Converts between the query of a list and a saved search. */

import type { ListQuery, QueryPlan } from '~/components/app/listQuery';
import type { LibrarySort } from '~/lib/library/lists/libraryFilter';
import type { SavedSearch } from '~/lib/papers/savedSearch';

/** A query in the form in which it is saved. Its order is "best match" only if the query has search terms. */
export const keptOf = ({ query, sort }: QueryPlan): Pick<SavedSearch, 'text' | 'sort' | 'descending'> => ({
  text: query.text.trim(),
  sort,
  descending: query.descending,
});

/** The list query of a saved search. @param usual the order that applies when its search terms are removed. */
export const queryOf = ({ text, sort, descending }: SavedSearch, usual: LibrarySort): ListQuery =>
  sort === 'relevance' ? { text, sort: usual, descending, ranked: true } : { text, sort, descending, ranked: false };

/** Whether the list shows a saved search, in either direction of its order. */
export function showsSearch(plan: QueryPlan, search: SavedSearch): boolean {
  const { text, sort } = keptOf(plan);
  return text === search.text.trim() && sort === search.sort;
}
