import Dexie from 'dexie';
import { tagKey, tidyTag } from '~/lib/papers/tag';
import type { LibraryDatabase } from './database';

/** All places of one tag in the index `tagPlaces`. */
export const tagRange = (key: string): [lower: unknown[], upper: unknown[]] => [
  [key, Dexie.minKey],
  [key, Dexie.maxKey],
];

/**
 * How the library spells a tag already ("NLP" when "nlp" is asked for), or the tidied tag itself.
 * @returns undefined for a tag of which nothing is left once tidied.
 */
export async function spellTag(db: LibraryDatabase, wanted: string): Promise<string | undefined> {
  const tidy = tidyTag(wanted);
  if (!tidy) return undefined;
  const key = tagKey(tidy);
  const [lower, upper] = tagRange(key);
  const known = await db.annotations.where('tagPlaces').between(lower, upper).first();
  return known?.tags.find((tag) => tagKey(tag) === key) ?? tidy;
}

export async function spellTags(db: LibraryDatabase, wanted: readonly string[]): Promise<string[]> {
  const spelled = await Promise.all(wanted.map((tag) => spellTag(db, tag)));
  return spelled.filter((tag) => tag !== undefined);
}
