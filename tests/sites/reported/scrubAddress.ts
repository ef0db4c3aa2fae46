/** Replaces what an address says and keeps its shape: known hosts, the words of paths, the kind of identifier that it names. */
import { destinationOf } from '~/lib/papers/identifiers/destinationOf';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { identifierUrl } from '~/lib/papers/identifiers/printIdentifier';
import { siteNames } from '~/lib/sites/table/siteNames';
import type { Words } from './scrubText';

/** Hosts that many pages link to, beside those of the sites. */
const common =
  /(?:^|\.)(?:doi\.org|arxiv\.org|github\.com|google\.[a-z.]{2,6}|nature\.com|science\.org|springer\.com|sciencedirect\.com|wiley\.com|acm\.org|ieee\.org|ssrn\.com|orcid\.org|example\.(?:org|com)|nih\.gov|outlook\.com|urldefense\.com|proofpoint\.com)$/;
const siteHosts = [...siteNames.core, ...siteNames.others].flatMap(({ hosts }) => hosts);
/** Words of paths and queries that detection reads. */
const structural =
  /^(?:abs|abstract|article|articles|author|authors|bib|citation|citations|cite|content|document|doi|download|epdf|files?|forum|full|fulltext|hash|html|index|issue|journal|journals|list|loi|main|medicine|paper|papers|pdf|people|person|poster|pii|pid|profile|proceedings|rec|redirector|login|l|translate|t|q|d|forum|group|conf|stable|pubmed|publication|publications|record|science|scholar|scholar_url|search|stable|toc|url|user|users|view|virtual|vol|volume|work|works|www)$/i;

/** One part of a path or a value: letters and digits are replaced, a structural word and the end of a file's name stay. */
const part = (text: string, words: Words): string =>
  text
    .split(/([^\p{L}\p{N}]+)/u)
    .map((piece, index, pieces) => {
      if (
        index % 2 ||
        structural.test(piece) ||
        (index === pieces.length - 1 && /^(?:html?|pdf|php|aspx?|cfm|jsp)$/i.test(piece))
      )
        return piece;
      return [...piece.matchAll(/\p{L}+|\d+/gu)].map(([run]) => words.text(run)).join('');
    })
    .join('');

/** Identifiers of known schemes get valid ones that name no paper that is known. */
class Names {
  readonly #made = new Map<string, string>();

  of(identifier: string): string | undefined {
    const known = this.#made.get(identifier);
    if (known) return known;
    const number = this.#made.size + 1;
    const serial = String(number).padStart(5, '0');
    const [scheme = ''] = identifier.split(':');
    const made = {
      arxiv: `2401.${serial}`,
      doi: `10.5555/reported.${serial}`,
      pmid: String(90_000_000 + number),
      pmcid: `PMC99${serial}`,
      openreview: `Rep${serial}aa`,
    }[scheme];
    if (made) this.#made.set(identifier, made);
    return made;
  }
}

/** Replaces the addresses of one page. */
export class Addresses {
  readonly #names = new Names();
  readonly #hosts = new Map<string, string>();

  constructor(
    readonly words: Words,
    readonly own: URL,
  ) {}

  #host(host: string): string {
    const bare = host.replace(/^www\./, '');
    const isKnown =
      host === this.own.hostname || common.test(host) || siteHosts.some((site) => bare === site || bare.endsWith(`.${site}`));
    if (isKnown) return host;
    const made = this.#hosts.get(bare) ?? `site-${this.#hosts.size + 1}.example`;
    this.#hosts.set(bare, made);
    return made;
  }

  /** @returns the made-up identifier in its written form, for one that is known; undefined for any other. */
  identifier(identifier: string): string | undefined {
    return this.#names.of(identifier);
  }

  /** The redirect stays, with the new address in it and nothing else of what it said. */
  #redirect(url: URL, inner: string): string {
    const isScholars = /scholar(?:_|-5f)url/i.test(url.href) && !url.hostname.startsWith('scholar.');
    const named = this.address(inner);
    const address = isScholars ? `https://scholar.google.com/scholar_url?url=${encodeURIComponent(named)}` : named;
    const origin = `https://${this.#host(url.hostname)}`;
    return url.hostname.startsWith('urldefense.')
      ? `${origin}/v3/__${address}__;!!x$`
      : `${origin}${this.#path(url)}?url=${encodeURIComponent(address)}`;
  }

  #path(url: URL): string {
    return url.pathname
      .split('/')
      .map((piece) => part(decodedPiece(piece), this.words))
      .join('/');
  }

  /** @param written as in the page, relative or absolute. */
  address(written: string): string {
    const text = written.trim();
    if (/^(?:mailto|tel):/i.test(text)) return `${text.split(':', 1)[0]}:someone@example.org`;
    if (/^(?:javascript|data|blob):/i.test(text)) return `${text.split(':', 1)[0]}:void(0)`;
    if (text.startsWith('#'))
      return /^#(?:cite|fn|ref|bib|xref)/i.test(text)
        ? text.replace(/[a-z]{5,}(?=\d*$)/gi, (word) => this.words.text(word))
        : '#part';
    if (!URL.canParse(text, this.own)) return '';
    const url = new URL(text, this.own);
    if (!/^https?:$/.test(url.protocol)) return '';
    const inner = destinationOf(url.href);
    if (inner !== url.href) return this.#redirect(url, inner);
    const named = identifierFromUrl(url);
    const made = named && this.#names.of(named);
    const value = named?.slice(named.indexOf(':') + 1) ?? '';
    const host = url.host.replace(url.hostname, this.#host(url.hostname));
    const isRelative = !/^(?:https?:)?\/\//i.test(text);
    const finished = (path: string): string => (isRelative ? path : `${url.protocol}//${host}${path}`);
    const whole = decodedPiece(url.pathname + url.search);
    const at = made ? whole.toLowerCase().indexOf(value.toLowerCase()) : -1;
    if (made && at >= 0) {
      const path = `${whole.slice(0, at)}${made}${whole.slice(at + value.length).replace(/^v\d+/, '')}`;
      if (identifierFromUrl(`https://${url.hostname}${path}`) !== null)
        return finished(path.replace(/[&?](?!id=)[^=&]*=[^&]*$/, ''));
    }
    const path = this.#path(url);
    const query = [...url.searchParams]
      .slice(0, 8)
      .map(([name, text]) => `${name}=${encodeURIComponent(part(text, this.words))}`)
      .join('&');
    const scrubbed = `${path}${query ? `?${query}` : ''}`;
    if (!named || identifierFromUrl(`https://${url.hostname}${scrubbed}`)) return finished(scrubbed);
    // A paper's public name at a known host says nothing about a reader: it stays where no other of its kind can be made.
    const known = identifierUrl(named) ?? '';
    return URL.canParse(known) && new URL(known).host === url.host
      ? finished(new URL(known).pathname + new URL(known).search)
      : known;
  }
}

const decodedPiece = (piece: string): string => {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
};
