/** Templates of the files that `newSite.mjs` writes: a site with a list and the page of one paper, and one placeholder paper. */

/** Crossref keeps the prefix 10.5555 for examples: https://www.crossref.org/documentation/register-maintain-records/ (2026). */
const doi = '10.5555/12345678';
const title = 'A Placeholder for the First Paper';
const authors = ['Ada Lovelace', 'Alan Turing'];
const abstract = 'Stands here until the words of a real paper do.';

const list = (strings) => `[${strings.map((text) => `'${text}'`).join(', ')}]`;

const layout = ({ year }) => `${year} article > h3 > a`;

/** A second-level domain also occurs with `www.`; a host below one does not. */
const patterns = ({ host }) =>
  [host, ...(host.split('.').length === 2 ? [`www.${host}`] : [])].map((name) => `https://${name}/*`);

export const rowOf = (site) => `  { id: '${site.id}', name: '${site.readable}', matches: ${list(patterns(site))} },`;

export const siteOf = (site) => `/** ${site.readable}: lists, and the pages of single papers. */
import { declareLayout } from '~/lib/sites/kit/declareLayout';
import { metaLayout } from '~/lib/sites/kit/metaLayout';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';

const host = /^${site.host.replaceAll('.', '\\.')}$/;

const list = declareLayout({
  site: '${site.id}',
  name: '${layout(site)}',
  cards: 'article:has(> h3 > a[href])',
  identifiers: ['h3 > a[href]'],
  title: 'h3 > a[href]',
  authors: 'h3 + p',
  abstract: 'p + p',
  published: 'time',
  page: 'h3 > a[href]',
  pdf: 'a[href$=".pdf"]',
});

export const ${site.name}: Site = {
  id: '${site.id}',
  pages: [
    feed(
      'list',
      [list],
      at(host, /^\\/list\\/?$/),
      'https://${site.host}/list',
      'https://${site.host}/list?page=2',
    ),
    paper(
      'paper',
      [metaLayout({ site: '${site.id}', prefer: /^doi:/ })],
      at(host, /^\\/paper\\/\\d+\\/?$/),
      'https://${site.host}/paper/1',
      'https://${site.host}/paper/2',
    ),
  ],
};
`;

const expectation = (site, { page, kind, name, links }) => `{
    fixture: '${site.id}-${kind}-${site.year}.html',
    url: 'https://${site.host}${page}',
    kind: '${site.id} ${kind}',
    layouts: ['${name}'],
    cards: 1,
    papers: [
      {
        identifiers: ['doi:${doi}'],
        title: '${title}',
        authors: [${authors.map((author) => `{ name: '${author}' }`).join(', ')}],
        abstract: '${abstract}',
        published: '${site.year}-01-31',
        links: ${links},
      },
    ],
  }`;

export const expectationsOf = (site) => `/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

export const ${site.name}: Expectation[] = [
  ${expectation(site, {
    page: '/list',
    kind: 'list',
    name: layout(site),
    links: `{ page: 'https://doi.org/${doi}', pdf: 'https://${site.host}/paper/1.pdf' }`,
  })},
  ${expectation(site, {
    page: '/paper/1',
    kind: 'paper',
    name: 'citation metas',
    links: `{ page: 'https://${site.host}/paper/1', pdf: 'https://${site.host}/paper/1.pdf' }`,
  })},
];
`;

export const listFixture = ({ readable, year }) => `<!doctype html>
<html><head><meta charset="utf-8"><title>${readable}</title></head><body>
<main><h1>${readable}</h1>
<article><h3><a href="https://doi.org/${doi}">${title}</a></h3><p>${authors.join(', ')}</p><p>${abstract}</p>
<time>${year}-01-31</time> <a href="/paper/1.pdf">PDF</a></article>
</main></body></html>
`;

export const paperFixture = ({ readable, host, year }) => `<!doctype html>
<html><head><meta charset="utf-8"><title>${title} | ${readable}</title><link rel="canonical" href="https://${host}/paper/1">
<meta name="citation_title" content="${title}">${authors.map((author) => `<meta name="citation_author" content="${author}">`).join('')}
<meta name="citation_doi" content="${doi}"><meta name="citation_publication_date" content="${year}/01/31">
<meta name="citation_pdf_url" content="https://${host}/paper/1.pdf"></head><body>
<main><h1>${title}</h1><p>${authors.join(', ')}</p><h2>Abstract</h2><p>${abstract}</p></main></body></html>
`;
