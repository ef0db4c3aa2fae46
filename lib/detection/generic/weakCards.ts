/**
 * Finds lists without pointers to papers: entries whose title is a link in a heading, with names and with a date or links
 * such as "PDF". Only entries with every such feature count, and most entries of a list must have them.
 */
import { closest, contains, contentOf, findAll, nextOf, parentOf, previousOf } from '~/lib/sites/kit/dom';
import { areAlike } from './areAlike';
import { type CardFeatures, cardFeaturesOf } from './cardFeatures';
import type { Card } from './cardRuns';
import { follows } from './citedParts';
import type { LinkNames } from './pointers';
import { isAside } from './scoreCards';
import { cardByAddress } from './siblingCards';
import { isScholarly } from './textPatterns';

const titleLinks =
  'h1 a[href], h2 a[href], h3 a[href], h4 a[href], h5 a[href], h6 a[href], [role="heading"] a[href], a[href] h2, a[href] h3, a[href] h4, dt a[href]';
const headings = 'h1, h2, h3, h4, h5, h6, [role="heading"], dt';

/** Yields what `titleLinks` matches, heading by heading: on a page with 100,000 links one query with that selector takes long. */
function* titleLinksIn(top: Element): Generator<Element | undefined> {
  const seen = new Set<Element>();
  const all = findAll(top, headings);
  yield undefined;
  for (const heading of all) {
    const links = findAll(heading, 'a[href]');
    if (links.length === 0 && /^h[234]$/.test(heading.localName) && closest(heading, 'a[href]'))
      links.push(heading as HTMLElement);
    for (const link of links) {
      if (seen.size >= most) return;
      if (!seen.has(link)) yield link;
      seen.add(link);
    }
    yield undefined;
  }
}

/** Most links that are examined. */
const most = 2000;
/** If none of this many first entries looks like a paper, the rest is not examined. */
const firstLook = 12;

/** Counts the title links in elements, each once: the entries of a list have the list in common. */
class TitleLinks {
  readonly #counts = new Map<Element, number>();

  in(element: Element): number {
    const count = this.#counts.get(element) ?? findAll(element, titleLinks).length;
    this.#counts.set(element, count);
    return count;
  }
}

/** The list entry around a title link: the innermost element with a similar sibling, or the largest one that holds few titles. */
const entryOf = (link: Element, top: Element, counts: TitleLinks): Element => {
  let entry = closest(link, 'h1, h2, h3, h4, h5, h6, dt, [role="heading"]') ?? link;
  for (let at: Element | null = entry; at && at !== top; at = parentOf(at)) {
    const next = nextOf(at) ?? previousOf(at);
    if (counts.in(at) > 2) break;
    entry = at;
    if (next && areAlike(at, next) && counts.in(next) > 0) break;
  }
  return entry;
};

const hasEverything = ({ title, names, dated, labelled }: CardFeatures): boolean => title >= 0.8 && names && dated && labelled;

const isTitled = ({ title, dated, labelled, prose, cited }: CardFeatures): boolean =>
  title >= 0.8 && (dated || labelled) && !prose && !cited;

export function* weakCards(top: Element, names: LinkNames): Generator<Card | undefined> {
  const entries: Element[] = [];
  const counts = new TitleLinks();
  for (const link of titleLinksIn(top)) {
    yield undefined;
    if (!link || entries.some((entry) => contains(entry, link))) continue;
    entries.push(entryOf(link, top, counts));
    if (entries.length === firstLook && !entries.some((entry) => cardByAddress(entry, names))) return;
  }
  const cards: Card[] = [];
  for (const entry of entries) {
    const card = cardByAddress(entry, names);
    if (card && !isAside(card)) cards.push(card);
    yield undefined;
  }
  if (cards.length < entries.length * 0.6) return;
  // Posts, goods and threads have a title, names and a date as well, so scholarly words are required.
  const scholarly = cards.filter(({ parts }) => parts.some((part) => isScholarly(contentOf(part).slice(0, 4000)))).length;
  // The main heading above the list counts, or the first where none is above.
  const [first] = cards;
  const head = first?.parts[0];
  const mains = findAll(top, 'h1');
  const heading = mains.findLast((main) => head && follows(head, main)) ?? mains[0];
  const headed = heading !== undefined && isScholarly(contentOf(heading).slice(0, 200));
  if (!headed && scholarly < cards.length * 0.5) return;
  // One entry is not a list: it must have every feature that an entry may have.
  const features = cards.length === 1 && first ? cardFeaturesOf(first, names) : undefined;
  if (features === null || (features && !hasEverything(features))) return;
  yield* cards;
  // An entry of the same structure as those that were accepted may lack names that can be recognised.
  for (const entry of entries) {
    if (cards.length < 2 || !first?.parts[0] || cards.some(({ parts }) => parts[0] === entry)) continue;
    const card = areAlike(first.parts[0], entry) ? cardByAddress(entry, names, isTitled) : null;
    if (card && !isAside(card)) yield card;
  }
}
