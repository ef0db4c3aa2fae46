/**
 * arxiv-sanity-lite: its only list, which can be ranked in many ways, and the page that inspects one paper. The front end is
 * public: https://github.com/karpathy/arxiv-sanity-lite, static/paper_list.js and static/paper_detail.js (2021 to 2023).
 */
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { declareLayout, namesIn } from '~/lib/sites/kit/declareLayout';
import { addressOf, childrenOf, find, findAll, nextOf, parentOf } from '~/lib/sites/kit/dom';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^arxiv-sanity-lite\.com$/;
const title = 'div > a[href*="arxiv.org/abs/"]';

/** Each row of a card is a box of its own; authors, day and categories follow the title in this order. */
const rowsOf = (card: Element): Element[] => {
  const link = find(card, title);
  const first = link && parentOf(link);
  const rows: Element[] = [];
  for (let row = first && nextOf(first); row; row = nextOf(row)) rows.push(row);
  return rows;
};

/** The abstract is the longest row of plain text after those three; the user's own tags may come before it. */
const abstractOf = (card: Element): string =>
  rowsOf(card)
    .slice(3)
    .filter((row) => !find(row, 'a') && childrenOf(row).length === 0)
    .map((row) => textOf(row))
    .sort((a, b) => b.length - a.length)[0] ?? '';

const cards = declareLayout({
  site: 'arxivsanity',
  name: '2021 div > a',
  cards: (root) =>
    findAll(root, title).flatMap((link) => {
      const row = identifierFromUrl(addressOf(link)) && parentOf(link);
      return (row && parentOf(row)) ?? [];
    }),
  identifiers: [title],
  title,
  authors: (card) => namesIn(textOf(rowsOf(card)[0])),
  abstract: abstractOf,
  // `Dec 01 2023`
  published: (card) => textOf(rowsOf(card)[1]),
  page: title,
  more: (card) => ({
    categories: textOf(rowsOf(card)[2])
      .split(',')
      .map((term) => term.trim())
      .filter((term) => /^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(term)),
  }),
});

export const arxivSanity: Site = {
  id: 'arxivsanity',
  pages: [
    feed(
      'list',
      [cards],
      at(host, /^\/(?:search)?\/?$/),
      'https://arxiv-sanity-lite.com/?rank=time',
      'https://arxiv-sanity-lite.com/?rank=pid&pid=1706.03762',
      'https://arxiv-sanity-lite.com/search?q=attention',
    ),
    paper(
      'inspect',
      [cards],
      at(host, /^\/inspect\/?$/),
      'https://arxiv-sanity-lite.com/inspect?pid=1706.03762',
      'https://arxiv-sanity-lite.com/inspect?pid=2312.00752',
    ),
  ],
};
