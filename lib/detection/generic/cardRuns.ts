/**
 * Finds, for each pointer to a paper, the card around it: the largest element that belongs to that paper alone. Where a
 * card has no element of its own (`dt` and `dd`, a heading and the text below it), the card is a run of siblings.
 */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { attributeOf, childrenOf, contentOf, findAll, nextOf, parentOf, previousOf } from '~/lib/sites/kit/dom';
import { areAlike } from './areAlike';
import { isBlock } from './cardLines';
import { headingNames, isHeading } from './isHeading';
import { agrees, type Ownership } from './ownership';
import type { Pointer } from './pointers';
import { looksLikeTitle } from './textPatterns';

export interface Card {
  /** Its elements, consecutive siblings; the first one represents the card. */
  parts: Element[];
  /** Identifiers of the paper, that of the first pointer first. */
  identifiers: Identifier[];
  pointers: Element[];
  known?: { title: string; element: Element; authors: readonly string[] };
}

const items = /^(?:li|tr|article|section|dt|div|p|td|blockquote|details)$/;
/** Elements that are an entry by themselves and never continue the entry before. */
const whole = /^(?:li|article)$/;

const titled = (element: Element): boolean => {
  const text = contentOf(element).slice(0, 600);
  return headingNames.test(element.localName) || looksLikeTitle(text) || text.length > 60;
};

/** Whether an element's markup declares it to be one article: https://schema.org/ScholarlyArticle (2026). */
const isArticle = (element: Element): boolean => /\/(?:Medical)?ScholarlyArticle$/.test(attributeOf(element, 'itemtype'));

/**
 * Whether an element holds several papers although its identifiers agree. Identifiers of different kinds may name one paper;
 * in children of the same structure, they name different ones.
 */
const holdsSeveral = (element: Element, ownership: Ownership): boolean => {
  if (ownership.of(element).length < 2 || isArticle(element)) return false;
  const owned = childrenOf(element).filter((child) => ownership.of(child).length > 0);
  const [first, ...others] = owned;
  if (!first) return false;
  if (others.length === 0) return holdsSeveral(first, ownership);
  const own = ownership.of(first);
  return others.some(
    (other) =>
      !ownership.of(other).some((identifier) => own.includes(identifier)) &&
      titled(first) &&
      titled(other) &&
      (items.test(other.localName) || headingNames.test(other.localName)) &&
      (areAlike(first, other) || (isEntry(first) && isEntry(other))),
  );
};

const anyHeading = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
/** Most headings of a card. */
const mostHeadings = 3;
/** Most UTF-16 units of text of a card. */
const longestCard = 6000;
/** Most siblings that together are one card; a longer run is a text that mentions one paper repeatedly. */
const mostParts = 100;
/** Most siblings that an entry is compared with. */
const mostBeside = 30;
/** A parent with more cards than this is a list, and the size of its cards is not checked. */
const fewBeside = 8;

/** @param cache earlier results: one large element may contain many pointers. */
const isTooLarge = (element: Element, cache: Map<Element, boolean>): boolean => {
  let large = cache.get(element);
  if (large === undefined) {
    large = contentOf(element).length > longestCard || findAll(element, anyHeading).length > mostHeadings;
    cache.set(element, large);
  }
  return large;
};

/** Whether an element is an entry of a list: it has a sibling of the same structure, and both have text of their own. */
const isEntry = (element: Element): boolean => {
  if (!items.test(element.localName) || !titled(element)) return false;
  const isTwin = (beside: Element): boolean => beside !== element && titled(beside) && areAlike(element, beside);
  const [next, previous] = [nextOf(element), previousOf(element)];
  if ((next && isTwin(next)) || (previous && isTwin(previous))) return true;
  // The neighbours of an entry may have more or fewer elements than the other entries.
  const around = parentOf(element);
  return around !== null && childrenOf(around).slice(0, mostBeside).some(isTwin);
};

/** The card for a pointer whose largest element is too large, such as half of a page with few pointers: the list entry in it. */
const entryIn = (largest: Element, pointer: Element, large: Map<Element, boolean>): Element => {
  let fitting = pointer;
  let entry: Element | null = null;
  for (let at: Element | null = pointer; at; at = parentOf(at)) {
    if (isTooLarge(at, large)) break;
    fitting = at;
    if (isEntry(at)) entry = at;
    if (at === largest) break;
  }
  return entry ?? fitting;
};

