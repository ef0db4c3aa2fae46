import type { LibraryDatabase } from '~/lib/library/database/database';
import type { PaperRow } from '~/lib/library/database/rows';

/** The paper other than `id` that has a citation key; undefined for none. Inside a transaction over `papers`. */
export const keyOwner = (db: LibraryDatabase, key: string, id: string): Promise<PaperRow | undefined> =>
  db.papers
    .where('citationKey')
    .equals(key)
    .filter((paper) => paper.id !== id)
    .first();
