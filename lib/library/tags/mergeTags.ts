import type { LibraryDatabase } from '~/lib/library/database/database';
import { tagKey } from '~/lib/papers/tag';
import { namedTag } from './renameTag';
import { type Retagged, type RetagOptions, retag } from './retag';

/**
 * Merges several tags into one: in every paper with one of them, `into` replaces it. `into` may be one of them, another tag
 * or a new one. All of it or nothing, in one history entry. Tags below them change along unless `nested` is false.
 * @throws LibraryError `invalid` when nothing is left of the name once tidied, `not-found` when nothing has any of the tags;
 *   the signal's reason when it is aborted before the commit.
 */
export async function mergeTags(
  db: LibraryDatabase,
  tags: readonly string[],
  into: string,
  { nested = true, ...options }: RetagOptions = {},
): Promise<Retagged> {
  return retag(db, { from: [...new Set(tags.map(tagKey))], nested, to: namedTag(into), action: 'mergeTags' }, options);
}
