/** NeurIPS Proceedings: the list of a year, and single papers. */
import { declareLayout } from '~/lib/sites/kit/declareLayout';
import { find, findAll } from '~/lib/sites/kit/dom';
import { metaLayout } from '~/lib/sites/kit/metaLayout';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^(?:papers\.nips\.cc|(?:papers|proceedings)\.neurips\.cc)$/;
const title = 'a[href*="/hash/"], a[href*="/paper/"]';

/** `Advances in Neural Information Processing Systems 37 (NeurIPS 2024)` */
const venue = (card: Element): string =>
  findAll(card.ownerDocument, 'h1, h2, h3, h4')
    .map((heading) => textOf(heading).trim())
    .find((text) => /^Advances in Neural/i.test(text)) ?? 'Advances in Neural Information Processing Systems';

const list = declareLayout({
  site: 'neurips',
  name: '2020 li a',
  cards: { link: title, in: 'li' },
  identifiers: [title],
  title,
  // The authors are in italics until 2024, in a span since.
  authors: 'a ~ i, a ~ span',
  published: (card) => /\/paper\/(\d{4})\//.exec(find(card, title)?.getAttribute('href') ?? '')?.[1],
  venue,
  page: title,
});

export const neurips: Site = {
  id: 'neurips',
  pages: [
    feed(
      'year',
      [list],
      at(host, /^\/(?:paper_files\/)?(?:paper|book)\/[^/]*\d{4}\/?$|^\/papers\/search\/?$/),
      'https://papers.nips.cc/paper_files/paper/2024',
      'https://proceedings.neurips.cc/paper/2020',
    ),
    paper(
      'paper',
      [metaLayout({ site: 'neurips', prefer: /^url:/ })],
      at(host, /^\/paper(?:_files\/paper)?\/\d{4}\/hash\/[\da-f]{32}-Abstract.*\.html$|^\/paper\/\d{1,5}-[\w-]+\/?$/),
      'https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
      'https://proceedings.neurips.cc/paper_files/paper/2023/hash/6dcf277ea32ce3288914faf369fe6de0-Abstract-Conference.html',
    ),
  ],
};
