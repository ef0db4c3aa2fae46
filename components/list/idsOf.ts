import type { AnswerableQuery } from '~/components/app/listQuery';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { paperIds } from '~/lib/library/lists/paperIds';
import type { Finder } from '~/lib/search-worker/finder';
import { findIds } from '~/lib/search-worker/findIds';

/** More keys than this hold up the page when they are read at once; the finder reads them elsewhere. */
const manyKeys = 5000;

/** The ids of all papers that a query shows, in its order. @param total how many they are, where that is known. */
export const idsOf = (
  db: LibraryDatabase,
  finder: Finder,
  { indexed, searched }: AnswerableQuery,
  total = Number.POSITIVE_INFINITY,
): Promise<string[]> => (indexed && total <= manyKeys ? paperIds(db, indexed) : findIds(finder, searched));
