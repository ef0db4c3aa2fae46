import type { Finder } from '~/lib/finder/finder';
import { findIds } from '~/lib/finder/findIds';
import type { LibraryDatabase } from '~/lib/library/database';
import { paperIds } from '~/lib/library/paperIds';
import type { AnswerableQuery } from './listQuery';

/** The ids of all papers that a query shows, in its order. */
export const idsOf = (db: LibraryDatabase, finder: Finder, asked: AnswerableQuery, signal?: AbortSignal): Promise<string[]> => {
  const { filter, sort, query } = asked;
  return filter && sort !== 'relevance'
    ? paperIds(db, { filter, sort, descending: query.descending })
    : findIds(finder, { text: query.text, sort, descending: query.descending }, signal);
};
