import type { LibraryDatabase } from '~/lib/library/database/database';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import { mostPosition, type SavedSearch } from '~/lib/papers/savedSearch';
import { tagKey } from '~/lib/papers/tag';

/**
 * Plans the import of a file's tag traits, saved searches and rules, as far as this library does not have them. A search
 * with the same id, or the same name and text, counts as present; so does a rule with the same id, or the same text and
 * tags. Present searches, rules and tag colours are not replaced; the `distinctFrom` lists of a tag are united.
 * @param spell returns this library's spelling of a tag.
 */
export async function planImportedSettings(
  db: LibraryDatabase,
  changes: ChangeSet,
  { tags = [], searches = [], rules = [] }: LibraryBackup,
  spell: (tag: string) => string,
): Promise<void> {
  const traits = tags.map((theirs) => ({ ...theirs, key: tagKey(theirs.key) })).filter(({ key }) => key !== '');
  await changes.load(
    'tags',
    traits.map(({ key }) => key),
  );
  for (const theirs of traits) {
    const mine = changes.get('tags', theirs.key);
    const apart = [...new Set([...(mine?.distinctFrom ?? []), ...(theirs.distinctFrom ?? [])])].sort();
    const colour = mine?.colour ?? theirs.colour;
    changes.set('tags', theirs.key, {
      key: theirs.key,
      ...(colour ? { colour } : {}),
      ...(apart.length > 0 ? { distinctFrom: apart } : {}),
    });
  }

  const [ownSearches, ownRules] = await Promise.all([db.searches.toArray(), db.rules.toArray()]);
  const ids = new Set([...ownSearches, ...ownRules].map(({ id }) => id));
  const named = ({ name, text }: SavedSearch): string => JSON.stringify([name, text]);
  const knownSearches = new Set(ownSearches.map(named));
  // If this library has no searches, those of the file keep their exact positions.
  const first = ownSearches.reduce((past, { position: place }) => Math.max(past, place + 1), 0);
  let place = first;
  for (const search of searches.toSorted((a, b) => a.position - b.position)) {
    if (ids.has(search.id) || knownSearches.has(named(search))) continue;
    knownSearches.add(named(search));
    changes.set('searches', search.id, first === 0 ? search : { ...search, position: Math.min(place++, mostPosition) });
  }
  const ruled = (text: string, given: readonly string[]): string => JSON.stringify([text, given.map(tagKey).sort()]);
  const knownRules = new Set(ownRules.map((rule) => ruled(rule.text, rule.tags)));
  for (const rule of rules) {
    if (ids.has(rule.id) || knownRules.has(ruled(rule.text, rule.tags))) continue;
    knownRules.add(ruled(rule.text, rule.tags));
    changes.set('rules', rule.id, { ...rule, tags: rule.tags.map(spell) });
  }
}
