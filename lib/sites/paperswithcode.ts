/**
 * Papers with Code as last served (July 2025) and as its mirrors keep it: feeds, searches, tasks, methods, and single papers. A
 * row is identified by the arXiv version that it links to, else by the site's own page.
 */
import { withoutEnd } from '~/lib/papers/text/textAround';
import { declareLayout } from '~/lib/sites/kit/declareLayout';
import { attributeOf, childrenOf, closest, contains, find, findAll, parentOf } from '~/lib/sites/kit/dom';
import { metaLayout } from '~/lib/sites/kit/metaLayout';
import { ownBox } from '~/lib/sites/kit/ownBox';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^(?:[a-z-]+\.)?paperswithcode\.com$/;
const title = ':is(h1, h2, h3, h4) > a[href*="/paper/"]';
const author = 'a[href*="/author/"], a[href*="author%3A"], a[href*="author:"]';
const day = /\b\d{1,2} [A-Z][a-z]{2} \d{4}\b/;

/** The part of an address that names a paper. The Code button leads to a part of the same page. */
const slugOf = (link: Element): string | undefined => /\/paper\/([\w-]{3,200})/.exec(attributeOf(link, 'href'))?.[1];

/** The abstract is the longest paragraph without a link; tasks and the date line have links or are short. */
const abstractOf = (card: Element): string =>
  findAll(card, 'p')
    .filter((paragraph) => !find(paragraph, 'a') && !day.test(textOf(paragraph).slice(0, 40)))
    .map((paragraph) => textOf(paragraph))
    .sort((a, b) => b.length - a.length)[0] ?? '';

/** The first date in a short text; dates in long texts such as an abstract do not count. */
const publishedIn = (card: Element): string | undefined =>
  findAll(card, 'p, span, td')
    .map((element) => textOf(element).trim())
    .filter((text) => text.length < 300)
    .flatMap((text) => day.exec(text) ?? [])[0];

const fields = {
  site: 'paperswithcode',
  identifiers: ['a[href*="arxiv.org/"]', 'a[href*="/paper/"]'],
  authors: author,
  published: publishedIn,
  venue: 'a[href*="/conference/"]',
  pdf: 'a[href*="arxiv.org/pdf/"]',
  code: 'a[href^="https://github.com/"]',
};

const cards = declareLayout({
  ...fields,
  name: '2019 h1 a',
  cards: (root) => [...new Set(findAll(root, title).flatMap((link) => (slugOf(link) ? ownBox(link, slugOf) : [])))],
  title,
  abstract: abstractOf,
  page: title,
});

/**
 * Links in tables. In the tables of tasks a model's name, or an icon, links to the paper; those rows are benchmarks and no cards.
 */
const named = 'td a[href*="/paper/"]:not([href*="#"])';

/** A method's papers are in a table with the columns title, code, results and day. */
const rows = declareLayout({
  ...fields,
  name: '2020 tr a',
  cards: (root) =>
    [...new Set(findAll(root, named).flatMap((link) => closest(link, 'tr') ?? []))].filter((row) => {
      const [first] = childrenOf(row);
      const link = find(row, named);
      return first && link && contains(first, link) && /\w{3}/.test(textOf(link));
    }),
  title: named,
  page: named,
});

/**
 * A paper's page has no metas except those for sharing. Its buttons for PDF and abstract have a script that counts
 * clicks, unlike links in texts.
 */
const single = metaLayout({
  site: 'paperswithcode',
  name: '2019 h1',
  title: 'h1',
  prefer: /^arxiv:/,
  alsoKnownAs: 'a[onclick*="captureOutboundLink"][href*="arxiv.org/"]',
  more: (page) => {
    const heading = find(page, 'h1');
    const around = heading && parentOf(heading);
    const pdf = find(page, 'a[onclick*="captureOutboundLink"][href*=".pdf"]');
    return {
      authors: around ? findAll(around, author).map((link) => ({ name: withoutEnd(textOf(link), /[,\s]/) })) : [],
      published: around ? [day.exec(textOf(around))?.[0]] : [],
      venue: textOf(around && find(around, 'a[href*="/conference/"]')),
      ...(pdf ? { pdf: attributeOf(pdf, 'href') } : {}),
    };
  },
});

export const paperswithcode: Site = {
  id: 'paperswithcode',
  pages: [
    feed(
      'list',
      [cards],
      at(
        host,
        /^\/(?:latest|greatest|social|search|author\/[^/]+|conference\/[^/]+|lib\/[^/]+|(?:task|dataset)\/[^/]+(?:\/(?:latest|greatest|codeless))?)?\/?$/,
      ),
      'https://paperswithcode.com/',
      'https://paperswithcode.com/latest',
      'https://paperswithcode.com/search?q_meta=&q_type=&q=attention',
      'https://paperswithcode.com/task/image-generation',
      'https://cs.paperswithcode.com/greatest',
    ),
    feed(
      'method',
      [cards, rows],
      at(host, /^\/method\/[^/]+\/?$/),
      'https://paperswithcode.com/method/vae',
      'https://paperswithcode.com/method/transformer',
    ),
    paper(
      'paper',
      [single],
      at(host, /^\/paper\/[\w-]{3,200}\/?$/),
      'https://paperswithcode.com/paper/attention-is-all-you-need',
      'https://paperswithcode.com/paper/auto-encoding-variational-bayes',
    ),
  ],
};
