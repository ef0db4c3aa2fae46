import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { write } from '~/lib/library/history/unitOfWork';
import type { HistoryAction } from '~/lib/papers/history';
import { tagKey } from '~/lib/papers/tag';
import type { TagColour, TagTraits } from '~/lib/papers/tagColour';
import { namedTag } from './renameTag';

/**
 * Sets the colour of a tag; null removes it.
 * @returns `entry` is 0 when nothing changed.
 * @throws LibraryError `invalid` when nothing is left of the tag once tidied.
 */
export const setTagColour = (
  db: LibraryDatabase,
  tag: string,
  colour: TagColour | null,
  options: CommandOptions = {},
): Promise<{ entry: number }> =>
  describeTag(db, tag, 'tagColour', options, ({ colour: _, ...traits }) => (colour === null ? traits : { ...traits, colour }));

/**
 * Stores that two similar tags are different tags.
 * @returns `entry` is 0 when this was stored already.
 * @throws LibraryError `invalid` when they are one tag.
 */
export async function markTagsAsDistinct(
  db: LibraryDatabase,
  a: string,
  b: string,
  options: CommandOptions = {},
): Promise<{ entry: number }> {
  const [lesser = '', greater = ''] = [tagKey(a), tagKey(b)].sort();
  if (lesser === greater) throw new LibraryError('invalid', 'Two tags must be named.');
  return describeTag(db, lesser, 'distinctTags', options, (traits) => ({
    ...traits,
    distinctFrom: [...new Set([...(traits.distinctFrom ?? []), greater])].sort(),
  }));
}

/** Changes the traits of a tag. A tag without traits has no row. */
async function describeTag(
  db: LibraryDatabase,
  tag: string,
  action: HistoryAction,
  { now = Date.now() }: CommandOptions,
  change: (traits: TagTraits) => TagTraits,
): Promise<{ entry: number }> {
  const key = tagKey(namedTag(tag));
  return write(db, ['tags'], async (unit) => {
    const changes = unit.newChanges();
    await changes.load('tags', [key]);
    const next = change(changes.get('tags', key) ?? { key });
    changes.set('tags', key, next.colour || next.distinctFrom?.length ? next : null);
    return { entry: await unit.commit(changes, { action, now }) };
  });
}
