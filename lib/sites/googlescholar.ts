/** Google Scholar: results, profiles, and the view of one work. It has a host for each country. */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { parseIdentifier } from '~/lib/papers/identifiers/parseIdentifier';
import { urlIdentifier } from '~/lib/papers/identifiers/urlIdentifier';
import type { Author } from '~/lib/papers/paper';
import { declareLayout, namesIn } from '~/lib/sites/kit/declareLayout';
import { addressOf, attributeOf, baseOf, find, findAll, nextOf, previousOf } from '~/lib/sites/kit/dom';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^scholar\.google\.(?:com?\.)?[a-z]{2,3}$/;
const views = 'a[href*="citation_for_view="], a[data-href*="citation_for_view="]';

/**
 * A row's `data-cid` encodes the number of its cluster: base64url of nine bytes, which are the eight of the number, the lowest
 * first, and a 9 (as served from 2018 to 2026, where each cited row also links to that number).
 */
const clusterIn = (cid: string): string | undefined => {
  if (!/^[\w-]{11}J$/.test(cid)) return undefined;
  const bytes = Uint8Array.from(atob(cid.replaceAll('-', '+').replaceAll('_', '/')), (byte) => byte.charCodeAt(0));
  return new DataView(bytes.buffer).getBigUint64(0, true).toString();
};

/**
 * The identifier in the title's link. The title of a `[CITATION]` row has no link: the row is identified by an arXiv id in its
 * byline, else by the number of its cluster.
 */
const named = (row: Element): Identifier | null => {
  const link = find(row, 'h3 a[href]');
  const address = addressOf(link);
  if (address) return identifierFromUrl(address) ?? urlIdentifier(address);
  const preprint = /\babs\/(\d{4}\.\d{4,5})\b/.exec(byline(row))?.[1];
  if (preprint) return parseIdentifier(`arXiv:${preprint}`);
  const cid = attributeOf(row, 'data-cid');
  const cited = attributeOf(find(row, 'a[href*="cites="], a[href*="cluster="]'), 'href');
  // A row that is not cited yet has no such link, and must keep its identifier when it gets one.
  const cluster = /[?&](?:cites|cluster)=(\d+)/.exec(cited)?.[1] ?? clusterIn(cid);
  if (cluster) return urlIdentifier(`https://scholar.google.com/scholar?cluster=${cluster}`);
  return cid ? urlIdentifier(`https://scholar.google.com/scholar?cid=${encodeURIComponent(cid)}`) : null;
};

/** The line behind the title: `A Einstein, B Podolsky… - Physical review, 1935 - APS`. */
const byline = (row: Element): string => {
  const title = find(row, 'h3');
  return textOf(title && nextOf(title))
    .replace(/\s+/g, ' ')
    .trim();
};

const pieces = (row: Element): string[] => byline(row).split(/\s-\s/);

const cut = /\s?(?:…|\.\.\.)\s*$/;

const authors = (row: Element): Author[] => namesIn((pieces(row)[0] ?? '').replace(cut, ''));

const venueAndYear = (row: Element): string => (pieces(row).length > 1 ? (pieces(row)[1] ?? '') : '');

const year = (text: string): string | undefined => /(?:^|[\s,])((?:1[5-9]|20)\d\d)\s*$/.exec(text)?.[1];

/** Empty if the venue was cut short, because such a venue cannot be cited. */
const venue = (row: Element): string => {
  const text = venueAndYear(row).replace(/,?\s?(?:1[5-9]|20)\d\d\s*$/, '');
  return cut.test(text) || text.includes('…') ? '' : text;
};

/** The title without labels before it, such as `[PDF]` or `[CITATION][C]`. */
const title = (row: Element): string => textOf(find(row, 'h3')).replace(/^(?:\s*\[[^\]]{1,12}\])+\s*/, '');

const pdfIn = (card: Element, links: string): string | undefined =>
  addressOf(findAll(card, links).find((link) => /\[PDF\]/.test(textOf(link))) ?? null) || undefined;

const results = (name: string, cards: string) =>
  declareLayout({
    site: 'googlescholar',
    name,
    cards,
    identifiers: [named],
    title,
    authors,
    published: (row) =>
      year(venueAndYear(row)) ??
      pieces(row)
        .map((piece) => year(piece))
        .find(Boolean),
    venue,
    page: 'h3 a[href]',
    more: (row) => ({ pdf: pdfIn(row, 'a[href]') }),
    anchor: 'h3 a[href], h3',
  });