/** The largest element around a pointer that belongs to its paper alone. */
const largestAround = (element: Element, ownership: Ownership, top: Element): Element => {
  let at = element;
  for (let around = parentOf(at); around && around !== top && !ownership.isShared(around); around = parentOf(at)) at = around;
  return at;
};

/** Whether an entry has several blocks. Its title is then in one of them, and the heading above it may be a section's. */
const isComposed = (element: Element): boolean => {
  let inner = childrenOf(element);
  // Unwrap elements that have only one child.
  for (let [only] = inner; inner.length === 1 && only; [only] = inner) inner = childrenOf(only);
  return inner.filter(isBlock).length > 1;
};

/** A description (`dd`) belongs to the term (`dt`) before it, whatever papers it mentions. */
const describes = (child: Element, parts: readonly Element[], pending: readonly Element[]): boolean =>
  child.localName === 'dd' && parts[0]?.localName === 'dt' && !pending.some(({ localName }) => localName === 'dt');

/** Groups the children of one parent into cards. @param pointersIn the pointers in each child that has any. */
function* runsIn(
  parent: Element,
  ownership: Ownership,
  pointersIn: ReadonlyMap<Element, Element[]>,
): Generator<Card | undefined> {
  let parts: Element[] = [];
  /** The first of the parts that points to the paper; a heading may come before it. */
  let opener: Element | undefined;
  let pointers: Element[] = [];
  let identifiers: Identifier[] = [];
  let pending: Element[] = [];
  const runs: { card: Card; trail: Element[]; led: number }[] = [];
  let led = 0;
  let before: Element[] = [];
  const end = (): void => {
    if (parts.length > 0 && parts.length <= mostParts)
      runs.push({ card: { parts, identifiers, pointers }, trail: untilHeading(pending.slice(0, 6)), led });
    parts = [];
    opener = undefined;
    pointers = [];
    identifiers = [];
    pending = [];
  };
  for (const child of childrenOf(parent)) {
    const inside = pointersIn.get(child);
    yield undefined;
    if (!inside) {
      if (ownership.isShared(child) && !describes(child, parts, pending)) end();
      else pending.push(child);
      continue;
    }
    const own = ownership.of(child);
    const continues =
      describes(child, parts, pending) ||
      (opener !== undefined &&
        !whole.test(child.localName) &&
        !isHeading(child) &&
        own.every((identifier) => agrees(identifiers, identifier)) &&
        (own.some((identifier) => identifiers.includes(identifier)) || child.localName !== opener.localName));
    if (continues) {
      for (const element of pending) parts.push(element);
      parts.push(child);
      pending = [];
    } else {
      let lead: Element[] = [];
      if (!isHeading(child) && !whole.test(child.localName)) {
        const at = pending.findLastIndex(
          (element, index) => pending.length - index <= 4 && isHeading(element) && looksLikeTitle(contentOf(element)),
        );
        if (at >= 0 && pending.length - at <= 4 && (pointersIn.size > 1 || !isComposed(child))) lead = pending.splice(at);
      }
      if (runs.length === 0 && parts.length === 0) before = pending;
      end();
      parts = [...lead, child];
      opener = child;
      led = lead.length;
    }
    for (const pointer of inside) pointers.push(pointer);
    for (const identifier of own)
      if (!identifiers.includes(identifier) && agrees(identifiers, identifier)) identifiers.push(identifier);
  }
  end();
  const usual = usualTrail(runs.map(({ trail }) => trail.length));
  // A heading above only a few of several entries is a section's, not a part of a card.
  const few = runs.length > 1 && runs.filter((run) => run.led > 0).length <= runs.length / 2;
  // The first card has as many siblings before it as there are between cards, and none follow the last card: each group of
  // siblings belongs to the card after it.
  const precede = usual > 0 && before.length === usual && runs.at(-1)?.trail.length === 0;
  for (const [index, { card, trail, led }] of runs.entries()) {
    if (few) card.parts.splice(0, led);
    const lead = index === 0 ? before : (runs[index - 1]?.trail ?? []);
    if (precede) {
      if (led === 0 && lead.length === usual && !lead.some(isHeading)) card.parts.unshift(...lead);
      yield card;
      continue;
    }
    const [head] = card.parts;
    const follows = trail.slice(0, usual);
    if (head && follows.length === usual && !whole.test(head.localName) && !follows.some((part) => areAlike(head, part)))
      card.parts.push(...follows);
    yield card;
  }
}

