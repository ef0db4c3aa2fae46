/** Finds the pointers of a page, which name papers: links, identifiers in text and in attributes, COinS. */

import { Budget } from '~/lib/detection/budget';
import { destinationOf } from '~/lib/papers/identifiers/destinationOf';
import { doiIdentifier } from '~/lib/papers/identifiers/doi';
import { doiInText } from '~/lib/papers/identifiers/doiInText';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { parseIdentifier } from '~/lib/papers/identifiers/parseIdentifier';
import { arxivId } from '~/lib/papers/identifiers/preprintUrls';
import { beginningOf, withoutBreaks } from '~/lib/papers/text/textAround';
import { attributeOf, baseOf, closest, contentOf, eachIn, parentOf } from '~/lib/sites/kit/dom';
import { addressKey, describedAddresses } from './describedAddresses';
import { restOfWord } from './restOfWord';

export interface Pointer {
  element: Element;
  identifier: Identifier;
}

/** Most links with an identifier that are read: more than a list made for people has. */
const mostPointers = 50_000;
/** Most UTF-16 units of text that are read, in all and of one node. */
const mostText = 5_000_000;
const longestNode = 20_000;

/** Paths of other sites that show arXiv's papers: `/papers/2305.12345`, `/arxiv/2305.12345v2.pdf`. */
const mirrored = new RegExp(
  String.raw`^/(?:[\w-]+/){0,3}?(?:papers?|abs|pdf|html|arxiv|articles?|p)/${arxivId}(?:\.pdf)?/?$`,
  'i',
);

/** Whether an identifier names a paper: a DOI without a digit in its suffix mostly names a journal, except at OSF. */
const isWork = (identifier: Identifier): boolean =>
  !identifier.startsWith('doi:') || /^[^/]*\/(?:osf\.io\/|.*\d)/.test(identifier);

