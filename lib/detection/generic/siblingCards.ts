/**
 * Finds entries of a list that have no pointer to one paper alone: an entry that also mentions other papers, or whose link
 * leads to an address that names no paper. They are recognised by their siblings.
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

/** Most children of one parent that are examined. */
const most = 5000;

/** The link whose text is the card's title. */
const titleLink = (parts: readonly Element[], names: LinkNames): Element | null => {
  const title = titleOf(parts, [], names)?.element;
  return title ? (closest(title, 'a[href]') ?? find(title, 'a[href]')) : null;
};

/**
 * A card identified by the address to which its title links.
 * @returns null when the title has no link, or when `accepts` rejects the features of the entry.
 */
export const cardByAddress = (element: Element, names: LinkNames, accepts = isFullEntry): Card | null => {
  const link = onCard(names.budget, element, () => titleLink([element], names), null);
  const identifier = link && (names.of(link) ?? urlIdentifier(addressOf(link)));
  if (!identifier) return null;
  const card: Card = { parts: [element], identifiers: [identifier], pointers: [] };
  const features = cardFeaturesOf(card, names);
  return features && accepts(features) ? card : null;
};

const firstPointer = (element: Element, names: LinkNames): { link: Element; identifier: Identifier } | null => {
  for (const link of findAll(element, 'a[href]')) {
    const identifier = names.of(link);
    if (identifier) return { link, identifier };
  }
  return null;
};

/** Adds all ancestors of cards to `around`. */
export const addAround = (cards: readonly Card[], around: Set<Element>): void => {
  for (const { parts } of cards)
    for (let at = parts[0] ? parentOf(parts[0]) : null; at && !around.has(at); at = parentOf(at)) around.add(at);
};

/**
 * Yields the siblings of a list's cards that are entries too, and `undefined` where the caller may pause.
 * @param listed the ancestors of entries in lists that were accepted before.
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
  const listIdentifiers = new Set(list.flatMap(({ identifiers }) => identifiers));
  const samples = list.slice(0, 3).flatMap(({ parts }) => parts.slice(0, 1));
  const parents = new Set(list.flatMap(({ parts }) => (parts[0] ? (parentOf(parts[0]) ?? []) : [])));
  yield undefined;
  for (const parent of parents) {
    for (const child of childrenOf(parent).slice(0, most)) {
      yield undefined;
      if (taken.has(child) || !samples.some((sample) => areAlike(sample, child))) continue;
      if (ownership.isShared(child)) {
        const pointer = firstPointer(child, names);
        // An element around other entries also belongs to several papers, but is not an entry.
        if (!pointer || listIdentifiers.has(pointer.identifier) || around.has(child) || listed.has(child)) continue;
        yield { parts: [child], identifiers: [pointer.identifier], pointers: [pointer.link] };
      } else {
        const card = cardByAddress(child, names);
        if (card) yield card;
      }
    }
  }
}
