/** Europe PMC: search results and single records. */
import { declareLayout } from '~/lib/sites/kit/declareLayout';
import { find, findAll } from '~/lib/sites/kit/dom';
import { medlineNames } from '~/lib/sites/kit/medlineNames';
import { metaLayout } from '~/lib/sites/kit/metaLayout';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^europepmc\.org$/;
const title = 'h3 a[href*="/article/"]';
const fullTitle = (text: string): string => text.trim().replace(/(?<!\.)\.$/, '');

const results = declareLayout({
  site: 'europepmc',
  name: '2026 h3 a[href*="/article/"]',
  cards: { link: title, in: '[id^="search-results--"], li' },
  identifiers: [title],
  alsoKnownAs: 'a[href*="doi.org/"]',
  title: (card) => fullTitle(textOf(find(card, title))),
  authors: (card) => findAll(card, 'a[href*="AUTH"]').flatMap((link) => medlineNames(textOf(link))),
  published: '[id^="citation--id--pub-date"]',
  venue: 'a[href*="JOURNAL"]',
  page: title,
  anchor: title,
});

export const europepmc: Site = {
  id: 'europepmc',
  pages: [
    feed(
      'search',
      [results],
      at(host, /^\/search\/?$/, (url) => url.searchParams.has('query')),
      'https://europepmc.org/search?query=ego%20depletion',
      'https://europepmc.org/search?query=AUTH%3A%22Wang%20B%22&page=2',
    ),
    paper(
      'paper',
      [
        metaLayout({
          site: 'europepmc',
          title: '[id="article--current--title"]',
          prefer: /^doi:/,
          alsoKnownAs: '[id^="article--doi--link"]',
          more: (page, metas) =>
            metas
              ? {}
              : {
                  title: fullTitle(textOf(find(page, '[id="article--current--title"]') ?? find(page, 'h1'))),
                  authors: findAll(page, 'h1 ~ * a[href*="AUTH"]').flatMap((link) => medlineNames(textOf(link))),
                },
        }),
      ],
      at(host, /^\/(?:article|abstract)\/[a-z]{3}\/\w{3,20}\/?$/i),
      'https://europepmc.org/article/MED/42528595',
      'https://europepmc.org/article/PPR/PPR1254258',
      'https://europepmc.org/abstract/MED/42528595',
    ),
  ],
};
