import { LibraryError } from '~/lib/library/database/libraryError';
import { limits } from '~/lib/papers/text/limits';
import type { ChangeSet } from './changeSet';

/**
 * Refuses changes that make a note or a list of tags longer than a backup may hold: only merges of many long ones do.
 * @throws LibraryError `invalid`.
 */
export function refuseTooLong(changes: ChangeSet): void {
  for (const [, { before, after }] of changes.changed('annotations')) {
    if (!after) continue;
    if (after.note.length > Math.max(limits.joinedNote, before?.note.length ?? 0))
      throw new LibraryError(
        'invalid',
        'The note of this paper would become too long. Shorten it, or the one that it is joined with.',
      );
    if (after.tags.length > Math.max(limits.joinedTags, before?.tags.length ?? 0))
      throw new LibraryError('invalid', `A paper can have ${limits.joinedTags} tags at most.`);
  }
}
