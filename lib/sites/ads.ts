/** NASA ADS and Science Explorer: search results, citations and references, and the pages of single papers. */
import { authorsIn } from '~/lib/papers/authorList';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import type { Author } from '~/lib/papers/paper';
import { declareLayout } from '~/lib/sites/kit/declareLayout';
import { attributeOf, closest, find, findAll, parentOf } from '~/lib/sites/kit/dom';
import { metaLayout } from '~/lib/sites/kit/metaLayout';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^(?:ui\.adsabs\.harvard\.edu|scixplorer\.org)$/;

/** Links in a result's box, which has its bibcode as id (2026) or its title as a heading (2019); never in a menu of the page. */
const abstractLink = ':is(article[id], li:has(h3)) a[href*="abs/"][href$="/abstract"]:not(nav a)';
const boxOf = (link: Element): Element | null => closest(link, 'article[id], li:has(h3)');

/** `/abs/2018A%26A...616A...1G/abstract`, or `#abs/…` in the addresses of 2019. */
const identify = (card: Element): Identifier | null => {
  const [, code] = /(?:^|[/#])abs\/([^/]+)\//.exec(attributeOf(find(card, abstractLink), 'href')) ?? [];
  return code ? identifierFromUrl(`https://ui.adsabs.harvard.edu/abs/${code}`) : null;
};

const titleOf = (card: Element): Element | null => find(card, 'h3') ?? find(card, abstractLink);

const authorsOf = (card: Element): { authors: Author[]; authorCount?: number } => {
  const authors = findAll(card, 'a[href*="author"]').flatMap((link) => authorsIn(textOf(link), 'one'));
  const rest = Number(/\band ([\d,]+) more/.exec(textOf(card))?.[1]?.replaceAll(',', '') ?? 0);
  return rest ? { authors, authorCount: authors.length + rest } : { authors };
};

/** `2016/02`; the next text is the venue. Month 00 means that there is none. */
const date = /^\s*((?:19|20)\d\d)[-/](\d\d)\s*$/;

const factsOf = (card: Element): { published: string[]; venue?: string } => {
  const texts = findAll(card, 'p, span, div')
    .map((element) => textOf(element).trim())
    .filter((text) => text && text !== '·');
  const found = texts.findIndex((text) => date.test(text));
  const [, year = '', month = '00'] = date.exec(texts[found] ?? '') ?? [];
  const next = texts[found + 1] ?? '';
  const venue = next === textOf(titleOf(card)).trim() ? '' : next;
  return {
    published: [month === '00' ? year : `${year}-${month}`],
    ...(found >= 0 && /^\p{Lu}/u.test(venue) && !/^(?:Volume|Page)\b/.test(venue) ? { venue } : {}),
  };
};

const results = declareLayout({
  site: 'ads',
  name: '2026 a[href$="/abstract"]',
  cards: (root) => [...new Set(findAll(root, abstractLink).flatMap((link) => boxOf(link) ?? []))],
  identifiers: [identify],
  title: (card) => textOf(titleOf(card)),
  anchor: (card) => {
    const element = titleOf(card);
    const link = element && closest(element, 'a');
    const parent = link ? parentOf(link) : element;
    return parent && { parent, before: link ? link.nextSibling : null };
  },
  more: (card) => ({
    ...authorsOf(card),
    ...factsOf(card),
    page: `https://ui.adsabs.harvard.edu/abs/${/abs\/([^/]+)/.exec(attributeOf(find(card, abstractLink), 'href'))?.[1]}/abstract`,
  }),
});

/** The page's description is the whole abstract. */
const described = (page: Document): { abstract?: string } => {
  const abstract = attributeOf(find(page, 'meta[name="description"]'), 'content');
  return abstract.length > 200 ? { abstract } : {};
};

export const ads: Site = {
  id: 'ads',
  pages: [
    feed(
      'search',
      [results],
      at(
        host,
        /^\/search(?:\/|$)|^\/abs\/[^/]+\/(?:citations|references|coreads|similar|toc)\/?$|^\/(?:user|public-libraries)\//,
      ),
      'https://ui.adsabs.harvard.edu/search/q=gravitational%20waves&sort=date%20desc',
      'https://scixplorer.org/search?q=author%3A%22Abbott%2C+B%22',
      'https://ui.adsabs.harvard.edu/abs/2016PhRvL.116f1102A/citations',
    ),
    paper(
      'paper',
      [metaLayout({ site: 'ads', title: '[id="title"]', prefer: /^(?:doi|arxiv):/, more: described })],
      at(host, /^\/abs\/[^/]{19,25}(?:\/abstract)?\/?$/),
      'https://ui.adsabs.harvard.edu/abs/2016PhRvL.116f1102A/abstract',
      'https://ui.adsabs.harvard.edu/abs/2017arXiv170603762V',
    ),
  ],
};
