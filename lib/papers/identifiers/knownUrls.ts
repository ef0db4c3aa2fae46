/** Identifies papers by their URLs, with rules for each host. */
import { archivesAt } from './archiveUrls';
import { arxivIdentifier } from './arxivId';
import { doiIdentifier } from './doi';
import { hostBehind } from './hostBehind';
import { type Identifier, inBounds } from './identifier';
import type { Place } from './place';
import { arxivId, preprintAt } from './preprintUrls';

const elsewhere = new RegExp(String.raw`\/arxiv[/:]${arxivId}`, 'i');

const doiPath =
  // input ≤ 4_096
  /(?:^|\/(?:doi|doifinder|articles?|chapters?|books?|content|journals?|abs|abstract|accepted|full|html|pdf|protocol)(?:\/[a-z]+){0,2})\/(10\.\d{4}[^/]*(?:\/|%2f).+)/is;
/** Path endings that publishers append to a DOI for a form of the paper, such as its PDF. */
const forms =
  /(?:\/(?:abstract|bibtex|endnote|epdf|epub|figures|full|fulltext|html|meta|metrics|pdf|references?|summary|text|xml)|\.(?:abstract|full|full-text|html?|pdf|png|short|svg|xml)){1,4}\/?$/i;

/** Ids of the current and of the former kind. The front matter of a volume (number 0) is not a paper. */
const aclNew = /^(\d{4}\.[a-z\d_]+-[a-z\d]+\.[1-9]\d*)(?:v\d+)?(?![a-z\d-])/i;
const aclOld = /^([a-z]\d\d-\d{4})(?!\d)/i;

/** @param text begins with an id of the ACL Anthology. Source: https://aclanthology.org/info/ids/ (2026). */
export function aclIdentifier(text: string): Identifier | null {
  const recent = aclNew.exec(text)?.[1];
  if (recent) return inBounds(`acl:${recent.toLowerCase()}`);
  const old = aclOld.exec(text)?.[1]?.toUpperCase();
  return old && !/^W.*00$|000$/.test(old) ? `acl:${old}` : null;
}

const first = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.[1];

const arxivIn = (pattern: RegExp, path: string): Identifier | null => arxivIdentifier(first(pattern, path) ?? '');

const numbered = (scheme: 'pmid' | 'pmcid', digits: string | undefined): Identifier | null => {
  if (!digits) return null;
  return scheme === 'pmid' ? `pmid:${digits}` : `pmcid:PMC${digits}`;
};

const pubmed = (path: string): Identifier | null =>
  numbered('pmcid', first(/\/PMC([1-9]\d{0,8})(?!\w)/i, path)) ??
  numbered('pmid', first(/^\/(?:(?:m\/)?pubmed\/|articles?\/(?:pmid|med)\/|abstract\/med\/)?([1-9]\d{0,7})(?!\w)/i, path)) ??
  numbered('pmid', first(/^\/pmc\/articles\/pmid\/([1-9]\d{0,7})(?!\w)/i, path));

function semanticScholar(path: string): Identifier | null {
  const sha = first(/^\/(?:paper|reader)\/(?:[^/]*\/)?([\da-f]{40})(?!\w)/i, path);
  if (sha) return `s2:${sha.toLowerCase()}`;
  const corpus = first(/^\/corpusid:([1-9]\d{0,11})(?!\w)/i, path);
  return corpus ? `s2:corpus/${corpus}` : null;
}

function openReview({ path, query }: Place): Identifier | null {
  const id = /^\/(?:forum|pdf)\/?$/.test(path) && first(/^([\w-]{6,40})(?![\w/~-])/, query.get('id') ?? '');
  return id ? `openreview:${id}` : null;
}

const nature = (path: string): Identifier | null => {
  const article = first(/^\/articles\/([a-z][a-z\d.-]*\d[a-z\d-]*)/i, path.replace(/(?:_reference)?\.pdf$/i, ''));
  return article ? doiIdentifier(`10.1038/${article}`) : null;
};

