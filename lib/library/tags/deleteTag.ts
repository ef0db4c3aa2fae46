import type { LibraryDatabase } from '~/lib/library/database/database';
import { tagKey } from '~/lib/papers/tag';
import { type Retagged, type RetagOptions, retag } from './retag';

/**
 * Takes a tag off every paper, in the trash too, and out of every rule. A paper of which nothing else is said leaves
 * the lists. All of it or nothing, in one history entry. Tags below it stay unless `nested` is true.
 * @throws LibraryError `not-found` when nothing has the tag; and when the signal is aborted before the commit.
 */
export const deleteTag = (
  db: LibraryDatabase,
  tag: string,
  { nested = false, ...options }: RetagOptions = {},
): Promise<Retagged> => retag(db, { from: [tagKey(tag)], nested, to: null, action: 'deleteTag' }, options);
