import type { LibraryDatabase } from '~/lib/library/database/database';
import { tagKey } from '~/lib/papers/tag';
import { namedTag } from './renameTag';
import { type Retagged, type RetagOptions, retag } from './retag';

/**
 * Makes one tag of several: every paper with one of them gets `into`, once. That may be one of them, another one or a
 * new one. All of it or nothing, in one history entry. Tags below them go along unless `nested` is false.
 * @throws LibraryError `invalid` for a name of which nothing is left, `not-found` when nothing has any of the tags;
 *   and when the signal is aborted before the commit.
 */
export async function mergeTags(
  db: LibraryDatabase,
  tags: readonly string[],
  into: string,
  { nested = true, ...options }: RetagOptions = {},
): Promise<Retagged> {
  return retag(db, { from: [...new Set(tags.map(tagKey))], nested, to: namedTag(into), action: 'mergeTags' }, options);
}