/** @returns the identifier in an address, also at an unknown host; null for an address that names no paper. */
export const nameOfAddress = (written: string): Identifier | null => {
  // As written: a redirect may itself say that it leads to a paper.
  const known = identifierFromUrl(written);
  if (known) return isWork(known) ? known : null;
  const href = destinationOf(written);
  const queried =
    /[?&](?:id|\w{0,20}doi)=(?:doi(?:%3A|:)|info(?:%3A|:)doi(?:%2F|\/))?(10\.\d{4,9}(?:\.\d{1,9}){0,3}(?:\/|%(?:25){0,3}2F)[^&#]+)/i.exec(
      href,
    )?.[1];
  if (queried) return parseIdentifier(queried);
  if (!/\/\d{4}\.\d{4,5}/.test(href) || !URL.canParse(href)) return null;
  const id = mirrored.exec(new URL(href).pathname)?.[1];
  return id ? parseIdentifier(`arXiv:${id}`) : null;
};

const inert = /^(?:#|javascript:|mailto:|tel:|data:)/i;

/** Resolves the links of one page to identifiers, each address once; also carries the time budget for the page's cards. */
export class LinkNames {
  readonly #known = new Map<string, Identifier | null>();
  readonly #base: string;
  readonly #origin: string;
  readonly #described: ReadonlyMap<string, Identifier>;

  constructor(
    page: Document,
    readonly budget = new Budget(),
  ) {
    this.#base = baseOf(page);
    this.#origin = URL.canParse(this.#base) ? new URL(this.#base).origin : '';
    this.#described = describedAddresses(page);
  }

  #resolve(href: string): string {
    if (/^https?:\/\//i.test(href)) return href;
    if (/^\/(?!\/)/.test(href)) return this.#origin + href;
    return URL.canParse(href, this.#base) ? new URL(href, this.#base).href : '';
  }

  #nameOf(address: string): Identifier | null {
    return nameOfAddress(address) ?? this.#described.get(addressKey(address)) ?? null;
  }

  /** @returns the identifier that a link's address names; null for none. */
  of(link: Element): Identifier | null {
    const written = attributeOf(link, 'href');
    // Links that a script handles keep their address in `data-href`.
    const href = inert.test(written) ? attributeOf(link, 'data-href') : written;
    let name = this.#known.get(href);
    if (name === undefined) {
      name = !href || inert.test(href) ? null : this.#nameOf(this.#resolve(href));
      this.#known.set(href, name);
    }
    return name;
  }
}

/** Identifiers in running text: a DOI, or a number with the name of its scheme. A bare number may be anything. */
const inText = new RegExp(
  String.raw`(?<![\w./-])${doiInText}|(?<![a-z])arxiv\s?[:.]?\s?(?:[a-z-]{2,9}[:/])?\s?${arxivId}|(?<![a-z])pmid\s?:?\s?[1-9]\d{4,7}(?!\d)`,
  'gi',
);
const worthReading = /10\.\d{4}|arxiv|pmid/i;
const silent = 'script, style, noscript, template, textarea, svg, code, pre[class*="bib"]';

function* textPointers(root: Element, names: LinkNames): Generator<Pointer | undefined> {
  if (!worthReading.test(contentOf(root))) return;
  yield undefined;
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
  let read = 0;
  let seen = 0;
  for (let node = walker.nextNode(); node && read < mostText; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    read += text.length;
    if (++seen % 500 === 0 || text.length > longestNode) yield undefined;
    if (!worthReading.test(text)) continue;
    const element = Reflect.get(Node.prototype, 'parentElement', node) as Element | null;
    if (!element) continue;
    const link = closest(element, 'a[href]');
    // The address of a link counts more than its text. Asked first, as this is the cheaper question and the likelier reason.
    if ((link && names.of(link)) || closest(element, silent)) continue;
    const whole = text.length > longestNode ? beginningOf(text, longestNode) : text + restOfWord(node, text);
    for (const [found] of withoutBreaks(whole).matchAll(inText)) {
      const identifier = found.startsWith('10.') ? doiIdentifier(found) : parseIdentifier(found);
      if (identifier && isWork(identifier)) yield { element, identifier };
    }
  }
}

/** Attributes in which badges and lists keep identifiers, with the prefix that `parseIdentifier` needs. */
const attributes = { 'data-doi': '', 'data-arxiv-id': 'arXiv:', 'data-pmid': 'PMID:', 'data-pmcid': '' } as const;
const attributed = Object.keys(attributes)
  .map((name) => `[${name}]`)
  .join(', ');

const fromAttributes = (element: Element): Identifier[] =>
  Object.entries(attributes).flatMap(([name, prefix]) => {
    const value = attributeOf(element, name);
    return (value && parseIdentifier(prefix + value)) || [];
  });

/** Reads a ContextObject in a span (COinS): https://groups.niso.org/higherlogic/ws/public/download/17320 (NISO Z39.88, 2010). */
const fromCoins = (span: Element): Identifier | null => {
  const ids = new URLSearchParams(attributeOf(span, 'title')).getAll('rft_id');
  for (const id of ids) {
    const [, scheme, value = ''] = /^info:(doi|arxiv|pmid)\/(.+)$/i.exec(id) ?? [];
    const found = scheme
      ? parseIdentifier(`${scheme.toLowerCase() === 'doi' ? '' : `${scheme}:`}${value}`)
      : identifierFromUrl(id);
    if (found && isWork(found)) return found;
  }
  return null;
};

/** Yields all pointers to papers, links first, and `undefined` where the caller may pause. */
export function* pointersOf(root: Element, names: LinkNames): Generator<Pointer | undefined, void, undefined> {
  let count = 0;
  // Not `a[href]`, which takes three times as long: a link without an address has no identifier.
  for (const link of eachIn(root, 'a')) {
    const identifier = names.of(link);
    if (identifier && ++count > mostPointers) return;
    yield identifier ? { element: link, identifier } : undefined;
  }
  yield undefined;
  yield* textPointers(root, names);
  yield undefined;
  for (const element of eachIn(root, attributed)) {
    for (const identifier of fromAttributes(element)) if (isWork(identifier)) yield { element, identifier };
  }
  yield undefined;
  for (const span of eachIn(root, 'span.Z3988[title]')) {
    const identifier = fromCoins(span);
    // The span is empty, so the pointer is the element around it.
    if (identifier) yield { element: parentOf(span) ?? span, identifier };
  }
}
