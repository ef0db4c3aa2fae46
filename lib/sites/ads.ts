/** NASA ADS and Science Explorer: search results and the pages of single papers. */
import type { Author } from '~/lib/papers/paper';
import { authorsIn } from './citationMetas';
import { declareLayout } from './declareLayout';
import { closest, find, findAll, parentOf } from './dom';
import { metaLayout } from './metaLayout';
import { at, feed, paper } from './pages';
import type { Site } from './site';
import { textOf } from './textOf';

const host = /^(?:ui\.adsabs\.harvard\.edu|scixplorer\.org)$/;
/** A heading in a link, or a link in one; of the links to a paper only that one stands on its title. */
const title = 'a[href*="abs/"]:has(h3), h3 a[href*="abs/"]';

const more = /(?:;|…|\.\.\.)?\s*and (\d[\d,]*) more\s*$/;

/** `Abbott, B. P.; Abbott, R. and 1,123 more`, each name a link or all of them one text. */
const authorsOf = (card: Element): { authors: Author[]; authorCount?: number } => {
  const links = findAll(card, 'a[href*="author"]');
  const box = findAll(card, 'div, span').find(
    (element) => /^[^;()\d]+, [^;()\d]*(?:;|and \d|$)/.test(textOf(element).trim()) && !find(element, 'a, div, h3'),
  );
  const text = textOf(box).replace(/\s+/g, ' ').trim();
  const rest = Number(more.exec(text)?.[1]?.replaceAll(',', '') ?? 0);
  const names = links.length ? links.map((link) => textOf(link)) : text.replace(more, '').split(';');
  const authors = names.flatMap(authorsIn);
  return rest ? { authors, authorCount: authors.length + rest } : { authors };
};

const results = declareLayout({
  site: 'ads',
  name: '2019 a h3',
  cards: { link: title, in: 'article, li' },
  identifiers: [title],
  title,
  published: (card) => /(?<!\d)(?:19|20)\d\d[-/](?:0\d|1[0-2])(?!\d)/.exec(textOf(card))?.[0].replace(/[-/]00$/, ''),
  page: title,
  anchor: (card) => {
    const link = find(card, title);
    const heading = link && closest(link, 'h3');
    const parent = link && (heading ?? parentOf(link));
    return parent && { parent, before: link.nextSibling };
  },
  more: authorsOf,
});

export const ads: Site = {
  id: 'ads',
  name: 'NASA ADS',
  matches: ['https://ui.adsabs.harvard.edu/*', 'https://scixplorer.org/*', 'https://www.scixplorer.org/*'],
  pages: [
    feed(
      'search',
      [results],
      at(
        host,
        /^\/search(?:\/|$)|^\/abs\/[^/]+\/(?:citations|references|coreads|similar|toc)\/?$|^\/(?:user|public-libraries)\//,
      ),
      'https://ui.adsabs.harvard.edu/search/q=gravitational%20waves&sort=date%20desc',
      'https://ui.adsabs.harvard.edu/search?q=author%3A%22Abbott%2C+B%22',
      'https://ui.adsabs.harvard.edu/abs/2016PhRvL.116f1102A/citations',
    ),
    paper(
      'paper',
      [metaLayout({ site: 'ads', prefer: /^(?:doi|arxiv):/ })],
      at(host, /^\/abs\/[^/]{19}(?:\/abstract)?\/?$/),
      'https://ui.adsabs.harvard.edu/abs/2016PhRvL.116f1102A/abstract',
      'https://ui.adsabs.harvard.edu/abs/2017arXiv170603762V',
    ),
  ],
};
