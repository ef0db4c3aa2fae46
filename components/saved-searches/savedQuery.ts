/** Between what a list shows and how it is kept under a name. */

import type { AnswerableQuery, ListQuery } from '~/components/app/listQuery';
import type { LibrarySort } from '~/lib/library/lists/libraryFilter';
import type { SavedSearch } from '~/lib/papers/savedSearch';

/** A query as it is kept: "best match" only where there are words to match. */
export const keptOf = ({ query, sort }: AnswerableQuery): Pick<SavedSearch, 'text' | 'sort' | 'descending'> => ({
  text: query.text.trim(),
  sort,
  descending: query.descending,
});

/** @param usual the order that is shown once a search by words is left. */
export const queryOf = ({ text, sort, descending }: SavedSearch, usual: LibrarySort): ListQuery =>
  sort === 'relevance' ? { text, sort: usual, descending, ranked: true } : { text, sort, descending, ranked: false };

/** Whether the list shows a kept search: the direction alone makes no other one. */
export function showsSearch(asked: AnswerableQuery, search: SavedSearch): boolean {
  const { text, sort } = keptOf(asked);
  return text === search.text.trim() && sort === search.sort;
}
