/**
 * Decides which cards are entries of a list of papers and which only cite papers. Cards of the same shape are scored
 * together: repeated cards are a list, and the confidence in a list follows from the features of its entries.
 */
import { closest, contentOf, findAll, parentOf, previousOf } from '~/lib/sites/kit/dom';
import { areAlike } from './areAlike';
import { type CardFeatures, cardFeaturesOf } from './cardFeatures';
import { isBlock } from './cardLines';
import type { Card } from './cardRuns';
import { headsReferences } from './citedParts';
import type { LinkNames } from './pointers';

/** Most entries of a list that are examined: a long list is judged by a sample. */
const sample = 24;
/** Lists of lower confidence get no markers. */
export const minConfidence = 0.5;
/** Fewest cards of a list that counts as content although it is in a place such as `aside`. */
const leastContent = 8;

/** Parts of a page that do not hold its main content. */
const aside =
  'nav, footer, aside, [role="navigation"], [role="contentinfo"], [role="complementary"], [role="banner"], [role="search"], [role="tooltip"], [role="dialog"], dialog, header:not(:is(main, [role="main"], article, section, li) header)';

/** The names of the elements from the body down to a card. @param cache the paths found before. */
const pathOf = (card: Card, cache: Map<Element, string>): string => {
  const around: Element[] = [];
  let path: string | undefined;
  for (let at: Element | null = card.parts[0] ?? null; at && at.localName !== 'body'; at = parentOf(at)) {
    path = cache.get(at);
    if (path !== undefined) break;
    around.push(at);
  }
  path ??= '';
  for (const element of around.reverse()) {
    path = `${path}>${element.localName}`;
    cache.set(element, path);
  }
  return path;
};

/** Groups cards by their shape, the longest list first. */
export const byShape = (cards: readonly Card[]): Card[][] => {
  const shapes = new Map<string, Card[]>();
  const paths = new Map<Element, string>();
  for (const card of cards) {
    const path = pathOf(card, paths);
    const same = shapes.get(path);
    if (same) same.push(card);
    else shapes.set(path, [card]);
  }
  return [...shapes.values()].sort((a, b) => b.length - a.length);
};

const share = <T>(all: readonly T[], test: (item: T) => boolean): number =>
  all.length ? all.filter(test).length / all.length : 0;

/** The text of the nearest heading before an element, among its preceding siblings and those of its ancestors; empty for none. */
const headingAbove = (element: Element): string => {
  for (let at: Element | null = element, steps = 0; at && at.localName !== 'body' && steps < 8; at = parentOf(at), steps++) {
    let seen = 0;
    for (let before = previousOf(at); before && seen < 200; before = previousOf(before), seen++) {
      const heading = /^h[1-6]$/.test(before.localName) ? before : findAll(before, 'h1, h2, h3, h4, h5, h6').at(-1);
      if (heading) return contentOf(heading).slice(0, 80);
    }
  }
  return '';
};

/** Whether a card is outside the page's main content, or in its list of references. */
export const isAside = (card: Card): boolean => isInAside(card) || isReferenced(card);

const isInAside = ({ parts: [head] }: Card): boolean => !head || closest(head, aside) !== null;

const isReferenced = ({ parts: [head] }: Card): boolean => !head || headsReferences(headingAbove(head));

/** Whether one entry by itself has all features of a paper in a list: the test for entries without a known identifier. */
export const isFullEntry = ({ title, names, dated, labelled, prose, cited }: CardFeatures): boolean =>
  title >= 0.4 && names && (dated || labelled) && !prose && !cited;

/**
 * The confidence, 0 to 1, that cards of one shape are a list of papers. Yields where the caller may pause.
 * @param proseOfPage UTF-16 units of running text outside all cards.
 */
export function* confidenceOf(
  cards: readonly Card[],
  names: LinkNames,
  proseOfPage: () => number,
): Generator<undefined, number, undefined> {
  const [first] = cards;
  const head = first?.parts[0];
  if (!first || !head) return 0;
  const step = Math.max(1, Math.floor(cards.length / sample));
  const sampled = cards.filter((_, index) => index % step === 0).slice(0, sample);
  if (share(sampled.slice(0, 5), isReferenced) > 0.5) return 0;
  const features: CardFeatures[] = [];
  for (const card of sampled) {
    yield undefined;
    const found = cardFeaturesOf(card, names);
    if (found) features.push(found);
  }
  yield undefined;
  if (features.length === 0) return 0;
  // Lists beside the main content are mostly short and have few features, but some pages put their whole list there.
  const isContent = cards.length >= leastContent && share(features, isFullEntry) > 0.6;
  if (share(sampled.slice(0, 5), isInAside) > 0.5 && !isContent) return 0;
  if (share(features, ({ cited }) => cited) > 0.3 || share(features, ({ prose }) => prose) > 0.4) return 0;
  const titles = features.reduce((sum, { title }) => sum + title, 0) / features.length;
  const facts = share(features, ({ names: listed, dated, labelled }) => listed || dated || labelled);
  const boxed = isBlock(head) || head.localName === 'a' ? 0.1 : -0.2;
  // One card is not a list: it must have every feature of an entry, on a page that is not an article.
  const [, second] = cards;
  const paired = second?.parts[0] !== undefined && areAlike(head, second.parts[0]);
  const lone = share(features, ({ names: listed, dated, labelled }) => listed && (dated || labelled)) === 1 ? -0.15 : -0.4;
  const repeated = cards.length >= 3 ? 0.25 : paired ? 0.1 : lone;
  const article = proseOfPage() > 4000 + 400 * cards.length ? -0.35 : 0;
  return Math.max(0, Math.min(1, titles * 0.45 + facts * 0.3 + boxed + repeated + article));
}
