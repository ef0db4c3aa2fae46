/** Any text with arXiv identifiers, DOIs and addresses of papers: each of them becomes an entry. */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifiersIn } from '~/lib/papers/identifiers/parseIdentifier';
import { identifierUrl, printIdentifier } from '~/lib/papers/identifiers/printIdentifier';
import type { ReadItem } from '~/lib/papers/readEntry';
import { EntryBuilder } from './kit/entryBuilder';
import type { Reader } from './reader';

/** UTF-16 units of a line that are read at once; a paper's name is shorter than the overlap. */
const longestPart = 100_000;
const stride = 50;

/** The name of a paper: an address, a DOI, an arXiv identifier. */
const named = /\b(?:https?:\/\/[^\s<>()]+|(?:arxiv|doi|pmid|pmcid)\s?:\s?\S+|10\.\d{4,9}\/\S+|\d{4}\.\d{4,5}(?:v\d)?\b|PMC\d+)/gi;
/** `[Title](address)` of Markdown. */
const markdownLink = /\[([^[\]]{10,300})\]\(https?:\/\/[^\s()]+\)/;
/** What separates a title from a name of the paper, with brackets around that. */
const separator = /^[\s\-–—|:,;•*\])>]+|[\s\-–—|:,;([<]+$/g; // input ≤ 600
/** A list's bullet or number. */
const bullet = /^\s{0,20}(?:[-*•+]\s{1,9}|\d{1,4}[.)]\s{1,9}|\[[ x\d]{1,4}\]\s{1,9})/;

/** The rest of a line that names one paper, where it can be nothing but the title. */
function titleIn(line: string): string {
  if (line.length > 600) return '';
  const link = markdownLink.exec(line)?.[1];
  if (link !== undefined && identifiersIn(link).length === 0 && !/^https?:/.test(link)) return link;
  const bold = /\*\*([^*]{10,300})\*\*/.exec(line)?.[1];
  if (bold !== undefined && identifiersIn(bold).length === 0) return bold.replace(/[.,:;]$/, '');
  const body = line.replace(bullet, '');
  const parts = body.split(named).map((part) => part.replace(separator, ''));
  const [title = '', ...more] = parts.filter((part) => part !== '');
  const words = title.split(/\s+/).length;
  const isTitle =
    more.length === 0 && words >= 3 && words <= 30 && /^[\p{Lu}\p{Lo}\p{N}"“]/u.test(title) && !/[.!]\s|\.$/.test(title);
  // Without a separator, `See also 1706.03762` would be one.
  return isTitle &&
    /[\s\-–—|:,;([<*•]$|^[\s\-–—|:,;]/.test(
      body
        .replace(title, '')
        .replace(named, '')
        .replace(/[\])>]/g, '')
        .trim() || ':',
    ) &&
    !/^(?:see|cf|and|also|read|the paper)\b/i.test(title)
    ? title
    : '';
}

function* entriesIn(line: string, number: number, seen: Set<Identifier>): Generator<ReadItem, void, undefined> {
  const found = identifiersIn(line);
  const fresh = found.filter((each) => !seen.has(each));
  for (const identifier of fresh) {
    seen.add(identifier);
    const entry = new EntryBuilder({ entry: seen.size, line: number });
    entry.identified(identifier);
    entry.text('title', (found.length === 1 ? titleIn(line) : '') || printIdentifier(identifier));
    entry.address(identifierUrl(identifier) ?? '', 'url', 'page');
    yield* entry.items();
  }
}

export const addresses: Reader = {
  id: 'addresses',
  recognise: (start) => (identifiersIn(start).length > 0 ? 0.2 : 0),
  *read(text): Generator<ReadItem, void, undefined> {
    const seen = new Set<Identifier>();
    let number = 0;
    for (const line of text.split('\n')) {
      number += 1;
      for (let from = 0; from < line.length; from += longestPart) {
        // A name across the end of a part is in the next part's beginning, or in this one's end.
        yield* entriesIn(line.slice(from, from + longestPart + 1_000), number, seen);
        yield undefined;
      }
      if (number % stride === 0) yield undefined;
    }
  },
};
