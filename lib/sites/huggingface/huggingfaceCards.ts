/** The cards of Hugging Face's paper lists. */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { closest, contains, find, findAll, matches, parentOf } from '~/lib/sites/kit/dom';
import { makeDraft } from '~/lib/sites/kit/makeDraft';
import type { Layout } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';
import { gather, paperLink, paperOf, placeOf } from './huggingfaceFields';

/**
 * The headings, in document order. A selector of one tag name is many times faster than a longer one, and most pages
 * have titles of one level only.
 */
const headingsIn = (root: ParentNode): Element[] => {
  const levels = ['h2', 'h3', 'h4'].map((level) => findAll(root, level)).filter((headings) => headings.length > 0);
  return levels.length > 1 ? findAll(root, 'h2, h3, h4') : (levels[0] ?? []);
};

/** The first link to a paper in a heading. All its links are listed only if the first one leads to no paper. */
const titleIn = (heading: Element): Element | null => {
  const first = find(heading, paperLink);
  return first && placeOf(first) === null ? (findAll(heading, paperLink).find((link) => placeOf(link) !== null) ?? null) : first;
};

const titlesIn = (root: ParentNode): Element[] => {
  const titles: Element[] = [];
  for (const heading of headingsIn(root)) {
    const title = titleIn(heading);
    if (title) titles.push(title);
  }
  return titles;
};

/**
 * On the trending page no element or attribute marks a card, and each paper has two cards (one for narrow windows): a card is the
 * nearest element that also contains the thumbnail's link, and no other title.
 */
const unnamedCardOf = (title: Element): Element | null => {
  let card = parentOf(title);
  for (let around = card && parentOf(card); around && !matches(around, 'main, body, [data-target]'); around = parentOf(around)) {
    if (titlesIn(around).length > 1) break;
    card = around;
    if (findAll(around, paperLink).some((link) => !closest(link, 'h2, h3, h4') && placeOf(link) === placeOf(title))) break;
  }
  return card;
};

/** The title by which each card was found in the last search: finding it again would be most of the work. */
const titleOfCard = new WeakMap<Element, Element>();

/** The daily lists have an `article` around each paper. */
const cardsIn = (root: ParentNode): Element[] => {
  const titles = titlesIn(root).map((title) => ({ title, article: closest(title, 'article') }));
  const count = new Map<Element, number>();
  for (const { article } of titles) if (article) count.set(article, (count.get(article) ?? 0) + 1);
  const cards = new Set<Element>();
  for (const { title, article } of titles) {
    const card = article && count.get(article) === 1 ? article : unnamedCardOf(title);
    if (!card || cards.has(card)) continue;
    cards.add(card);
    titleOfCard.set(card, title);
  }
  return [...cards];
};

const knownTitle = (card: Element): Element | undefined => {
  const title = titleOfCard.get(card);
  return title && contains(card, title) ? title : undefined;
};

const titleOf = (card: Element): Element | null => knownTitle(card) ?? titlesIn(card)[0] ?? null;

const identify = (card: Element): Identifier | null => paperOf(titleOf(card));

export const cardLayout: Layout = {
  name: '2024 h3 a',
  cards: cardsIn,
  identify,
  read(card) {
    const identifier = identify(card);
    const abstract = findAll(card, 'p').map((paragraph) => textOf(paragraph));
    return (
      identifier &&
      makeDraft(gather(card, identifier, { title: textOf(titleOf(card)), authors: [], abstract: abstract.join('\n') }))
    );
  },
  // The title's link is a block of its own: there is no room behind it, but the card's corner is free.
  anchor: (card) => ({ parent: card, before: null, place: 'corner', text: titleOf(card) ?? undefined }),
};

const firstLink = (card: Element): Identifier | null => paperOf(find(card, 'a[href]'));

/**
 * Fallback in case the headings disappear: an `article` whose first link leads to a paper. The articles of models and
 * Spaces begin with another link.
 */
export const articleLayout: Layout = {
  name: 'article > a',
  cards: (root) =>
    findAll(root, 'article').filter((article) => !knownTitle(article) && placeOf(find(article, 'a[href]')) !== null),
  identify: firstLink,
  read(card) {
    const identifier = firstLink(card);
    const texts = findAll(card, paperLink).map((link) => textOf(link).trim());
    const title = texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
    return identifier && makeDraft(gather(card, identifier, { title, authors: [], abstract: '' }));
  },
  anchor: (card) => ({ parent: card, before: null, place: 'corner' }),
};
