import { type Author, type Bibliography, publicationFields } from '~/lib/papers/paper';
import { limits } from '~/lib/papers/text/limits';

type Fuller = (known: Author[], seen: Author[]) => Author[];

/**
 * Merges what two bibliographies of one paper say of its publication: the later statement of each field, but not that of a
 * preprint about a paper that is published. The key that a paper was given first stays.
 */
export function mergePublication(known: Bibliography, seen: Bibliography, fuller: Fuller): Partial<Bibliography> {
  const isPreprint = seen.type === 'article' && known.type !== undefined && known.type !== 'article';
  const [first, second] = isPreprint ? [known, seen] : [seen, known];
  const merged: Partial<Bibliography> = {};
  for (const field of publicationFields) merged[field] = first[field] || second[field];
  const editors = fuller(known.editors ?? [], seen.editors ?? []);
  const [own, other] = [known.extra ?? {}, seen.extra ?? {}];
  const further = Object.entries(other).filter(([name]) => !Object.hasOwn(own, name));
  const extra = [...Object.entries(own), ...further].slice(0, limits.extras);
  return {
    ...merged,
    editors: editors.length > 0 ? editors : undefined,
    citationKey: known.citationKey ?? seen.citationKey,
    accessed: [known.accessed, seen.accessed]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1),
    extra: extra.length > 0 ? Object.fromEntries(extra) : undefined,
  };
}
