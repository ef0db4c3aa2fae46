import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { tagKey, tidyTag } from '~/lib/papers/tag';
import { type Retagged, type RetagOptions, retag } from './retag';

/**
 * Gives a tag another name on every paper that has it, in the trash too; its colour and rules follow. A name that is
 * another tag's already merges the two, and that one's spelling stays. The same name in other letters spells it anew.
 * All of it or nothing, in one history entry.
 * @param options `nested` (true unless said otherwise): `nlp/parsing` goes along with `nlp`.
 * @throws LibraryError `invalid` for a name of which nothing is left, `not-found` when nothing has the tag (any more);
 *   and when the signal is aborted before the commit.
 */
export async function renameTag(
  db: LibraryDatabase,
  from: string,
  to: string,
  { nested = true, ...options }: RetagOptions = {},
): Promise<Retagged> {
  return retag(db, { from: [tagKey(from)], nested, to: namedTag(to), action: 'renameTag' }, options);
}

/** @throws LibraryError `invalid` when nothing is left of the name. */
export function namedTag(name: string): string {
  const tidy = tidyTag(name);
  if (tidy === null || tagKey(tidy) === '') throw new LibraryError('invalid', 'A tag needs a name.');
  return tidy;
}
