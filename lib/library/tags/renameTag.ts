import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { tagKey, tidyTag } from '~/lib/papers/tag';
import { type Retagged, type RetagOptions, retag } from './retag';

/**
 * Renames a tag on every paper that has it, in the trash too; its colour and rules follow. If another tag has the new name,
 * the two are merged, and that tag keeps its spelling. A new name with the same tag key changes only the spelling. All of
 * it or nothing, in one history entry.
 * @param options `nested` (true by default): `nlp/parsing` changes along with `nlp`.
 * @throws LibraryError `invalid` when nothing is left of the name once tidied, `not-found` when nothing has the tag (any
 *   more); the signal's reason when it is aborted before the commit.
 */
export async function renameTag(
  db: LibraryDatabase,
  from: string,
  to: string,
  { nested = true, ...options }: RetagOptions = {},
): Promise<Retagged> {
  return retag(db, { from: [tagKey(from)], nested, to: namedTag(to), action: 'renameTag' }, options);
}

/** The tidied name of a tag. @throws LibraryError `invalid` when nothing is left of it. */
export function namedTag(name: string): string {
  const tidy = tidyTag(name);
  if (tidy === null || tagKey(tidy) === '') throw new LibraryError('invalid', 'A tag needs a name.');
  return tidy;
}
