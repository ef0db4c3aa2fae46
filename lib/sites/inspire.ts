/** INSPIRE: lists of literature on any page (searches, authors, conferences), and single records. */

import type { Author } from '~/lib/papers/paper';
import { withoutEnd } from '~/lib/papers/text/textAround';
import { declareLayout } from '~/lib/sites/kit/declareLayout';
import { find, findAll } from '~/lib/sites/kit/dom';
import { metaLayout } from '~/lib/sites/kit/metaLayout';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^inspirehep\.net$/;
const title = 'a[data-test-id="literature-result-title-link"]';
const preprint = 'a[href*="arxiv.org/abs/"]';
const published = 'a[href*="doi.org/"]';

/** Each author is an item of the first list: registered people have a link, affiliations are behind the name in parentheses. */
const authorsIn = (list: Element | null): Author[] => {
  const items = list ? findAll(list, 'li') : [];
  return items.flatMap((item) => {
    const link = find(item, '[data-test-id="author-link"]');
    const name = withoutEnd(link ? textOf(link) : (textOf(item).split('(')[0] ?? ''), /[\s,;•]/).trim();
    return !name || /^(?:Published in|Contribution to|e-Print|DOI|Part of|et al|Show All)\b/i.test(name) ? [] : [{ name }];
  });
};

const results = declareLayout({
  site: 'inspire',
  name: '2020 data-test-id',
  cards: { link: title, in: '[data-test-id="literature-result-item"]' },
  identifiers: [preprint, published, title],
  title,
  authors: (card) => authorsIn(find(card, 'ul')),
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
          more: (page, metas) => (metas?.authors.length ? {} : { authors: authorsIn(find(page, 'h2 ~ * ul')) }),
        }),
      ],
      at(host, /^\/literature\/[1-9]\d*\/?$/),
      'https://inspirehep.net/literature/1604927',
      'https://inspirehep.net/literature/3155375',
    ),
  ],
};
