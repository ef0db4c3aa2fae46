import { type Identifier, schemes } from '~/lib/papers/identifiers/identifier';
import { urlIdentifier } from '~/lib/papers/identifiers/urlIdentifier';
import { limits } from '~/lib/papers/text/limits';

const rank = (identifier: Identifier): number => schemes.findIndex((scheme) => identifier.startsWith(`${scheme}:`));

/**
 * @param address of the paper's page, which names it only where nothing else does, and not if it is that of a whole site.
 * @returns the identifiers, the best first, at most `limits.identifiers`.
 */
export function rankedIdentifiers(identifiers: Iterable<Identifier>, address: string | undefined): Identifier[] {
  const ranked = [...identifiers].sort((a, b) => rank(a) - rank(b)).slice(0, limits.identifiers);
  if (ranked.length > 0 || address === undefined || /^https?:\/\/[^/]*\/?$/.test(address)) return ranked;
  const last = urlIdentifier(address);
  return last ? [last] : [];
}
