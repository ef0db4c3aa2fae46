/**
 * Finds papers that nothing names: entries with a title and authors, or a title and a file, in lists on pages whose words say
 * that they are of papers. A list is judged as a whole: by the names behind its titles, their length, and the words above it.
 */
import { areAlike } from '~/lib/detection/generic/areAlike';
import type { Card } from '~/lib/detection/generic/cardRuns';
import { Ownership } from '~/lib/detection/generic/ownership';
import type { LinkNames } from '~/lib/detection/generic/pointers';
import { dateIn, isScholarly } from '~/lib/detection/generic/textPatterns';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { titleIdentifier } from '~/lib/papers/identifiers/titleIdentifier';
import { attributeOf, contentOf, parentOf } from '~/lib/sites/kit/dom';
import { namedIn, partsOf } from './cardParts';
import { worthOfPage } from './pageWords';
import { type Pair, pairsOf, styleOf } from './pairs';
import { type Read, readLine } from './readLine';
import { type LineWorth, sectioned } from './sectioned';
import { textLines } from './textLines';
import { titleIn, wordsIn } from './titleText';

/** Fewest words of the titles of a list, on average. */
const fewestWords = 4.5;

interface Entry {
  pair: Pair;
  card: Card;
  worth: LineWorth;
}

const share = <T>(all: readonly T[], test: (item: T) => boolean): number => all.filter(test).length / Math.max(1, all.length);
const dated = /\b(?:19|20)\d\d\b/u;

/** Whether a line has a day of a year, as those below posts and news do. */
const isByline = (text: string): boolean => (dateIn(text)?.match(/\d+/gu)?.length ?? 0) > 1;

/** Whether entries of one shape are a list of papers. */
const isList = (entries: readonly Entry[]): boolean => {
  const words = entries.reduce((sum, { pair }) => sum + wordsIn(pair.title), 0) / entries.length;
  if (words < fewestWords) return false;
  const named = share(entries, ({ pair }) => pair.authors.length > 0);
  const sure = share(entries, ({ pair }) => pair.sure);
  const filed = share(entries, ({ pair }) => pair.files.length > 0 || pair.labels > 0);
  const listed = Math.max(...entries.slice(0, 3).map((entry) => entry.worth.above));
  const scholarly = share(entries.slice(0, 20), ({ card }) =>
    card.parts.some((part) => isScholarly(contentOf(part).slice(0, 2000))),
  );
  if (listed === 0 && scholarly < 0.5) return false;
  // A paper alone has a file, or stands under a heading for papers: somebody may also cite one in a page about papers.
  if (entries.length < 2)
    return sure === 1 && words > 5 && ((filed === 1 && listed === 2) || (scholarly === 1 && entries[0]?.worth.near === 2));
  // Posts have one name each and a date; papers mostly have several names.
  if (named >= 0.6)
    return (
      sure >= 0.3 ||
      filed >= 0.5 ||
      (listed === 2 &&
        words > 5.5 &&
        share(
          entries,
          ({
            card: {
              parts: [head],
            },
          }) => head !== undefined && dated.test(contentOf(head).slice(0, 600)),
        ) < 0.5)
    );
  return entries.length >= 3 && filed >= 0.8 && listed === 2;
};

/** Where a card stands: the names of the elements around it. */
const placeOf = ({ parts: [head] }: Card): string => {
  let path = '';
  for (let at = head ?? null, steps = 0; at && at.localName !== 'body' && steps < 6; at = parentOf(at), steps++)
    path += `<${at.localName}`;
  return path;
};

const shapeOf = ({ card, pair: { authors, styles, namesAt } }: Entry): string =>
  `${authors.length > 0 ? 'named' : 'filed'} ${styles[0]} ${namesAt.localName} ${placeOf(card)}`;

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

/** Most cards whose titles are read, to find the same papers in other lists. */
const mostKnown = 3000;

/** The identifiers of the papers that were found before, by their folded titles: a list may have them again without a link. */
function* knownTitles(found: readonly Card[], titleOf: (card: Card) => string): Generator<undefined, Map<string, Identifier>> {
  const known = new Map<string, Identifier>();
  for (const card of found.slice(0, mostKnown)) {
    yield undefined;
    const title = titleOf(card);
    const key = wordsIn(title) >= fewestWords ? titleIdentifier(title) : null;
    const [identifier] = card.identifiers;
    if (key && identifier) known.set(key, identifier);
  }
  return known;
}

/** Fewest cards of a page whose list may be complete, and the least share of its text that is left for others. */
const complete = 20;
const leastRest = 0.2;
/** Cards whose length is measured. */
const sampled = 100;

/** Whether a page has much text outside the cards that were found before. */
function* hasRest(top: Element, found: readonly Card[]): Generator<undefined, boolean> {
  if (found.length < complete) return true;
  const step = Math.max(1, Math.floor(found.length / sampled));
  let inside = 0;
  let count = 0;
  for (let at = 0; at < found.length; at += step, count++)
    for (const part of found[at]?.parts ?? []) inside += contentOf(part).length;
  yield undefined;
  return contentOf(top).length * (1 - leastRest) > (inside / count) * found.length;
}

/**
 * Yields the cards of lists of papers that nothing names, and `undefined` where the caller may pause.
 * @param found the cards that were found before, which are left out.
 * @param isCited whether a card is in a list of references.
 * @param titleOf the title in a card that was found before; empty for none.
 */
