/** Reads the one paper that a page is about: the paper's own page at a publisher, a repository or an archive. */

import type { Sighting } from '~/lib/detection/detection';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { urlIdentifier } from '~/lib/papers/identifiers/urlIdentifier';
import type { PaperDraft } from '~/lib/papers/paper';
import { type CitationMetas, readCitationMetas } from '~/lib/sites/kit/citationMetas';
import { addressOf, attributeOf, closest, find, findAll } from '~/lib/sites/kit/dom';
import { makeDraft, type RawDraft } from '~/lib/sites/kit/makeDraft';
import { textOf } from '~/lib/sites/kit/textOf';
import { linkedArticle } from './linkedArticle';
import { nameOfAddress } from './pointers';
import { bare, looksLikeTitle } from './textPatterns';

/** Metas that only publications have. A title, people and a date are not enough: a conference session has them as well. */
const published =
  /^(?:citation_(?:doi|pmid|arxiv_id|pdf_url|abstract_html_url|fulltext_html_url|firstpage|journal_title|issn|isbn|dissertation_institution|technical_report_institution)|bepress_citation_(?:doi|pdf_url|journal_title)|prism\.doi|eprints\.document_url)$/i;

const isPublished = (page: Document, { identifiers }: CitationMetas): boolean =>
  identifiers.length > 0 || findAll(page, 'meta[name][content]').some((meta) => published.test(attributeOf(meta, 'name')));

const pageOf = (root: ParentNode): Document | null => {
  const page = root instanceof Document ? root : (root as Element).ownerDocument;
  return page instanceof Document ? page : null;
};

/** The addresses that the page declares for itself, then its actual address. */
const addressesOf = (page: Document, url: URL): string[] => [
  addressOf(find(page, 'link[rel="canonical"]')),
  attributeOf(find(page, 'meta[property="og:url"]'), 'content'),
  url.href,
];

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The heading with the paper's title; where no heading has it, the first that looks like a title. */
const headingOf = (page: Document, title: string): Element | null => {
  const headings = findAll(page, 'h1, h2, [role="heading"], [itemprop~="headline"], .ltx_title_document', 40);
  const foldedTitle = fold(title);
  const same =
    foldedTitle &&
    headings.find((heading) => fold(textOf(heading)).includes(foldedTitle) && !closest(heading, 'nav, aside, footer'));
  return same || (headings.find((heading) => looksLikeTitle(bare(textOf(heading)))) ?? null);
};

const addressIdentifier = (page: Document, url: URL): Identifier | null => {
  for (const address of addressesOf(page, url)) {
    const identifier = address ? nameOfAddress(address) : null;
    if (identifier) return identifier;
  }
  return null;
};

/** The page's metadata of its own paper: from its metas, from linked data, or from its address and first heading. */
const described = (page: Document, url: URL): Omit<RawDraft, 'site'> | null => {
  const metas = readCitationMetas(page);
  if (metas && isPublished(page, metas)) return metas;
  const article = linkedArticle(page);
  if (article) return article;
  // Searching for a heading scans the whole page, so the address is checked first.
  const heading = addressIdentifier(page, url) && headingOf(page, '');
  if (!heading) return null;
  return { identifiers: [], title: bare(textOf(heading)), authors: [] };
};

/** @returns the page's own paper; null for a page that is about no paper or about several. */
export function pagePaper(root: ParentNode, url: URL): Sighting | null {
  const page = pageOf(root);
  if (!page) return null;
  const read = (): PaperDraft | null => {
    const stated = described(page, url);
    if (!stated) return null;
    const named = addressIdentifier(page, url);
    const canonical = addressesOf(page, url).find((address) => /^https?:/.test(address));
    const found = [...stated.identifiers, named].filter((identifier) => identifier !== null);
    const identifiers = found.length > 0 ? found : [urlIdentifier(canonical ?? url.href)];
    return makeDraft({ ...stated, site: url.hostname, identifiers, page: canonical ?? url.href });
  };
  const draft = read();
  if (!draft) return null;
  const heading = headingOf(page, draft.title);
  const card = (heading && closest(heading, 'article, main, [role="main"]')) ?? find(page, 'body');
  if (!card) return null;
  return {
    card,
    identifier: draft.identifiers[0],
    sure: 1,
    layout: { name: 'page', read, anchor: () => (heading ? { parent: heading, before: null } : null) },
  };
}