/**
 * Reads a badge: `/badge/DOI-10.1000%2F182-blue`, where `--` means `-` and `__` means `_`.
 * Source: https://shields.io/badges/static-badge (2026).
 */
const badge = (path: string): Identifier | null => {
  const [, label, message = ''] = /^\/badge\/(doi|arxiv)-(.+)-[^-]*$/i.exec(path) ?? [];
  const written = message.replace(/--/g, '-').replace(/__/g, '_');
  if (!label) return null;
  return /doi/i.test(label) ? doiIdentifier(written) : arxivIdentifier(written.replace(/v\d+$/, ''));
};

const hosts: [host: RegExp, read: (place: Place) => Identifier | null][] = [
  [/^openreview\.net$/, openReview],
  [
    /^aclanthology\.(?:org|info)$|(?:^|\.)aclweb\.org$/,
    ({ path }) => aclIdentifier(path.replace(/\/$/, '').split('/').at(-1) ?? ''),
  ],
  [/(?:^|\.)ncbi\.nlm\.nih\.gov$|^europepmc\.org$/, ({ path }) => pubmed(path)],
  [/(?:^|\.)semanticscholar\.org$/, ({ path }) => semanticScholar(path)],
  [/^nature\.com$/, ({ path }) => nature(path)],
  [/^img\.shields\.io$/, ({ path }) => badge(path)],
  [/(?:^|\.)plos\.org$/, ({ query }) => doiIdentifier(first(/^(10\.1371\/journal\.[a-z]+\.\d+)/i, query.get('id') ?? '') ?? '')],
  [
    /^elifesciences\.org$/,
    ({ path }) =>
      doiIdentifier(path.replace(/^\/(?:articles|reviewed-preprints)\/(\d{5,6})(?:v\d+)?(?!\w).*$/, '10.7554/elife.$1')),
  ],
];

/** Caches the rules of each host: pages have thousands of links to a few hosts. */
const rules = new Map<string, ((place: Place) => Identifier | null)[]>();
const mostHosts = 2000;

const ownRulesOf = (host: string): ((place: Place) => Identifier | null)[] => [
  ...hosts.filter(([pattern]) => pattern.test(host)).map(([, read]) => read),
  ...archivesAt(host),
];

/** Whether a library may have a proxy for a host: arXiv and its readers are open to all. */
const isProxied = (host: string): boolean => /^(?:dx\.)?doi\.org$/.test(host) || ownRulesOf(host).length > 0;

/** The rules of a host, or those of the host behind a proxy. */
const rulesOf = (host: string): ((place: Place) => Identifier | null)[] => {
  let found = rules.get(host);
  if (!found) {
    found = ownRulesOf(host);
    const behind = found.length === 0 ? hostBehind(host, isProxied) : undefined;
    // An object that inherits from the place keeps its lazy query.
    if (behind) found = [(place) => identifyPlace(Object.create(place, { host: { value: behind } }))];
    if (rules.size > mostHosts) rules.clear();
    rules.set(host, found);
  }
  return found;
};

/** @returns the identifier by the rules of the place's host, or an arXiv identifier or DOI in its path; null for none. */
export function identifyPlace(place: Place): Identifier | null {
  const preprint = preprintAt(place);
  if (preprint) return preprint;
  for (const read of rulesOf(place.host)) {
    const identifier = inBounds(read(place));
    if (identifier) return identifier;
  }
  // Addresses of volumes, journals and tables of contents contain DOIs too, but name no paper.
  const doi =
    place.path.includes('10.') && !/\/(?:doi\/(?:proceedings|book|journal)|toc)\//.test(place.path)
      ? // Old servers append the session id to the path.
        first(doiPath, place.path.replace(/;jsessionid=.*/i, ''))
      : undefined;
  return arxivIn(elsewhere, place.path) ?? (doi ? doiIdentifier(doi.replace(forms, '')) : null);
}
