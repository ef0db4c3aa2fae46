import type { TagCount } from '~/lib/papers/paperStore';
import { tagKey } from '~/lib/papers/tag';

export interface TagOffers {
  /** Tags of the library that match, the best first: the typed tag itself, those that begin with it, the others. */
  known: TagCount[];
  /** The typed tag, unless the library or the paper has it. */
  created: string | undefined;
  /** What Enter adds: a known tag that begins with the typed text, else the typed tag; undefined if the paper has that. */
  first: string | undefined;
}

/**
 * What a tag field offers.
 * @param typed tidied; empty for nothing.
 * @param tags that the paper has.
 * @param suggestions from the library, the best first; they may still be those of an earlier, shorter text.
 */
export function tagOffers(typed: string, tags: readonly string[], suggestions: readonly TagCount[]): TagOffers {
  const key = tagKey(typed);
  const present = new Set(tags.map(tagKey));
  const matching = suggestions.filter(({ tag }) => tagKey(tag).includes(key) && !present.has(tagKey(tag)));
  const exact = matching.filter(({ tag }) => tagKey(tag) === key);
  const begun = matching.filter(({ tag }) => tagKey(tag).startsWith(key) && tagKey(tag) !== key);
  const others = matching.filter(({ tag }) => !tagKey(tag).startsWith(key));
  const known = [...exact, ...begun, ...others];
  if (typed === '' || present.has(key)) return { known, created: undefined, first: undefined };
  const created = exact.length > 0 ? undefined : typed;
  return { known, created, first: [...exact, ...begun][0]?.tag ?? typed };
}
