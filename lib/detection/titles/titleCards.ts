/**
 * Finds papers that nothing names: entries with a title and authors, or a title and a file, in lists on pages whose words say
 * that they are of papers. A list is judged as a whole: by the names behind its titles, their length, and the words above it.
 */
import { areAlike } from '~/lib/detection/generic/areAlike';
import { isBlock } from '~/lib/detection/generic/cardLines';
import type { Card } from '~/lib/detection/generic/cardRuns';
import { Ownership } from '~/lib/detection/generic/ownership';
import type { LinkNames } from '~/lib/detection/generic/pointers';
import { isScholarly } from '~/lib/detection/generic/textPatterns';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { titleIdentifier } from '~/lib/papers/identifiers/titleIdentifier';
import { attributeOf, childrenOf, contains, contentOf, findAll, parentOf } from '~/lib/sites/kit/dom';
import { headsOthers, worthOf, worthOfPage } from './pageWords';
import { around, isEvent, type Pair, pairsOf, type Read, readLine, wordsIn } from './pairs';
import { textLines } from './textLines';

/** Fewest words of the titles of a list, on average. */
const fewestWords = 4.5;
/** UTF-16 units of a heading, and its most words: a longer one is a title. */
const longestHeading = 60;
const mostHeadingWords = 5;
/** Most UTF-16 units of text of a card. */
const longestCard = 8000;
/** Most siblings between a title and its names. */
const mostBetween = 12;

interface Entry {
  pair: Pair;
  card: Card;
  worth: 0 | 1 | 2;
}

interface Section {
  level: number;
  block: Element;
}

const isHeader = ({ line }: Read): boolean =>
  line.text.length <= longestHeading &&
  line.text !== '' &&
  (line.heading > 0 || line.pieces.every(({ element, outer, text }) => /^(?:b|strong|th|caption|summary|u)$/.test(element.localName) || /^(?:b|strong|u)$/.test(outer.localName) || !/\p{L}/u.test(text)));

/** Leaves out the lines under headings of other things, such as "Invited speakers", and gives the worth of the heading above each. */
function* sectioned(reads: readonly Read[]): Generator<{ read: Read; worth: 0 | 1 | 2 } | undefined> {
  let off: Section | undefined;
  let worth: 0 | 1 | 2 = 0;
  for (const [at, read] of reads.entries()) {
    const { line } = read;
    if (isHeader(read) && wordsIn(line.text.replace(/\d[\d:.apm\s–-]*/giu, ' ')) <= mostHeadingWords) {
      const level = line.heading || 7;
      const isTitle = (reads[at + 1]?.people.length ?? 0) > 1 && wordsIn(line.text) > 3;
      if (!isTitle && (headsOthers(line.text) || isOtherEvent(line.text))) {
        if (!off || level <= off.level) off = { level, block: line.block };
      } else if (off && level <= off.level && !(/^(?:li|td|section|details)$/.test(off.block.localName) && contains(off.block, line.block))) off = undefined;
      if (!isTitle && line.heading > 0) worth = worthOf(line.text);
    }
    if (!off) yield { read, worth };
    else yield undefined;
  }
}

/** Whether a line of a programme announces a talk without a paper; one such as "Paper presentations" announces papers. */
const isOtherEvent = (text: string): boolean => isEvent(text) && !/\b(?:papers?|orals?|posters?|spotlights?|contributed|sessions?)\b/iu.test(text);

/** The card around a pair: the smallest element with both, and what else belongs to it alone; else the siblings from one to the other. */
const partsOf = ({ titleAt, namesAt }: Pair, ownership: Ownership, top: Element): Element[] => {
  let inner = around(titleAt, namesAt);
  if (ownership.isShared(inner)) {
    const [first, last] = [childOf(inner, titleAt), childOf(inner, namesAt)];
    const children = childrenOf(inner);
    const [from, to] = [children.indexOf(first as HTMLElement), children.indexOf(last as HTMLElement)].sort((a, b) => a - b) as [number, number];
    if (from < 0 || to - from > mostBetween) return [titleAt];
    const between = children.slice(from, to + 1);
    return between.some((part) => ownership.isShared(part)) ? [titleAt] : between;
  }
  for (let outer = parentOf(inner); outer && outer !== top && !ownership.isShared(outer); outer = parentOf(outer)) {
    if (contentOf(outer).length > longestCard || findAll(outer, 'h1, h2, h3, h4').some((heading) => !contains(inner, heading))) break;
    inner = outer;
  }
  return inner === top ? [titleAt] : [inner];
};

/** The child of an element that is or contains another; the element itself for none. */
const childOf = (parent: Element, inner: Element): Element => {
  let at = inner;
  for (let next = parentOf(at); next && next !== parent && at !== parent; next = parentOf(at)) at = next;
  return at;
};

/** The identifiers that links in a card name, unless they name several papers. */
const namedIn = (parts: readonly Element[], names: LinkNames): Identifier[] => {
  const own = new Ownership();
  const [head] = parts;
  for (const part of parts) {
    for (const link of part.localName === 'a' ? [part] : findAll(part, 'a[href]').slice(0, 60)) {
      const identifier = names.of(link);
      if (identifier && head) own.add({ element: head, identifier });
    }
  }
  return head ? [...own.of(head)] : [];
};