const untilHeading = (elements: Element[]): Element[] => {
  const at = elements.findIndex(isHeading);
  return at < 0 ? elements : elements.slice(0, at);
};

/** How many siblings follow most runs; 0 when the number differs from run to run. */
const usualTrail = (lengths: readonly number[]): number => {
  if (lengths.length < 2) return 0;
  const inner = lengths.slice(0, -1);
  const [first = 0] = inner;
  const same = inner.filter((length) => length === first).length;
  return first <= 4 && same >= inner.length * 0.7 ? first : 0;
};

const add = (lists: Map<Element, Element[]>, key: Element, element: Element): void => {
  const list = lists.get(key);
  if (list) list.push(element);
  else lists.set(key, [element]);
};

/**
 * @param top the element to search in, which is never a card.
 * @returns the cards in no particular order, and `undefined` where the caller may pause.
 */
export function* cardRuns(pointers: readonly Pointer[], ownership: Ownership, top: Element): Generator<Card | undefined> {
  // Mark elements with several papers first: this changes which elements are the largest.
  const checked = new Set<Element>();
  for (const { element } of pointers) {
    const largest = largestAround(element, ownership, top);
    if (!checked.has(largest) && holdsSeveral(largest, ownership)) ownership.share(largest);
    checked.add(largest);
    yield undefined;
  }
  const inside = new Map<Element, Element[]>();
  for (const { element } of pointers) {
    if (ownership.isShared(element)) continue;
    add(inside, largestAround(element, ownership, top), element);
    yield undefined;
  }
  const beside = new Map<Element, number>();
  for (const largest of inside.keys()) {
    const parent = parentOf(largest);
    if (parent) beside.set(parent, (beside.get(parent) ?? 0) + 1);
  }
  const byParent = new Map<Element, Map<Element, Element[]>>();
  const large = new Map<Element, boolean>();
  for (const [largest, elements] of inside) {
    const parent = parentOf(largest);
    if (!parent) continue;
    // An element with many siblings that are cards is not too large, whatever its size.
    const isCard = (beside.get(parent) ?? 0) > fewBeside || !isTooLarge(largest, large);
    for (const element of elements) {
      const card = isCard ? largest : entryIn(largest, element, large);
      const around = parentOf(card);
      if (!around) continue;
      const pointersIn = byParent.get(around) ?? new Map<Element, Element[]>();
      byParent.set(around, pointersIn);
      add(pointersIn, card, element);
      yield undefined;
    }
  }
  for (const [parent, pointersIn] of byParent) {
    const isList = isListOfBlocks(parent, pointersIn);
    yield undefined;
    if (isList) yield* runsIn(parent, ownership, pointersIn);
    yield undefined;
  }
}

/**
 * Whether the children of a parent can be cards. Inline elements within one text are mentions, unless each is a box of its
 * own, such as a link around a whole entry.
 */
const isListOfBlocks = (parent: Element, pointersIn: ReadonlyMap<Element, Element[]>): boolean => {
  const children = [...pointersIn.keys()];
  if (children.some(isBlock)) return true;
  if (parent.localName === 'p' || children.length < 2)
    return children.length === 1 && !/^(?:p|span|em|i|b|strong|sup)$/.test(parent.localName);
  const loose = (Array.prototype.slice.call(Reflect.get(Node.prototype, 'childNodes', parent) as NodeList) as Node[])
    .map((node) => (node instanceof Text ? node.data.trim() : ''))
    .join('');
  return (
    loose.length < 20 * children.length &&
    children.every((child) => contentOf(child).trim().length > 15 || childrenOf(child).length > 0)
  );
};
