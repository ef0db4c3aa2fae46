import type { QueryPlan } from '~/components/app/listQuery';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { paperIds } from '~/lib/library/lists/paperIds';
import type { Finder } from '~/lib/search-worker/finder';
import { findIds } from '~/lib/search-worker/findIds';

/** Reading more keys than this at once blocks the page; the finder reads them in its worker. */
const manyKeys = 5000;

/** The ids of all papers that match a query, in its order. @param total their number, if known. */
export const idsOf = (
  db: LibraryDatabase,
  finder: Finder,
  { indexed, searched }: QueryPlan,
  total = Number.POSITIVE_INFINITY,
): Promise<string[]> => (indexed && total <= manyKeys ? paperIds(db, indexed) : findIds(finder, searched));
