/** arXiv: listings, searches, authors, and the pages of single papers. */

import type { PageKind, Site } from '~/lib/sites/kit/site';
import { abstractLayout } from './arxivAbstract';
import { fullTextLayout } from './arxivFullText';
import { listingLayouts } from './arxivListing';
import { searchLayout } from './arxivSearch';

const host = /^(?:[a-z0-9-]+\.)*arxiv\.org$/;

const at =
  (path: RegExp, also: (url: URL) => boolean = () => true) =>
  (url: URL): boolean =>
    host.test(url.hostname) && path.test(url.pathname) && also(url);

const search = /^\/search(?:\/[a-z-]+)?\/?$/;
const isAdvanced = (url: URL): boolean => /^\/search\/advanced\/?$/.test(url.pathname);
const isAuthorSearch = (url: URL): boolean => url.searchParams.get('searchtype') === 'author';
const paperId = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?\/?$`;

const feed = (id: string, layouts: PageKind['layouts'], test: PageKind['test'], ...examples: string[]): PageKind => ({
  id,
  role: 'feed',
  layouts,
  test,
  examples,
});

export const arxiv: Site = {
  id: 'arxiv',
  pages: [
    feed(
      'new',
      listingLayouts,
      at(/^\/list\/[\w.-]+\/new\/?$/),
      'https://arxiv.org/list/cs.LG/new',
      'https://export.arxiv.org/list/hep-th/new?skip=0&show=2000',
    ),
    feed(
      'recent',
      listingLayouts,
      at(/^\/list\/[\w.-]+\/(?:recent|pastweek|current)\/?$/),
      'https://arxiv.org/list/cs.CL/recent',
      'https://arxiv.org/list/cs.LG/pastweek?show=2000',
      'https://arxiv.org/list/math/recent?skip=50&show=25',
    ),
    feed(
      'month',
      listingLayouts,
      at(/^\/list\/[\w.-]+\/(?:\d\d){1,3}(?:-\d\d)?\/?$/),
      'https://arxiv.org/list/cs/2301?skip=0&show=3',
      'https://arxiv.org/list/cs/23',
      'https://arxiv.org/list/cs.LG/2024-06',
      'https://arxiv.org/list/hep-th/1998',
    ),
    feed(
      'catchup',
      listingLayouts,
      at(/^\/(?:catchup|list\/catchup)\/[\w.-]+\/[\d-]+\/?$/),
      'https://arxiv.org/catchup/cs.LG/2026-10-05?abs=True',
      'https://arxiv.org/catchup/math/2026-10-05',
    ),
    feed(
      'search',
      [searchLayout],
      at(search, (url) => !isAdvanced(url) && !isAuthorSearch(url) && url.searchParams.has('query')),
      'https://arxiv.org/search/?query=distributed+systems&searchtype=abstract&size=200',
      'https://arxiv.org/search/cs?query=transformers&searchtype=all&source=header',
    ),
    feed(
      'search-author',
      [searchLayout],
      at(search, (url) => !isAdvanced(url) && isAuthorSearch(url)),
      'https://arxiv.org/search/?searchtype=author&query=Vaswani%2C+A',
      'https://arxiv.org/search/cs?searchtype=author&query=Thompson,+J',
    ),
    feed(
      'search-advanced',
      [searchLayout],
      at(
        search,
        (url) => isAdvanced(url) && [...url.searchParams.keys()].some((key) => key === 'advanced' || key.startsWith('terms-')),
      ),
      'https://arxiv.org/search/advanced?advanced=1&terms-0-operator=AND&terms-0-term=attention&terms-0-field=title',
      'https://arxiv.org/search/advanced?terms-0-term=neural&terms-0-field=all',
    ),
    feed(
      'author',
      listingLayouts,
      at(/^\/a\/(?:[a-z_]+_\d+|\d{4}-\d{4}-\d{4}-\d{3}[\dX])\/?$/),
      'https://arxiv.org/a/warner_s_1',
      'https://arxiv.org/a/0000-0002-7970-7855',
    ),
    {
      id: 'abs',
      role: 'paper',
      layouts: [abstractLayout],
      test: at(new RegExp(`^/abs/${paperId}`)),
      examples: [
        'https://arxiv.org/abs/1706.03762v7',
        'https://arxiv.org/abs/hep-th/9901001',
        'https://arxiv.org/abs/math.GT/0309136',
      ],
    },
    {
      id: 'html',
      role: 'paper',
      layouts: [fullTextLayout],
      test: at(new RegExp(`^/html/${paperId}`)),
      examples: ['https://arxiv.org/html/2412.19437v2', 'https://ar5iv.labs.arxiv.org/html/2305.13245'],
    },
  ],
};
