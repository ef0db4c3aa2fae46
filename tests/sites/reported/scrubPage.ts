/**
 * Makes a fixture of a page: its words, names, addresses and numbers are replaced, its shape stays (elements, classes, the
 * attributes that detection reads, the shapes of links, the lengths of words). Everything else is left out, so that what nobody
 * thought of cannot stay by oversight.
 */
import { identifiersIn } from '~/lib/papers/identifiers/parseIdentifier';
import { Addresses } from './scrubAddress';
import { Words } from './scrubText';

const dropped =
  'script:not([type="application/ld+json"]), style, noscript, template, iframe, object, embed, svg > *, math > *, canvas > *, video, audio, source, link:not([rel="canonical"]), input[type="hidden"], textarea, meta:not([name]):not([property])';
/** Attributes that stay as they are: they hold words of HTML and not of the page. */
const kept = new Set(
  'role rel type itemprop itemscope itemtype dir lang hidden aria-hidden colspan rowspan start charset property'.split(' '),
);
const addresses = new Set(['href', 'data-href', 'src', 'cite', 'action']);
/** Attributes whose words are replaced. */
const worded = new Set(
  'content datetime data-doi data-arxiv-id data-pmid data-pmcid title alt aria-label data-cid data-rp data-pisa data-apath data-delta data-paper-id data-article-id data-tooltip'.split(
    ' ',
  ),
);
/** Attributes whose words are names of parts of the page. */
const named = new Set(['class', 'id', 'data-test-id', 'data-testid', 'data-target', 'data-component', 'data-test']);
/** Metas that describe the paper of a page; others are left out. */
const metas = /^(?:citation_|dc\.|dcterms\.|prism\.|bepress_|eprints\.|og:(?:url|type|title)$)/i;

const isAddress = (text: string): boolean => /^(?:https?:)?\/\/\S+$/i.test(text);

class Page {
  readonly words = new Words();
  readonly addresses: Addresses;

  constructor(readonly url: URL) {
    this.addresses = new Addresses(this.words, url);
  }

  /** Replaces identifiers, addresses and words in a text. */
  text(text: string): string {
    if (isAddress(text.trim())) return this.addresses.address(text);
    const pieces = text.split(/(https?:\/\/[^\s"<>]+|\b10\.\d{4,9}\/[^\s"<>]+|\barxiv\s?:\s?[\w./-]+)/iu);
    return pieces
      .map((piece, index) => {
        if (index % 2 === 0) return this.words.text(piece);
        if (/^http/i.test(piece)) return this.addresses.address(piece);
        const [found] = identifiersIn(piece);
        const made = found && this.addresses.identifier(found);
        return made ? (/^arxiv/i.test(piece) ? `arXiv:${made}` : made) : this.words.text(piece);
      })
      .join('');
  }

  json(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.json(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, key === '@type' || key === '@context' ? item : this.json(item)]),
    );
  }

  /** A ContextObject in a span (COinS): a query with words, and with addresses such as `info:doi/10.…`. */
  coins(title: string): string {
    const scrubbed = [...new URLSearchParams(title)].map(([name, value]) => [
      name,
      /^(?:ctx_ver|rft_val_fmt|rfr_id)$/.test(name) ? value : this.text(value.replace(/^info:doi\//, '')),
    ]);
    return new URLSearchParams(scrubbed).toString().replace(/rft_id=10\./g, 'rft_id=info:doi/10.');
  }

  /** Words of classes and ids are those of the site; one that also stands in the text as a name or a word may be the reader's. */
  name(text: string, said: ReadonlySet<string>): string {
    const isSaid = (word: string): boolean => said.has(word.toLowerCase()) || /^\d{3,}$/.test(word);
    return text
      .split(/(\s+)/)
      .map((token) =>
        vocabulary.test(token) ? token : token.replace(/\p{L}+|\d+/gu, (word) => (isSaid(word) ? this.words.text(word) : word)),
      )
      .join('');
  }
}

/** Class names that are read, or that most sites use for the parts of an entry. */
const vocabulary =
  /^(?:ltx|Z3988|cite|note|fn|fnref|bib|ref|title|authors?|abstract|paper|papers|article|list|item|card|link|links|entry|result|results|search|main|content|header|footer|nav|meta|date|journal|body|row|col|page|pdf|html|text|gs|gsc|gse|alrt|sni|citation|citations|highwire|names?|pub|publ|publication|publications|venue|year|data|subjects?|group|icon|button|btn|labels?|tags?|notes?|papers?|full|docsum|ptitle|info|details?|tile|block|media|heading|desc|description|doi|dates?|inline|style|view|table|cell|metadata|document|the|and|for|articles?|recent|latest|section|authority)$/i;

/** The words of the page's text and of the attributes that may name people. */
const saidIn = (page: Document): Set<string> => {
  const texts = [
    page.body.textContent ?? '',
    page.title,
    ...[...page.querySelectorAll('meta[content], [title], [alt], [value]')].flatMap((element) =>
      ['content', 'title', 'alt', 'value'].map((name) => element.getAttribute(name) ?? ''),
    ),
  ];
  const words =
    texts
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !vocabulary.test(word)));
};

/** @returns the data; an empty object for what is no JSON, which nobody reads. */
const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

const scrubElement = (element: Element, page: Page, said: ReadonlySet<string>): void => {
  for (const { name, value } of [...element.attributes]) {
    if (kept.has(name)) continue;
    if (named.has(name)) element.setAttribute(name, page.name(value, said));
    else if (addresses.has(name))
      element.setAttribute(name, element.localName === 'img' ? 'x.png' : page.addresses.address(value));
    else if (name === 'name' && element.localName === 'meta') continue;
    else if (name === 'title' && element.matches('span.Z3988')) element.setAttribute(name, page.coins(value));
    else if (worded.has(name)) element.setAttribute(name, page.text(value));
    else element.removeAttribute(name);
  }
};

/**
 * @param page parsed, never run; it is changed.
 * @returns the markup of the fixture, and the words that were replaced.
 */
export function scrubPage(page: Document, url: URL): { html: string; replaced: ReadonlySet<string> } {
  const scrubber = new Page(url);
  const said = saidIn(page);
  for (const element of page.querySelectorAll(dropped)) element.remove();
  for (const meta of page.querySelectorAll('meta'))
    if (!metas.test(meta.getAttribute('name') ?? meta.getAttribute('property') ?? '')) meta.remove();
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  const nodes: CharacterData[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as CharacterData);
  for (const node of nodes) {
    if (node instanceof Comment) {
      node.remove();
      continue;
    }
    if (node.parentElement?.localName !== 'script') node.data = scrubber.text(node.data);
    else {
      node.data = JSON.stringify(scrubber.json(jsonIn(node.data))).replaceAll('<', '\\u003c');
    }
  }
  for (const element of page.querySelectorAll('*')) scrubElement(element, scrubber, said);
  page.querySelector('base')?.remove();
  return { html: `<!doctype html>\n${page.documentElement.outerHTML}\n`, replaced: scrubber.words.replaced };
}