const share = <T>(all: readonly T[], test: (item: T) => boolean): number => all.filter(test).length / Math.max(1, all.length);
const dated = /\b(?:19|20)\d\d\b/u;

/** Whether entries of one shape are a list of papers. @param worth how much the page's words say for papers. */
const isList = (entries: readonly Entry[], worth: number): boolean => {
  const words = entries.reduce((sum, { pair }) => sum + wordsIn(pair.title), 0) / entries.length;
  if (words < fewestWords) return false;
  const named = share(entries, ({ pair }) => pair.authors.length > 0);
  const sure = share(entries, ({ pair }) => pair.sure);
  const filed = share(entries, ({ pair }) => pair.files.length > 0 || pair.labels > 0);
  const listed = Math.max(worth, ...entries.slice(0, 3).map((entry) => entry.worth));
  const scholarly = share(entries.slice(0, 20), ({ card }) => card.parts.some((part) => isScholarly(contentOf(part).slice(0, 2000))));
  if (listed === 0 && scholarly < 0.5) return false;
  if (entries.length < 2) return sure === 1 && listed === 2 && (filed === 1 || scholarly === 1) && words > 5;
  // Posts have one name each and a date; papers mostly have several names.
  if (named >= 0.6) return sure >= 0.3 || filed >= 0.5 || (listed === 2 && words > 5.5 && share(entries, ({ card }) => dated.test(contentOf(card.parts[0] ?? null as never).slice(0, 600))) < 0.5);
  return entries.length >= 3 && filed >= 0.8 && listed === 2;
};

const shapeOf = ({ card, pair }: Entry): string => {
  let path = pair.authors.length > 0 ? 'named' : 'filed';
  for (let at: Element | null = card.parts[0] ?? null, steps = 0; at && at.localName !== 'body' && steps < 6; at = parentOf(at), steps++) path += `<${at.localName}`;
  return path;
};

/** The same paper again, in another form: one with the same file, whose names are known. */
const byFile = (pairs: readonly Pair[]): Map<string, Pair> => {
  const known = new Map<string, Pair>();
  for (const pair of pairs)
    for (const file of pair.files) {
      const address = attributeOf(file, 'href');
      if ((known.get(address)?.authors.length ?? -1) < pair.authors.length) known.set(address, pair);
    }
  return known;
};

/**
 * Yields the cards of lists of papers that nothing names, and `undefined` where the caller may pause.
 * @param found the cards that were found before, which are left out.
 * @param isCited whether a card is in a list of references.
 */
export function* titleCards(
  top: Element,
  names: LinkNames,
  found: readonly Card[],
  isCited: (card: Card) => boolean,
): Generator<Card | undefined> {
  const worth = worthOfPage(top);
  yield undefined;
  if (worth === 0) return;
  const lines = yield* textLines(top, new Set(found.flatMap(({ parts }) => parts)));
  const reads: Read[] = [];
  for (const line of lines) {
    reads.push(readLine(line));
    yield undefined;
  }
  const kept: Read[] = [];
  const worths = new Map<Element, 0 | 1 | 2>();
  for (const item of sectioned(reads)) {
    yield undefined;
    if (!item) continue;
    kept.push(item.read);
    worths.set(item.read.line.block, item.worth);
  }
  const pairs: Pair[] = [];
  for (const pair of pairsOf(kept)) {
    if (pair) pairs.push(pair);
    yield undefined;
  }
  const ownership = new Ownership();
  for (const { parts: [head] } of found) if (head) ownership.share(parentOf(head) ?? head);
  const again = byFile(pairs);
  const named = new Map<Pair, Identifier>();
  for (const pair of pairs) {
    yield undefined;
    const first = pair.files.map((file) => again.get(attributeOf(file, 'href'))).find(Boolean) ?? pair;
    const identifier = titleIdentifier(first.title, first.authors[0]);
    if (!identifier) continue;
    named.set(pair, identifier);
    ownership.add({ element: pair.titleAt, identifier });
    ownership.add({ element: pair.namesAt, identifier });
  }
  const shapes = new Map<string, Entry[]>();
  for (const [pair, identifier] of named) {
    yield undefined;
    const parts = partsOf(pair, ownership, top);
    const real = namedIn(parts, names);
    const card: Card = {
      parts,
      identifiers: real.length > 0 ? real : [identifier],
      pointers: [],
      known: { title: pair.title, element: pair.titleAt, authors: pair.authors },
    };
    if (isCited(card)) continue;
    const entry: Entry = { pair, card, worth: worths.get(pair.namesAt) ?? 0 };
    const shape = shapeOf(entry);
    const list = shapes.get(shape);
    if (list) list.push(entry);
    else shapes.set(shape, [entry]);
  }
  for (const list of shapes.values()) {
    yield undefined;
    if (isList(list, worth)) for (const { card } of list) yield card;
  }
}

void areAlike;
void isBlock;