const viewed = (row: Element): Identifier | null => {
  const link = find(row, views);
  const written = attributeOf(link, 'data-href') || attributeOf(link, 'href');
  return URL.canParse(written, baseOf(row.ownerDocument))
    ? identifierFromUrl(new URL(written, baseOf(row.ownerDocument)).href)
    : null;
};

/** One of the two grey lines under a title: the authors, then the venue. */
const grey = (row: Element, index: number): string => textOf(findAll(row, 'td div')[index] ?? null);

const works = declareLayout({
  site: 'googlescholar',
  name: '2014 citation_for_view',
  cards: `tr:has(${views})`,
  identifiers: [viewed],
  title: (row) => textOf(find(row, views)),
  authors: (row) => namesIn(grey(row, 0).replace(cut, '')),
  published: (row) => year(textOf(findAll(row, 'td').at(-1) ?? null).trim()) ?? year(grey(row, 1).trim()),
  venue: (row) =>
    grey(row, 1)
      .replace(/,?\s?(?:1[5-9]|20)\d\d\s*$/, '')
      .replace(cut, ''),
  anchor: views,
});

/** The values in the order of the page: names come first and the date second. Their labels are in the user's language. */
const values = (card: Element): string[] =>
  findAll(card, '[class$="_value"]').map((value) => textOf(value).replace(/\s+/g, ' ').trim());

/** The value behind one of some labels. Only the label tells what a value is; labels are recognised in English only. */
const labelled = (card: Element, ...labels: string[]): string =>
  textOf(
    findAll(card, '[class$="_value"]').find((value) => labels.includes(textOf(previousOf(value)).trim().toLowerCase())) ?? null,
  ).trim();

const containerIn = (card: Element): string => labelled(card, 'journal', 'conference', 'book', 'source');

const view = declareLayout({
  site: 'googlescholar',
  name: '2020 gsc_oci_title',
  cards: (root) => (find(root, '#gsc_oci_title') ? findAll(root, 'body') : []),
  identifiers: ['#gsc_oci_title a[href]', (card) => identifierFromUrl(baseOf(card.ownerDocument))],
  title: '#gsc_oci_title',
  authors: (card) => namesIn(values(card)[0] ?? ''),
  published: (card) =>
    values(card)
      .find((value) => /^(?:1[5-9]|20)\d\d(?:\/\d{1,2}){0,2}$/.test(value))
      ?.replaceAll('/', '-'),
  venue: containerIn,
  page: '#gsc_oci_title a[href]',
  more: (card) => ({
    pdf: pdfIn(card, '#gsc_oci_title_gg a[href]'),
    container: containerIn(card),
    volume: labelled(card, 'volume'),
    issue: labelled(card, 'issue'),
    pages: labelled(card, 'pages'),
    publisher: labelled(card, 'publisher', 'institution'),
  }),
  anchor: '#gsc_oci_title a[href], #gsc_oci_title',
});

const isView = (url: URL): boolean =>
  url.searchParams.has('citation_for_view') || url.searchParams.get('view_op') === 'view_citation';

export const googlescholar: Site = {
  id: 'googlescholar',
  pages: [
    feed(
      'results',
      [results('2018 data-cid', '[data-cid][data-rp]'), results('2016 gs_r', '#gs_ccl div:has(> div > h3)')],
      at(host, /^\/scholar\/?$/),
      'https://scholar.google.com/scholar?q=attention+is+all+you+need',
      'https://scholar.google.co.uk/scholar?cites=123&hl=en',
    ),
    feed(
      'profile',
      [works],
      at(host, /^\/citations\/?$/, (url) => url.searchParams.has('user') && !isView(url)),
      'https://scholar.google.com/citations?user=qc6CJjYAAAAJ',
      'https://scholar.google.de/citations?hl=de&user=qc6CJjYAAAAJ&view_op=list_works',
    ),
    paper(
      'view',
      [view],
      at(host, /^\/citations\/?$/, isView),
      'https://scholar.google.com/citations?view_op=view_citation&user=qc6CJjYAAAAJ&citation_for_view=qc6CJjYAAAAJ:qyhmnyLat1gC',
      'https://scholar.google.ca/citations?view_op=view_citation&citation_for_view=SbUmSEAAAAAJ:HoB7MX3m0LUC',
    ),
  ],
};
