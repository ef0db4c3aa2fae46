import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import type { SavedSearch } from '~/lib/papers/savedSearch';

/** The saved searches, in the order that the user gave them. */
export const listSearches = (db: LibraryDatabase): Promise<SavedSearch[]> =>
  readTransaction(db, [db.searches], () => readSearches(db));

/** Like `listSearches`, inside a transaction over `searches`. */
export const readSearches = async (db: LibraryDatabase): Promise<SavedSearch[]> => (await db.searches.toArray()).sort(byPlace);

/** Two searches may have one position after an undo or an import; then the older one comes first. */
export const byPlace = (a: SavedSearch, b: SavedSearch): number =>
  a.position - b.position || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
