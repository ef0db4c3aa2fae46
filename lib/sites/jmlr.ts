/** Journal of Machine Learning Research, and the proceedings that it once published. A card is a `dt` with its `dd`. */
import { declareLayout, findIn, namesIn } from '~/lib/sites/kit/declareLayout';
import { metaLayout } from '~/lib/sites/kit/metaLayout';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^(?:jmlr\.org|jmlr\.csail\.mit\.edu)$/;

const list = declareLayout({
  site: 'jmlr',
  name: '2000 dl > dt + dd',
  cards: 'dl dt',
  followedBy: 'dd',
  identifiers: ['a[href]'],
  alsoKnownAs: 'a[href*="arxiv.org/"]',
  title: (card) => textOf(card),
  // Some pages close `b` before `i`; a parser then makes two elements of one.
  authors: (_, parts) => namesIn(textOf(findIn(parts.slice(1), 'b > i, i > b') ?? findIn(parts.slice(1), 'b, i'))),
  published: (_, parts) => /,\s*((?:19|20)\d\d)\s*\./.exec(textOf(parts[1]).replace(/\s+/g, ' '))?.[1],
  venue: (card) =>
    /\/proceedings\//.test(card.ownerDocument.baseURI)
      ? 'JMLR Workshop and Conference Proceedings'
      : 'Journal of Machine Learning Research',
  page: 'a[href$=".html"]',
  pdf: 'a[href$=".pdf"]',
  code: 'a[href*="github.com/"]',
});

export const jmlr: Site = {
  id: 'jmlr',
  pages: [
    feed(
      'volume',
      [list],
      at(host, /^\/(?:(?:proceedings\/)?papers\/v\d+|papers\/(?:topic|special)[\w./-]*|)\/?(?:index\.html)?$/),
      'https://jmlr.org/papers/v24/',
      'https://www.jmlr.org/papers/v3/index.html',
      'https://jmlr.org/proceedings/papers/v2/',
      'https://jmlr.org/',
    ),
    paper(
      'paper',
      [metaLayout({ site: 'jmlr', prefer: /^url:/, abstract: '#abstract, .abstract' })],
      at(host, /^\/(?:proceedings\/)?papers\/v\d+\/[A-Za-z_-]*\d[\w-]*\.html$/),
      'https://jmlr.org/papers/v12/pedregosa11a.html',
      'https://www.jmlr.org/papers/v23/20-1335.html',
    ),
  ],
};
