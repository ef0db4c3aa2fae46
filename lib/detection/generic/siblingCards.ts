/**
 * Entries of a list that point to no paper of theirs alone: one that also mentions others, and one whose link leads to
 * an address that names no paper. They are known by their siblings.
 */

import { onCard } from '~/lib/detection/budget';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { urlIdentifier } from '~/lib/papers/identifiers/urlIdentifier';
import { addressOf, childrenOf, closest, find, findAll, parentOf } from '~/lib/sites/kit/dom';
import { areAlike } from './areAlike';
import { cardFeaturesOf } from './cardFeatures';
import type { Card } from './cardRuns';
import { titleOf } from './cardTitle';
import type { Ownership } from './ownership';
import type { LinkNames } from './pointers';
import { isFullEntry } from './scoreCards';

/** Children of one parent that are looked at. */
const most = 5000;

/** The link whose text is the card's title. */
const titleLink = (parts: readonly Element[], names: LinkNames): Element | null => {
  const title = titleOf(parts, [], names)?.element;
  return title ? (closest(title, 'a[href]') ?? find(title, 'a[href]')) : null;
};

/** A card by the address that its title leads to; null when it leads nowhere, or the entry does not look like a paper's. */
export const cardByAddress = (element: Element, names: LinkNames, looksRight = isFullEntry): Card | null => {
  const link = onCard(names.budget, element, () => titleLink([element], names), null);
  const identifier = link && (names.of(link) ?? urlIdentifier(addressOf(link)));
  if (!identifier) return null;
  const card: Card = { parts: [element], identifiers: [identifier], pointers: [] };
  const looks = cardFeaturesOf(card, names);
  return looks && looksRight(looks) ? card : null;
};

const firstPointer = (element: Element, names: LinkNames): { link: Element; identifier: Identifier } | null => {
  for (const link of findAll(element, 'a[href]')) {
    const identifier = names.of(link);
    if (identifier) return { link, identifier };
  }
  return null;
};

/** Adds all elements around cards. */
export const addAround = (cards: readonly Card[], around: Set<Element>): void => {
  for (const { parts } of cards)
    for (let at = parts[0] ? parentOf(parts[0]) : null; at && !around.has(at); at = parentOf(at)) around.add(at);
};

/**
 * The siblings of a list's cards that are entries too.
 * @param listed what stands around the entries of lists that are sure.
 */
export function* siblingCards(
  list: readonly Card[],
  listed: ReadonlySet<Element>,
  ownership: Ownership,
  names: LinkNames,
): Generator<Card | undefined> {
  const around = new Set<Element>();
  addAround(list, around);
  const taken = new Set(list.flatMap(({ parts }) => parts));
  const known = new Set(list.flatMap(({ identifiers }) => identifiers));
  const samples = list.slice(0, 3).flatMap(({ parts }) => parts.slice(0, 1));
  const parents = new Set(list.flatMap(({ parts }) => (parts[0] ? (parentOf(parts[0]) ?? []) : [])));
  for (const parent of parents) {
    for (const child of childrenOf(parent).slice(0, most)) {
      yield undefined;
      if (taken.has(child) || !samples.some((one) => areAlike(one, child))) continue;
      if (ownership.isShared(child)) {
        const pointer = firstPointer(child, names);
        // A list around other entries is shared too, and no entry.
        if (!pointer || known.has(pointer.identifier) || around.has(child) || listed.has(child)) continue;
        yield { parts: [child], identifiers: [pointer.identifier], pointers: [pointer.link] };
      } else {
        const card = cardByAddress(child, names);
        if (card) yield card;
      }
    }
  }
}
