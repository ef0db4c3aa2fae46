import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import type { TagColour } from '~/lib/papers/tagColour';

/** The colours of the tags that have one, by `tagKey`. */
export const tagColours = (db: LibraryDatabase): Promise<Map<string, TagColour>> =>
  readTransaction(db, [db.tags], async () => {
    const traits = await db.tags.toArray();
    return new Map(traits.flatMap(({ key, colour }) => (colour ? [[key, colour]] : [])));
  });
