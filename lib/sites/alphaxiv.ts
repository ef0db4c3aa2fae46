/**
 * alphaXiv: feeds of papers, which are arXiv's, and the pages of single papers. Cards are found by their links; their data is
 * read from their headings and from the page's JSON-LD. Styling classes, as rendered in 2026, are used for authors only,
 * where nothing else gives them.
 */

import { preprintFromUrl } from '~/lib/papers/identifiers/preprintUrls';
import type { Author } from '~/lib/papers/paper';
import { anchorBehind } from '~/lib/sites/kit/anchorBehind';
import { declareLayout } from '~/lib/sites/kit/declareLayout';
import { addressOf, attributeOf, baseOf, find, findAll } from '~/lib/sites/kit/dom';
import { authorsIn, type LinkedData, linkedData, stringIn } from '~/lib/sites/kit/jsonLd';
import { metaLayout } from '~/lib/sites/kit/metaLayout';
import { ownBoxes } from '~/lib/sites/kit/ownBox';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^alphaxiv\.org$/;
const link = 'a[href*="/abs/"], a[href*="/overview/"]';
const heading = 'h1, h2, h3, h4';
const day = /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}\b/;

const keyOf = (element: Element): string | undefined =>
  /\/(?:abs|overview|resources|pdf|html)\//.test(attributeOf(element, 'href'))
    ? (preprintFromUrl(addressOf(element)) ?? undefined)
    : undefined;

/** The heading, else the link with the longest text: "View blog" and "Resources" lead to the paper too. */
const titleOf = (card: Element): Element | null => {
  const headed = find(card, heading);
  if (headed) return headed;
  const links = findAll(card, link).filter((element) => textOf(element).trim().length >= 10);
  return links.sort((a, b) => textOf(b).length - textOf(a).length)[0] ?? null;
};

const dataOf = (page: ParentNode, identifier: string | null | undefined): LinkedData | undefined =>
  identifier
    ? linkedData(page).find(
        (data) => preprintFromUrl(stringIn(data, 'url', '@id')) === identifier && stringIn(data, 'headline', 'name'),
      )
    : undefined;

const dataOfCard = (card: Element): LinkedData | undefined => {
  const first = findAll(card, link).find(keyOf);
  return first && dataOf(card.ownerDocument, keyOf(first));
};

const shownAuthors = (card: Element): Author[] =>
  findAll(card, 'div.flex.items-center span.font-normal').map((element) => ({ name: textOf(element).trim() }));

const cards = declareLayout({
  site: 'alphaxiv',
  name: '2026 a[href*="/abs/"]',
  cards: (root) => ownBoxes(findAll(root, link), keyOf).filter((card) => titleOf(card)),
  identifiers: [link],
  title: (card) => textOf(titleOf(card)),
  authors: (card) => {
    const authors = authorsIn(dataOfCard(card));
    return authors.length ? authors : shownAuthors(card);
  },
  abstract: (card) =>
    findAll(card, 'p')
      .map((paragraph) => textOf(paragraph))
      .sort((a, b) => b.length - a.length)[0] || stringIn(dataOfCard(card), 'description'),
  published: (card) =>
    stringIn(dataOfCard(card), 'datePublished') ||
    findAll(card, 'span, time, div')
      .map((element) => textOf(element).trim())
      .find((text) => text.length < 40 && day.test(text)),
  page: link,
  anchor: (card) => {
    const element = titleOf(card);
    return element && anchorBehind(element, card);
  },
});

/** `View recent discussion. Abstract: …` */
const described = (page: Document): string =>
  /\bAbstract:\s*(.+)$/s.exec(attributeOf(find(page, 'meta[name="description"]'), 'content'))?.[1] ?? '';

const single = metaLayout({
  site: 'alphaxiv',
  prefer: /^arxiv:/,
  more: (page, metas) => {
    const data = dataOf(page, preprintFromUrl(baseOf(page)));
    const shared = attributeOf(find(page, 'meta[property="og:title"]'), 'content').replace(/\s?\|\s?alphaXiv\s*$/i, '');
    const title = metas?.title || stringIn(data, 'headline', 'name') || shared;
    const abstract = metas?.abstract || described(page) || stringIn(data, 'description');
    return {
      ...(title ? { title } : {}),
      ...(abstract ? { abstract } : {}),
      ...(metas?.authors.length ? {} : { authors: authorsIn(data) }),
      ...(metas?.published?.some(Boolean) ? {} : { published: [stringIn(data, 'datePublished')] }),
    };
  },
});

const id = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?`;

export const alphaxiv: Site = {
  id: 'alphaxiv',
  pages: [
    feed(
      'list',
      [cards],
      at(
        host,
        /^\/(?:explore|trending|new|for-you|following|search|bookmarks|library|(?:topics?|communit(?:y|ies)|organizations?|categor(?:y|ies))\/[^/]+|@[^/]+)?\/?$/,
      ),
      'https://www.alphaxiv.org/',
      'https://www.alphaxiv.org/explore?sort=Likes&time=30+Days',
      'https://alphaxiv.org/explore',
    ),
    paper(
      'paper',
      [single],
      at(host, new RegExp(String.raw`^\/(?:[a-z]{2}\/)?(?:abs|overview)\/${id}\/?$`)),
      'https://www.alphaxiv.org/abs/1706.03762',
      'https://www.alphaxiv.org/overview/2312.00752v2',
    ),
  ],
};
