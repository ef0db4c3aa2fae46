/**
 * From what points to a paper to the largest element that belongs to that paper alone. Where nothing stands around a
 * card (`dt` and `dd`, a heading and what follows), it is a run of siblings.
 */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { childrenOf, contentOf, findAll, nextOf, parentOf, previousOf } from '~/lib/sites/kit/dom';
import { areAlike } from './areAlike';
import { isBlock } from './cardLines';
import { agrees, type Ownership } from './ownership';
import type { Pointer } from './pointers';
import { looksLikeTitle } from './textPatterns';

export interface Card {
  /** Its elements, siblings that follow one another; the first stands for the card. */
  parts: Element[];
  /** The first pointer's identifier first. */
  identifiers: Identifier[];
  pointers: Element[];
}

const items = /^(?:li|tr|article|section|dt|div|p|td|blockquote|details)$/;
const headings = /^(?:h[1-6]|dt|summary)$/;
/** A heading, or what stands around one and its link to itself. */
const isHeading = (element: Element): boolean => {
  if (headings.test(element.localName)) return true;
  const [first, ...others] = childrenOf(element);
  return (
    first !== undefined &&
    /^h[1-6]$/.test(first.localName) &&
    others.length < 3 &&
    contentOf(element).trim().length < contentOf(first).trim().length + 10
  );
};
/** What is an entry by itself and never the continuation of the one before. */
const whole = /^(?:li|article)$/;

const titled = (element: Element): boolean => {
  const text = contentOf(element).slice(0, 600);
  return headings.test(element.localName) || looksLikeTitle(text) || text.length > 60;
};

/** Identifiers of different kinds agree and may yet name two papers: where they stand in elements of one make, they do. */
const holdsSeveral = (element: Element, ownership: Ownership): boolean => {
  if (ownership.of(element).length < 2) return false;
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
      items.test(other.localName) &&
      (areAlike(first, other) || (isEntry(first) && isEntry(other))),
  );
};

const anyHeading = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
/** A card has a heading or two, and no more than so many UTF-16 units of text. */
const mostHeadings = 3;
const longestCard = 6000;
/** Siblings that together are one card; what has more mentions one paper again and again. */
const mostParts = 100;
/** Siblings that an entry is compared with. */
const mostBeside = 30;
/** Cards of one parent that may be wrong in their size. */
const fewBeside = 8;

/** @param known what was found of elements before; many pointers may stand in one that is large. */
const isTooLarge = (element: Element, known: Map<Element, boolean>): boolean => {
  let large = known.get(element);
  if (large === undefined) {
    large = contentOf(element).length > longestCard || findAll(element, anyHeading).length > mostHeadings;
    known.set(element, large);
  }
  return large;
};

/** Whether an element stands beside another of its make, both with words of their own: an entry of a list. */
const isEntry = (element: Element): boolean => {
  if (!items.test(element.localName) || !titled(element)) return false;
  const isTwin = (beside: Element): boolean => beside !== element && titled(beside) && areAlike(element, beside);
  const [next, previous] = [nextOf(element), previousOf(element)];
  if ((next && isTwin(next)) || (previous && isTwin(previous))) return true;
  // Its neighbours may have more or less than the others.
  const around = parentOf(element);
  return around !== null && childrenOf(around).slice(0, mostBeside).some(isTwin);
};

/** On a page with few pointers the largest element around one may be half the page: then it is the entry in it. */
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

/** An entry with lines of its own has its title in one of them; the heading above it may be a section's. */
const isComposed = (element: Element): boolean => {
  let inner = childrenOf(element);
  // What is wrapped is what it is.
  for (let [only] = inner; inner.length === 1 && only; [only] = inner) inner = childrenOf(only);
  return inner.filter(isBlock).length > 1;
};

/** A description belongs to the term before it, whatever it mentions. */
const describes = (child: Element, parts: readonly Element[], pending: readonly Element[]): boolean =>
  child.localName === 'dd' && parts[0]?.localName === 'dt' && !pending.some(({ localName }) => localName === 'dt');

/** Groups what is known of one parent's children into cards. */
function* runsIn(parent: Element, ownership: Ownership, known: ReadonlyMap<Element, Element[]>): Generator<Card | undefined> {
  let parts: Element[] = [];
  /** The first of the parts that points to the paper; a heading may stand before it. */
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
    const inside = known.get(child);
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
        if (at >= 0 && pending.length - at <= 4 && (known.size > 1 || !isComposed(child))) lead = pending.splice(at);
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
  // A heading over the first of several entries is a section's.
  const few = runs.length > 1 && runs.filter((run) => run.led > 0).length <= runs.length / 2;
  // As many siblings before the first as between the others, and none after the last: they belong to what follows them.
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

/** How many siblings follow most runs; 0 when it differs from run to run. */
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
 * @param top the element that is never a card.
 * @returns the cards in no particular order; `undefined` where the caller may pause.
 */
export function* cardRuns(pointers: readonly Pointer[], ownership: Ownership, top: Element): Generator<Card | undefined> {
  // Splitting comes first: it changes which elements are the largest.
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
    // Beside many others of its kind nothing is too large.
    const fits = (beside.get(parent) ?? 0) > fewBeside || !isTooLarge(largest, large);
    for (const element of elements) {
      const card = fits ? largest : entryIn(largest, element, large);
      const around = parentOf(card);
      if (!around) continue;
      const known = byParent.get(around) ?? new Map<Element, Element[]>();
      byParent.set(around, known);
      add(known, card, element);
      yield undefined;
    }
  }
  for (const [parent, known] of byParent) {
    const isList = isListOfBlocks(parent, known);
    yield undefined;
    if (isList) yield* runsIn(parent, ownership, known);
    yield undefined;
  }
}

/** Inline elements side by side in one text are mentions, unless each is a box of its own: a link around a whole entry. */
const isListOfBlocks = (parent: Element, known: ReadonlyMap<Element, Element[]>): boolean => {
  const children = [...known.keys()];
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
