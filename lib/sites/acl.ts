/** ACL Anthology: volumes, events, venues, people and groups, and the pages of single papers. */
import { declareLayout } from '~/lib/sites/kit/declareLayout';
import { attributeOf, find, parentOf } from '~/lib/sites/kit/dom';
import { metaLayout } from '~/lib/sites/kit/metaLayout';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^(?:aclanthology\.(?:org|info)|aclweb\.org)$/;
const under = (path: string) => at(host, new RegExp(`^/(?:anthology/)?${path}/?$`));
const title = 'strong > a[href]';

/** The id at the end of the row's link, in the present format (`2024.acl-long.1`) or the old one (`P19-1001`). */
const idOf = (row: Element): string => attributeOf(find(row, title), 'href').replace(/\/$/, '').split('/').at(-1) ?? '';

/** The name of the volume. A row in a volume does not contain it: the heading above the rows does, or that of the page. */
const volumeOf = (row: Element): string => {
  const around = parentOf(row);
  const named = find(row, 'a[href*="/volumes/"]') ?? (around && find(around, 'h4 a[href*="/volumes/"]'));
  return textOf(named ?? find(row.ownerDocument, '#title') ?? find(row.ownerDocument, 'h2'));
};

const yearOf = (row: Element): string => {
  const [, four, two] = /^(?:(\d{4})\.|[A-Z](\d\d)-)/.exec(idOf(row)) ?? [];
  return four ?? (two ? `${Number(two) > 50 ? 19 : 20}${two}` : '');
};

const rows = declareLayout({
  site: 'acl',
  name: '2021 span > strong > a',
  cards: ':is(p, div):has(> span > strong > a[href])',
  identifiers: [title],
  title,
  authors: 'a[href*="/people/"]',
  // The abstract is in a box of its own behind the row.
  abstract: (row) => textOf(find(row.ownerDocument, `[id="abstract-${CSS.escape(idOf(row).replaceAll('.', '--'))}"]`)),
  published: yearOf,
  venue: volumeOf,
  more: (row) => ({ container: volumeOf(row) }),
  page: title,
  pdf: 'a[href$=".pdf"]',
  anchor: 'strong',
});

export const acl: Site = {
  id: 'acl',
  pages: [
    feed(
      'volume',
      [rows],
      under('volumes/[\\w.-]+'),
      'https://aclanthology.org/volumes/2024.acl-long/',
      'https://aclanthology.org/volumes/P19-1/',
      'https://www.aclweb.org/anthology/volumes/W19-42/',
    ),
    feed(
      'event',
      [rows],
      under('(?:events|venues|sigs)/[\\w-]+'),
      'https://aclanthology.org/events/acl-2024/',
      'https://aclanthology.org/venues/cl/',
    ),
    feed(
      'person',
      [rows],
      under('people/(?:[a-z]/)?[^/]+(?:/unverified)?'),
      'https://aclanthology.org/people/andreas-madsack/',
      'https://aclanthology.org/people/teven-le-scao/unverified/',
      'https://www.aclweb.org/anthology/people/a/andreas-madsack/',
    ),
    paper(
      'paper',
      [metaLayout({ site: 'acl', title: '#title', prefer: /^acl:/ })],
      under('(?:\\d{4}\\.[a-z\\d_]+-[a-z\\d]+\\.\\d+|[A-Za-z]\\d\\d-\\d{4})'),
      'https://aclanthology.org/2021.naacl-main.208/',
      'https://aclanthology.org/P19-1001',
    ),
  ],
};