export function* titleCards(
  top: Element,
  names: LinkNames,
  found: readonly Card[],
  isCited: (card: Card) => boolean,
  titleOf: (card: Card) => string,
): Generator<Card | undefined> {
  const isRest = yield* hasRest(top, found);
  yield undefined;
  const worth = isRest ? worthOfPage(top) : undefined;
  yield undefined;
  if (!worth?.any) return;
  const lines = yield* textLines(top, new Set(found.flatMap(({ parts }) => parts)));
  const reads: Read[] = [];
  for (const [at, line] of lines.entries()) {
    reads.push(readLine(line, lines[at + 1]));
    yield undefined;
  }
  const all: Pair[] = [];
  for (const pair of pairsOf(reads)) {
    if (pair) all.push(pair);
    yield undefined;
  }
  const worths = yield* sectioned(reads, new Set(all.flatMap(({ line, sure }) => (sure ? [line] : []))), worth);
  const pairs = all.filter(({ line }) => worths.has(line));
  const ownership = new Ownership();
  for (const {
    parts: [head],
  } of found) {
    if (head) ownership.share(parentOf(head) ?? head);
    yield undefined;
  }
  const again = byFile(pairs);
  const known = pairs.length > 0 ? yield* knownTitles(found, titleOf) : new Map<string, Identifier>();
  const named = new Map<Pair, Identifier>();
  for (const pair of pairs) {
    yield undefined;
    const first = pair.files.map((file) => again.get(attributeOf(file, 'href'))).find(Boolean) ?? pair;
    const identifier = known.get(titleIdentifier(first.title) ?? '') ?? titleIdentifier(first.title, first.authors[0]);
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
    const entry: Entry = { pair, card, worth: worths.get(pair.line) ?? { near: 0, above: 0 } };
    const shape = shapeOf(entry);
    const list = shapes.get(shape);
    if (list) list.push(entry);
    else shapes.set(shape, [entry]);
  }
  const taken = new Set(found.flatMap(({ parts }) => parts));
  const accepted: Entry[][] = [];
  const places = new Set<string>();
  for (const list of [...shapes.values()].sort((a, b) => b.length - a.length)) {
    yield undefined;
    // A few entries whose titles look different from those of the list around them are entries as well.
    const isBeside =
      list.some(({ pair }) => pair.sure) && list.every(({ card, worth: { above } }) => above > 0 && places.has(placeOf(card)));
    if (!isBeside && !isList(list)) continue;
    if (list.length >= fewestEntries) for (const { card } of list) places.add(placeOf(card));
    const filed = share(list, ({ pair }) => pair.files.length > 0) >= 0.6;
    // Where most entries have a file, a talk without one, by one speaker, is no paper.
    const own = list.filter(({ pair }) => pair.sure || !filed || pair.files.length > 0);
    accepted.push(own);
    for (const { card } of own) {
      for (const part of card.parts) taken.add(part);
      yield card;
    }
  }
  const kept = reads.filter(({ line }) => worths.has(line));
  for (const list of accepted) yield* siblingsOf(list, kept, taken, ownership, names);
}

/** Fewest entries of a list that tells what its other entries look like. */
const fewestEntries = 4;
const mostSteps = 6;

/** Yields the siblings of a list's cards whose lines look like theirs, although their names are in an unusual form. */
function* siblingsOf(
  all: readonly Entry[],
  reads: readonly Read[],
  taken: ReadonlySet<Element>,
  ownership: Ownership,
  names: LinkNames,
): Generator<Card | undefined> {
  const list = all.filter(({ card }) => card.parts.length === 1);
  const [first] = list;
  const [sample] = first?.card.parts ?? [];
  const [titles = '', people = ''] = first?.pair.styles ?? [];
  if (!sample || !people || list.length < fewestEntries) return;
  const parents = new Set(list.flatMap(({ card: { parts } }) => (parts[0] ? (parentOf(parts[0]) ?? []) : [])));
  const lines = new Map<Element, Read[]>();
  for (const read of reads) {
    yield undefined;
    let at: Element | null = read.line.block;
    for (let steps = 0; at && steps < mostSteps; steps++, at = parentOf(at)) {
      if (taken.has(at)) break;
      if (at.localName !== sample.localName || !parents.has(parentOf(at) ?? at)) continue;
      lines.set(at, [...(lines.get(at) ?? []), read]);
      break;
    }
  }
  for (const [element, own] of lines) {
    yield undefined;
    if (ownership.isShared(element) || own.length > 12) continue;
    const titled = own.find((read) => styleOf(read) === titles);
    const title = titled ? titleIn(titled.line.text, true) : '';
    const listed = own.find((read) => read !== titled && styleOf(read) === people && read.line.text.length < 400);
    if (!titled || !listed || !title || isByline(listed.line.text) || !areAlike(sample, element)) continue;
    const authors = listed.line.text.split(/\s?[,;]\s?|\s(?:and|und|et|y)\s/u).filter(Boolean);
    const identifier = titleIdentifier(title, authors[0]);
    const real = namedIn([element], names);
    if (identifier)
      yield {
        parts: [element],
        identifiers: real.length > 0 ? real : [identifier],
        pointers: [],
        known: { title, element: titled.line.block, authors },
      };
  }
}
