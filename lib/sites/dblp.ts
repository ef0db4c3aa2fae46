/** DBLP: persons, venues' tables of contents, and searches. Microdata describes every entry. */
import { declareLayout } from '~/lib/sites/kit/declareLayout';
import { attributeOf, closest, find, findAll, previousOf } from '~/lib/sites/kit/dom';
import { at, feed } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^dblp\.(?:org|uni-trier\.de|dagstuhl\.de)$/;
const own = ':not(:is([itemprop~="author"], [itemprop~="editor"], [itemprop~="isPartOf"]) *)';

/** The year is in the entry (2016 and later), else in a row above it. */
const yearOf = (entry: Element): string => {
  const dated = find(entry, '[itemprop~="datePublished"]');
  const date = attributeOf(dated, 'content') || textOf(dated);
  if (date) return date;
  for (let above = previousOf(entry); above; above = previousOf(above)) {
    const year = /^\s*((?:19|20)\d\d)\s*$/.exec(textOf(above))?.[1];
    if (year) return year;
  }
  return '';
};

const entries = declareLayout({
  site: 'dblp',
  name: '2015 ScholarlyArticle',
  cards: (root) =>
    findAll(root, '[itemscope][itemtype$="schema.org/ScholarlyArticle"]').filter((entry) => closest(entry, 'li, tr') === entry),
  identifiers: [
    'a[itemprop~="url"][href*="doi.org/"], nav a[href*="doi.org/"]',
    'a[itemprop~="url"][href*="arxiv.org/"], nav a[href*="arxiv.org/"]',
    'nav a[href]',
  ],
  alsoKnownAs: 'nav a[href*="/rec/"]',
  title: (entry) =>
    textOf(find(entry, `[itemprop~="name"]${own}`))
      .trim()
      .replace(/(?<!\.)\.$/, ''),
  // The names of namesakes end in a number.
  authors: (entry) =>
    findAll(entry, '[itemprop~="author"]').map((author) => ({
      name: textOf(find(author, '[itemprop~="name"]') ?? author)
        .trim()
        .replace(/\s\d{4}$/, ''),
    })),
  published: yearOf,
  venue: (entry) => textOf(find(entry, '[itemprop~="isPartOf"] [itemprop~="name"]')),
  more: (entry) => {
    const stated = (name: string): string => textOf(find(entry, `[itemprop~="${name}"]`));
    return { volume: stated('volumeNumber'), issue: stated('issueNumber'), pages: stated('pagination') };
  },
  page: 'nav a[itemprop~="url"][href]',
  anchor: `[itemprop~="name"]${own}`,
});

export const dblp: Site = {
  id: 'dblp',
  pages: [
    feed(
      'person',
      [entries],
      at(host, /^\/(?:pid|pers)\//),
      'https://dblp.org/pid/97/4275.html',
      'https://dblp.uni-trier.de/pers/hd/c/Clauset:Aaron',
    ),
    feed(
      'venue',
      [entries],
      at(host, /^\/db\//),
      'https://dblp.org/db/conf/nips/neurips2017.html',
      'https://dblp.org/db/journals/jmlr/jmlr24.html',
    ),
    feed(
      'search',
      [entries],
      at(host, /^\/search(?:\/publ)?\/?$/),
      'https://dblp.org/search?q=attention',
      'https://dblp.org/search/publ?q=attention',
    ),
  ],
};
