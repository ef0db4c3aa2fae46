import type { LibraryDatabase } from '~/lib/library/database/database';
import { tagKey } from '~/lib/papers/tag';
import { type Retagged, type RetagOptions, retag } from './retag';

/**
 * Removes a tag from every paper, in the trash too, and from every rule. A paper without any other mark leaves the lists.
 * All of it or nothing, in one history entry. Tags below it stay unless `nested` is true.
 * @throws LibraryError `not-found` when nothing has the tag; the signal's reason when it is aborted before the commit.
 */
export const deleteTag = (
  db: LibraryDatabase,
  tag: string,
  { nested = false, ...options }: RetagOptions = {},
): Promise<Retagged> => retag(db, { from: [tagKey(tag)], nested, to: null, action: 'deleteTag' }, options);
