/** The layout of one paper's page, read mostly from its `citation_*` metas: the same for every archive that has them. */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { type CitationMetas, readCitationMetas } from './citationMetas';
import { addressOf, attributeOf, baseOf, closest, find, findAll, matches, parentOf } from './dom';
import { makeDraft, type RawDraft } from './makeDraft';
import type { Layout } from './site';
import { textOf } from './textOf';

export interface MetaDeclaration {
  site: string;
  name?: string | undefined;
  /** A selector of the title's element, for pages on which it is not a heading with the title of the metas. */
  title?: string | undefined;
  /** Identifiers that match it come first; without it, those of the page's address come before those of the metas. */
  prefer?: RegExp | undefined;
  /** A selector of links on the page that name this paper too. */
  alsoKnownAs?: string | undefined;
  /** A selector of the abstract, used if no meta has it. Without a match, the text under a heading "Abstract" is read. */
  abstract?: string | undefined;
  /** A selector of descendants that are left out of the abstract and the title. */
  without?: string | undefined;
  /** Fields that the site's own markup gives better than its metas, or instead of them; they replace the others. */
  more?: (page: Document, metas: CitationMetas | null) => Partial<RawDraft>;
}

const headings = 'h1, h2, h3, h4';
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * @returns the element that shows the title of the metas: the first match with the same letters and digits, else the first match
 * of the selector; null if there is none.
 */
export const titleElement = (page: ParentNode, title: string | undefined, selector = headings): Element | null => {
  const elements = findAll(page, selector, 200);
  const expected = title && letters(title);
  return (expected && elements.find((element) => letters(textOf(element)) === expected)) || (elements[0] ?? null);
};

/** Identifiers in the addresses of the page: its canonical link, the address for sharing, and the one it was loaded from. */
export const identifiersOfPage = (page: Document): Identifier[] => {
  const addresses = findAll(page, 'link[rel="canonical"], meta[property="og:url"]').map(
    (tag) => attributeOf(tag, 'href') || attributeOf(tag, 'content'),
  );
  return [...addresses, baseOf(page)].flatMap((address) => (/^https?:/i.test(address) ? (identifierFromUrl(address) ?? []) : []));
};

const isHeading = (node: Node): boolean => /^(?:H[1-6]|HR|FOOTER|SECTION)$/.test(node.nodeName);

/** The text between a heading "Abstract" and the next heading; a `div` with text ends it. */
const underHeading = (page: Document, without: string | undefined): string => {
  const heading = findAll(page, `${headings}, h5, b, strong`)
    .slice(0, 300)
    .find((element) => /^\s*abstract\s?:?\s*$/i.test(textOf(element)));
  let text = '';
  for (let node = heading?.nextSibling; node && !isHeading(node); node = node.nextSibling) {
    if (node instanceof Element) text += matches(node, 'div, p, span') ? `\n\n${textOf(node, without)}` : textOf(node, without);
    else if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    if (node instanceof Element && matches(node, 'div') && text.trim()) break;
  }
  return text;
};

const sorted = (identifiers: Identifier[], prefer: RegExp | undefined): Identifier[] =>
  prefer ? [...identifiers].sort((a, b) => Number(prefer.test(b)) - Number(prefer.test(a))) : identifiers;

/** @returns the layout of a single paper's page. */
export const metaLayout = ({
  site,
  name = 'citation metas',
  title,
  prefer,
  alsoKnownAs,
  abstract,
  without,
  more,
}: MetaDeclaration): Layout => {
  const shown = (page: ParentNode, metas: CitationMetas | null): Element | null =>
    (title ? find(page, title) : null) ?? titleElement(page, metas?.title);

  const named = (page: Document, metas: CitationMetas | null): Identifier[] => {
    const links = alsoKnownAs ? findAll(page, alsoKnownAs).flatMap((link) => identifierFromUrl(addressOf(link)) ?? []) : [];
    return sorted(
      [...new Set([...identifiersOfPage(page), ...(metas?.identifiers.filter((id) => id !== null) ?? []), ...links])],
      prefer,
    );
  };

  return {
    name,
    cards(root) {
      const page = root instanceof Document ? root : root.ownerDocument;
      const element = page && shown(root, readCitationMetas(page));
      const card = element && parentOf(element);
      return card ? [card] : [];
    },
    identify: (card) => named(card.ownerDocument, readCitationMetas(card.ownerDocument))[0] ?? null,
    identifiers: (card) => named(card.ownerDocument, readCitationMetas(card.ownerDocument)),
    read(card) {
      const page = card.ownerDocument;
      const metas = readCitationMetas(page);
      const identifiers = named(page, metas);
      return makeDraft({
        authors: [],
        ...metas,
        site,
        identifiers,
        title: metas?.title || textOf(shown(card, metas), without),
        abstract: metas?.abstract ?? ((abstract && textOf(find(page, abstract), without)) || underHeading(page, without)),
        page: pageOf(identifiers, page),
        ...more?.(page, metas),
      });
    },
    anchor(card) {
      const element = shown(card, readCitationMetas(card.ownerDocument));
      const link = element && closest(element, 'a');
      const parent = link ? parentOf(link) : element;
      return parent && { parent, before: link ? link.nextSibling : null };
    },
  };
};

/** The canonical link; else the address in a `url:` identifier; else the page's own address if it names a paper. */
const pageOf = (identifiers: Identifier[], page: Document): string | undefined => {
  const canonical = attributeOf(find(page, 'link[rel="canonical"]'), 'href');
  if (/^https?:/i.test(canonical)) return canonical;
  return identifiers.find((identifier) => identifier.startsWith('url:'))?.slice('url:'.length) ?? identifiersAddress(page);
};

const identifiersAddress = (page: Document): string | undefined => {
  const base = baseOf(page);
  return identifierFromUrl(base) ? base : undefined;
};
