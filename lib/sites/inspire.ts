/** INSPIRE: lists of literature wherever they stand (searches, authors, conferences), and single records. */
import { declareLayout } from './declareLayout';
import { findAll } from './dom';
import { metaLayout } from './metaLayout';
import { at, feed, paper } from './pages';
import type { Site } from './site';
import { textOf } from './textOf';

const host = /^inspirehep\.net$/;
const title = 'a[data-test-id="literature-result-title-link"]';
const preprint = 'a[href*="arxiv.org/abs/"]';
const published = 'a[href*="doi.org/"]';

const results = declareLayout({
  site: 'inspire',
  name: '2020 data-test-id',
  cards: { link: title, in: '[data-test-id="literature-result-item"]' },
  identifiers: [preprint, published, title],
  title,
  authors: (card) => findAll(card, '[data-test-id="author-link"]').map((link) => ({ name: textOf(link) })),
  // `Ashish Vaswani, Noam Shazeer (Jun 12, 2017)`
  published: (card) => /\(((?:[A-Z][a-z]{2} \d{1,2}, |[A-Z][a-z]{2}, )?\d{4})\)/.exec(textOf(card))?.[1],
  venue: (card) =>
    /Published in:\s*([^•]+)/.exec(
      findAll(card, 'li')
        .map((item) => textOf(item))
        .find((text) => /Published in:/.test(text)) ?? '',
    )?.[1],
  page: title,
  anchor: title,
});

export const inspire: Site = {
  id: 'inspire',
  name: 'INSPIRE',
  matches: ['https://inspirehep.net/*'],
  pages: [
    feed(
      'list',
      [results],
      at(host, /^\/(?:literature|authors\/\d+|conferences\/\d+|experiments\/\d+|institutions\/\d+)\/?$/),
      'https://inspirehep.net/literature?sort=mostrecent&q=t%20oscillation',
      'https://inspirehep.net/authors/1010819',
    ),
    paper(
      'paper',
      [
        metaLayout({
          site: 'inspire',
          prefer: /^(?:arxiv|doi):/,
          more: (page) => {
            const authors = findAll(page, 'h2 ~ * [data-test-id="author-link"]').map((link) => ({ name: textOf(link) }));
            return authors.length ? { authors } : {};
          },
        }),
      ],
      at(host, /^\/literature\/[1-9]\d*\/?$/),
      'https://inspirehep.net/literature/1604927',
      'https://inspirehep.net/literature/3155375',
    ),
  ],
};
