/**
 * Semantic Scholar: searches, authors, libraries and feeds, and papers with those that cite them.
 * Each row contains its paper's id.
 */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { declareLayout } from '~/lib/sites/kit/declareLayout';
import { addressOf, attributeOf, find, findAll } from '~/lib/sites/kit/dom';
import { metaLayout } from '~/lib/sites/kit/metaLayout';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^semanticscholar\.org$/;
const title = 'a[href*="/paper/"]:has(h2, h3)';

const shaOf = (row: Element): Identifier | null => {
  const sha = /^[\da-f]{40}$/.exec(attributeOf(row, 'data-paper-id'))?.[0];
  return sha ? `s2:${sha}` : identifierFromUrl(addressOf(find(row, title)));
};

const namesOf = (row: Element) => findAll(row, 'a[href*="/author/"]').map((author) => ({ name: textOf(author) }));

const more = /^\+(\d+) authors?$/;

const rows = declareLayout({
  site: 'semanticscholar',
  name: '2024 data-paper-id',
  cards: '[data-paper-id]:has(h2, h3)',
  identifiers: [shaOf],
  // Other places where the row's own paper can be read.
  alsoKnownAs:
    'a[href*="arxiv.org/"], a[href*="doi.org/"], a[href*="ncbi.nlm.nih.gov/"], a[href*="aclanthology.org/"], a[href*="openreview.net/"]',
  title: 'h2, h3',
  authors: namesOf,
  published: '.cl-paper-pubdates, [data-test-id="paper-year"]',
  venue: '[data-test-id="venue-metadata"], a[href^="/venue"]',
  page: title,
  pdf: 'a[href*="/pdf/"], a[href$=".pdf"]',
  anchor: 'h2, h3',
  more: (row) => {
    const rest = findAll(row, 'button')
      .map((button) => more.exec(textOf(button).trim())?.[1])
      .find(Boolean);
    return rest ? { authorCount: namesOf(row).length + Number(rest) } : {};
  },
});

const own = metaLayout({
  site: 'semanticscholar',
  title: '[data-test-id="paper-detail-title"]',
  prefer: /^s2:/,
  alsoKnownAs: '[data-test-id="paper-doi"] a[href], a[data-test-id="paper-link"][href]',
  // If no file is known, the meta of the PDF has the DOI's address.
  more: (_, metas) => (/^https?:\/\/(?:dx\.)?doi\.org\//i.test(metas?.pdf ?? '') ? { pdf: undefined } : {}),
});

export const semanticscholar: Site = {
  id: 'semanticscholar',
  pages: [
    feed(
      'search',
      [rows],
      at(host, /^\/search\/?$/),
      'https://www.semanticscholar.org/search?q=ego%20depletion&sort=relevance',
      'https://www.semanticscholar.org/search?q=attention',
    ),
    feed(
      'author',
      [rows],
      at(host, /^\/author\//),
      'https://www.semanticscholar.org/author/R.-Baumeister/5142080',
      'https://www.semanticscholar.org/author/5142080',
    ),
    feed(
      'library',
      [rows],
      at(host, /^\/me\//),
      'https://www.semanticscholar.org/me/library/all',
      'https://www.semanticscholar.org/me/research',
    ),
    paper(
      'paper',
      [own, rows],
      at(host, /^\/paper\//),
      'https://www.semanticscholar.org/paper/Attention-is-All-you-Need-Vaswani-Shazeer/204e3073870fae3d05bcbc2f6a8e263d9b72e776',
      'https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776',
    ),
  ],
};
