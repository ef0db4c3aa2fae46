/**
 * Finds the papers of a page that no site declares: from each pointer to the card around it, and from cards of the same
 * shape to a list. It depends on no site's styling classes, and leaves lists of low confidence alone.
 */

import { Budget, onCard } from '~/lib/detection/budget';
import type { CardReader, PageReader, Sighting } from '~/lib/detection/detection';
import type { TitlePart } from '~/lib/detection/titlePart';
import { worthOfPage } from '~/lib/detection/titles/pageWords';
import { tryOr } from '~/lib/detection/tryOr';
import { anchorBehind } from '~/lib/sites/kit/anchorBehind';
import { find } from '~/lib/sites/kit/dom';
import type { Anchor } from '~/lib/sites/kit/site';
import { areAlike } from './areAlike';
import { cardFeaturesOf } from './cardFeatures';
import { type Card, cardRuns } from './cardRuns';
import { titleOf } from './cardTitle';
import { citedParts } from './citedParts';
import { Ownership } from './ownership';
import { pagePaper } from './pagePaper';
import { LinkNames, type Pointer, pointersOf } from './pointers';
import { isWithin, proseOf } from './proseOf';
import { readCard } from './readCard';
import { byShape, confidenceOf, isAside, minConfidence } from './scoreCards';
import { addAround, siblingCards } from './siblingCards';
import { weakCards } from './weakCards';

const anchorOf = ({ parts, identifiers, known }: Card, names: LinkNames): Anchor | null => {
  const [card] = parts;
  return card
    ? onCard(names.budget, card, () => anchorBehind((known ?? titleOf(parts, identifiers, names))?.element ?? card, card), null)
    : null;
};

const titleIn = ({ parts, identifiers }: Card, names: LinkNames): string => {
  const [card] = parts;
  return (card && onCard(names.budget, card, () => titleOf(parts, identifiers, names)?.text, '')) ?? '';
};

const readerOf = (card: Card, names: LinkNames, site: string): CardReader => ({
  name: 'generic',
  identifiers: () => card.identifiers,
  parts: () => card.parts,
  read: (head) => onCard(names.budget, head, () => readCard(card, names, site), null),
  anchor: () => anchorOf(card, names),
});

const bodyOf = (root: ParentNode): Element | null => (root instanceof Element ? root : find(root, 'body'));

interface SureCard {
  card: Card;
  sure: number;
}

/** Yields the cards of lists with enough confidence, and `undefined` where the caller may pause. */
function* cardsIn(top: Element, names: LinkNames, titles?: TitlePart): Generator<SureCard | undefined> {
  const ownership = new Ownership();
  const pointers: Pointer[] = [];
  for (const pointer of pointersOf(top, names)) {
    yield undefined;
    if (!pointer) continue;
    pointers.push(pointer);
    ownership.add(pointer);
  }
  const cards: Card[] = [];
  const isCited = yield* citedParts(top);
  yield undefined;
  for (const card of cardRuns(pointers, ownership, top)) {
    if (card && !isCited(card)) cards.push(card);
    yield undefined;
  }
  let prose: number | undefined;
  const proseOfPage = (): number => {
    prose ??= proseOf(top, cards);
    return prose;
  };
  const samples: Element[] = [];
  const listed = new Set<Element>();
  const found: Card[] = [];
  const alone: SureCard[] = [];
  const lists = byShape(cards);
  yield undefined;
  for (const list of lists) {
    for (const card of siblingCards(list, listed, ownership, names)) {
      if (card) list.push(card);
      yield undefined;
    }
    const [head] = list[0]?.parts ?? [];
    const isStray = list.length < 3 && head !== undefined && samples.some((sample) => areAlike(sample, head));
    const sure = isStray ? strayOf(list, names) : yield* sureOf(list, names, proseOfPage);
    if (sure < minConfidence) continue;
    const [only, second] = list;
    if (only && !second && !isStray) {
      alone.push({ card: only, sure });
      continue;
    }
    for (const card of list) found.push(card);
    addAround(list, listed);
    if (head && list.length >= 3) samples.push(head);
    for (const card of list) if (!isGivenUp(card, names)) yield { card, sure };
  }
  yield undefined;
  if (found.length + alone.length === 0)
    for (const card of weakCards(top, names)) {
      if (card) found.push(card);
      yield card && { card, sure: minConfidence };
    }
  const titled = new Set<Element>();
  const around = new Set<Element>();
  for (const card of titles?.cards?.(top, names, found, isCited, (card) => titleIn(card, names)) ?? []) {
    if (card) addAround([card], around);
    for (const part of card?.parts ?? []) titled.add(part);
    yield card && { card, sure: minConfidence };
  }
  // A single card that holds entries, or is in one, is not one paper.
  for (const lone of alone) {
    yield undefined;
    if (!lone.card.parts.some((part) => around.has(part) || isWithin(part, titled)) && !isGivenUp(lone.card, names)) yield lone;
  }
}

const isGivenUp = ({ parts: [head] }: Card, { budget }: LinkNames): boolean => head !== undefined && budget.givenUp.has(head);

/** The confidence of a list; 0 for one whose markup makes the detector throw. */
function* sureOf(...given: Parameters<typeof confidenceOf>): Generator<undefined, number> {
  try {
    return yield* confidenceOf(...given);
  } catch {
    return 0;
  }
}

/** The confidence, 0 or 1, of a few entries in a section of their own that are like those of a list found before. */
const strayOf = (list: readonly Card[], names: LinkNames): number => {
  const [card] = list;
  const features = card && !isAside(card) && cardFeaturesOf(card, names);
  if (!features) return 0;
  const { title, prose, cited } = features;
  return title >= 0.4 && !prose && !cited ? 1 : 0;
};

function* findCards(
  root: ParentNode,
  site: string,
  budget: Budget,
  titles?: TitlePart,
): Generator<Sighting | undefined, void, undefined> {
  const top = bodyOf(root);
  if (!top) return;
  const names = new LinkNames(top.ownerDocument, budget);
  for (const found of cardsIn(top, names, titles)) {
    const { parts, identifiers } = found?.card ?? {};
    const [card] = parts ?? [];
    const [identifier] = identifiers ?? [];
    if (!found || !card || !identifier) yield undefined;
    else yield { card, identifier, layout: readerOf(found.card, names, site), sure: found.sure };
  }
}

/**
 * @param titles absent where papers that nothing names are not looked for.
 * @returns a reader of any page. On the page of a single paper it finds that paper and not the papers that it cites.
 */
export const genericReader = (url: URL, titles?: TitlePart): PageReader => ({
  site: url.hostname,
  page: 'any',
  role: 'feed',
  async ready(root) {
    const top = bodyOf(root);
    if (!titles || titles.cards || !top || tryOr(() => pagePaper(root, url), null)) return;
    if (tryOr(() => worthOfPage(top).any, 0) > 0) await titles.ready();
  },
  *find(root, budget = new Budget()) {
    const paper = tryOr(() => pagePaper(root, url), null);
    if (paper) {
      yield paper;
      return;
    }
    try {
      yield* budget.look(findCards(root, url.hostname, budget, titles));
    } catch {
      // The page's markup made the detector throw. The papers yielded before remain valid.
    }
  },
});
