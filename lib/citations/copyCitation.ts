/** Citations for the clipboard. Neither abstracts nor what the user said about the papers are in them. */
import { bibtex } from '~/lib/formats/writers/bibtex';
import { type KeyOptions, keysOfOneList } from '~/lib/formats/writers/citationKey';
import { markdownLink } from '~/lib/formats/writers/markdownLink';
import { markdownText } from '~/lib/formats/writers/markdownText';
import { publicationOf } from '~/lib/formats/writers/publication';
import { blankAnnotation } from '~/lib/papers/annotation';
import { type CitationStyle, type CopyKind, citationStyles, copyKinds } from '~/lib/papers/copyKinds';
import type { Paper } from '~/lib/papers/paper';
import { writtenTex } from '~/lib/papers/text/plainTex';
import { tidyText } from '~/lib/papers/text/tidyText';
import { comparePlaces, numbered, placeOf } from './bibliographyOrder';
import { formatCitation } from './formatCitation';
import type { Written } from './kit/writePart';

export interface Copied {
  text: string;
  /** Rich text, for kinds that have it: escaped; `p`, `i`, `b` and `a` only. */
  html?: string | undefined;
}

export interface CopyOptions {
  keys?: KeyOptions | undefined;
  /** Text without formatting only. */
  plain?: boolean | undefined;
}

const isStyle = (kind: CopyKind): kind is CitationStyle => citationStyles.some((style) => style === kind);

/** What can be copied, and which kinds have a rich text beside the plain one; the same for one paper and for several. */
export const copiesOf: readonly { kind: CopyKind; rich: boolean }[] = copyKinds.map((kind) => ({
  kind,
  rich: isStyle(kind) || kind === 'markdown' || kind === 'address',
}));

const oneLine = (paper: Paper): string => tidyText(writtenTex(paper.title), Number.POSITIVE_INFINITY);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A bibliography: numbered in the given order, or alphabetical by author and year. */
function bibliography(papers: readonly Paper[], style: CitationStyle): Written {
  const entries = papers.map((paper) => ({ ...formatCitation(paper, style), place: placeOf(paper) }));
  const [only] = entries;
  if (only !== undefined && entries.length === 1) return { text: only.text, html: only.html };
  const number = numbered[style];
  const ordered = number ? entries : entries.toSorted((one, other) => comparePlaces(one.place, other.place));
  const label = (at: number): string => number?.(at + 1) ?? '';
  return {
    text: ordered.map(({ text }, at) => `${label(at)}${text}\n`).join(''),
    html: ordered.map(({ html }, at) => `<p>${label(at)}${html}</p>`).join('\n'),
  };
}

const markdownOf = (paper: Paper): string => markdownLink(markdownText(writtenTex(paper.title)), publicationOf(paper).url);

function linkOf(paper: Paper): string {
  const { url } = publicationOf(paper);
  return url === undefined ? escaped(oneLine(paper)) : `<a href="${escaped(url)}">${escaped(oneLine(paper))}</a>`;
}

const addressOf = (paper: Paper): string => [oneLine(paper), publicationOf(paper).url].filter(Boolean).join('\n');

function linksOf(papers: readonly Paper[], kind: 'markdown' | 'address'): Copied {
  const isOne = papers.length === 1;
  const links = papers.map(linkOf);
  const html = isOne ? links.join('') : links.map((link) => `<p>${link}</p>`).join('\n');
  if (kind === 'address') return { text: papers.map(addressOf).join('\n\n'), html };
  return { text: isOne ? papers.map(markdownOf).join('') : papers.map((paper) => `- ${markdownOf(paper)}\n`).join(''), html };
}

/** A key that pandoc would end too early stands in braces (https://pandoc.org/MANUAL.html#citation-syntax, 2025). */
const pandocKey = (key: string): string => (/^[a-z\d_](?:[:.#$%&+?<>~/-]?[a-z\d_])*$/i.test(key) ? `@${key}` : `@{${key}}`);

function copied(papers: readonly Paper[], kind: CopyKind, keys: KeyOptions | undefined): Copied {
  if (isStyle(kind)) return bibliography(papers, kind);
  if (kind === 'markdown' || kind === 'address') return linksOf(papers, kind);
  if (kind === 'bibtex') {
    const entries = papers.map((paper) => ({ paper: { ...paper, abstract: undefined }, annotation: blankAnnotation }));
    return { text: bibtex.write(entries, { notes: false, tags: false, now: new Date(0), keys }) };
  }
  const names = papers.map(keysOfOneList(keys));
  if (kind === 'latex') return { text: `\\cite{${names.join(',')}}` };
  return { text: kind === 'pandoc' ? `[${names.map(pandocKey).join('; ')}]` : names.join('\n') };
}

/** @returns what goes on the clipboard; an empty text without papers. */
export function copyCitation(papers: readonly Paper[], kind: CopyKind, { keys, plain }: CopyOptions = {}): Copied {
  if (papers.length === 0) return { text: '' };
  const { text, html } = copied(papers, kind, keys);
  return plain || html === undefined ? { text } : { text, html };
}
