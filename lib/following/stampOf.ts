import { latestChange } from '~/lib/library/database/changesSince';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { Followed } from './followedFile';

/** Everything that the text of the followed file is made from: equal stamps mean equal texts. */
export const stampOf = async (
  db: LibraryDatabase,
  { query, tags, notes, abstracts }: Followed,
  keyTemplate: string,
): Promise<string> => JSON.stringify([await latestChange(db), query, tags, notes, abstracts, keyTemplate]);
