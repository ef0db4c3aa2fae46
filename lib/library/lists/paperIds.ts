import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import { idsInOrder } from './entryWalk';
import { byAdded, byShown, conditions, idsWith, skippedIds } from './indexRange';
import type { LibraryQuery } from './libraryFilter';

/** The ids of all papers of a list in its order, read from the indexes alone. Ignores the filter's `matches`. */
export const paperIds = (db: LibraryDatabase, query: LibraryQuery): Promise<string[]> =>
  readTransaction(db, [db.papers, db.annotations], async () => {
    const { filter = {}, sort = 'added' } = query;
    // The indexes on papers also have papers that are in no list; the index of `added` has only listed ones.
    const listed = sort === 'added' ? [] : [[filter.unskipped ? byShown : byAdded]];
    const required = [...listed, ...conditions(filter)];
    const [ids, skipped, ...fitting] = await Promise.all([
      idsInOrder(db, query),
      filter.unskipped && sort === 'added' && required.length > 0 ? skippedIds(db) : new Set<string>(),
      ...required.map(async (condition) => new Set(await idsWith(db, condition))),
    ]);
    return ids.filter((id) => !skipped.has(id) && fitting.every((each) => each.has(id)));
  });
