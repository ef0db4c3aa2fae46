import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { compact } from '~/lib/library/database/rows';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { type UnitOfWork, write } from '~/lib/library/history/unitOfWork';
import { mostPosition, type SavedSearch, type WatchMode } from '~/lib/papers/savedSearch';
import { limits } from '~/lib/papers/text/limits';
import { tidyText } from '~/lib/papers/text/tidyText';
import { byPlace } from './listSearches';

export interface SearchDraft extends Omit<SavedSearch, 'id' | 'position' | 'createdAt'> {
  /** Id of the search to change; absent for a new one. */
  id?: string | undefined;
}

/**
 * Saves a new search, after the existing ones, or changes one. A new search with the same name and text as an existing one
 * changes that one. A search that is watched stays so unless the draft says how to watch it.
 * @returns `entry` is 0 when nothing changed.
 * @throws LibraryError `invalid` when the name is empty or the query too long, `not-found` when no search has the id (any more).
 */
export async function saveSearch(
  db: LibraryDatabase,
  { id, name, text, sort, descending, watch }: SearchDraft,
  { now = Date.now() }: CommandOptions = {},
): Promise<{ id: string; entry: number }> {
  const tidy = tidyText(name, limits.searchName);
  if (tidy === '') throw new LibraryError('invalid', 'A saved search needs a name.');
  if (text.length > limits.query) throw new LibraryError('invalid', 'The query is too long to be kept.');
  return write(db, ['searches'], async (unit) => {
    const changes = await heldSearches(db, unit);
    const all = inPlace(changes);
    const same = all.find((search) => (id === undefined ? search.name === tidy && search.text === text : search.id === id));
    if (id !== undefined && !same) throw new LibraryError('not-found', 'There is no such search.');
    const last = Math.min((all.at(-1)?.position ?? -1) + 1, mostPosition);
    const { position, createdAt } = same ?? { position: last, createdAt: now };
    const key = same?.id ?? crypto.randomUUID();
    const watched = { watch: watch ?? same?.watch };
    changes.set('searches', key, { id: key, name: tidy, text, sort, descending, position, createdAt, ...compact(watched) });
    return { id: key, entry: await unit.commit(changes, { action: 'searches', now }) };
  });
}

/**
 * Watches a search, or ends that.
 * @param watch undefined ends it.
 * @returns `entry` is 0 when nothing changed.
 * @throws LibraryError `not-found` when there is no such search.
 */
export const watchSearch = (
  db: LibraryDatabase,
  id: string,
  watch: WatchMode | undefined,
  { now = Date.now() }: CommandOptions = {},
): Promise<{ entry: number }> =>
  write(db, ['searches'], async (unit) => {
    const changes = unit.newChanges();
    await changes.load('searches', [id]);
    const search = changes.get('searches', id);
    if (!search) throw new LibraryError('not-found', 'There is no such search.');
    changes.set('searches', id, compact({ ...search, watch }));
    return { entry: await unit.commit(changes, { action: 'searches', now }) };
  });

/** @throws LibraryError `not-found` when there is no such search. */
export const deleteSearch = (
  db: LibraryDatabase,
  id: string,
  { now = Date.now() }: CommandOptions = {},
): Promise<{ entry: number }> =>
  write(db, ['searches'], async (unit) => {
    const changes = unit.newChanges();
    await changes.load('searches', [id]);
    if (!changes.get('searches', id)) throw new LibraryError('not-found', 'There is no such search.');
    changes.set('searches', id, null);
    return { entry: await unit.commit(changes, { action: 'searches', now }) };
  });

/**
 * Moves a search to another place in the list.
 * @param place counted from 0; a place past the end is the last one.
 * @returns `entry` is 0 when the search is there already.
 * @throws LibraryError `not-found` when there is no such search.
 */
export const moveSearch = (
  db: LibraryDatabase,
  id: string,
  place: number,
  { now = Date.now() }: CommandOptions = {},
): Promise<{ entry: number }> =>
  write(db, ['searches'], async (unit) => {
    const changes = await heldSearches(db, unit);
    const all = inPlace(changes);
    const moved = all.find((search) => search.id === id);
    if (!moved) throw new LibraryError('not-found', 'There is no such search.');
    const others = all.filter((search) => search !== moved);
    const to = Math.min(Math.max(0, Math.trunc(place) || 0), others.length);
    if (all.indexOf(moved) === to) return { entry: 0 };
    for (const [index, search] of others.toSpliced(to, 0, moved).entries())
      changes.set('searches', search.id, { ...search, position: index });
    return { entry: await unit.commit(changes, { action: 'searches', now }) };
  });

async function heldSearches(db: LibraryDatabase, unit: UnitOfWork): Promise<ChangeSet> {
  const changes = unit.newChanges();
  for (const search of await db.searches.toArray()) changes.track('searches', search.id, search);
  return changes;
}

const inPlace = (changes: ChangeSet): SavedSearch[] => changes.present('searches').sort(byPlace);
