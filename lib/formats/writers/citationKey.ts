/** Citation keys. A key depends only on the paper, so every export gives a paper the same key. */

import type { Scheme } from '~/lib/papers/identifiers/identifier';
import type { Paper } from '~/lib/papers/paper';
import { foldText } from '~/lib/papers/text/foldText';
import { authorName, familyOf } from './authorName';
import { splitMaths } from './maths';

/** Frequent first words of titles, which do not characterise a paper. */
const empty = new Set(
  'a an and are as at be by can do does for from how in into is it its not of on or some the their to toward towards using via we what when where which why with'.split(
    ' ',
  ),
);

/** Keeps ASCII letters and digits, in lower case; removes all other scripts. */
const ascii = (text: string): string => foldText(text).replace(/[^a-z\d]+/g, '');

const wordsOf = (title: string): string[] =>
  foldText(
    splitMaths(title)
      .map((piece) => ('text' in piece ? piece.text : ' '))
      .join(''),
  )
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');

/** Maximum number of characters of the family name and of the title word. */
const partLimit = 24;

/** Seven characters of cyrb53, public domain (github.com/bryc, 2018): enough to separate papers of one author, year and word. */
function shortHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).slice(-7);
}

/** Schemes with short and readable values come first. */
const schemes: readonly Scheme[] = ['arxiv', 'acl', 'pmid', 'pmcid', 'doi', 'openreview', 's2', 'url', 'title'];
/** Number of schemes with readable values. */
const readable = 4;

/** The suffix from the first scheme that the paper has, independent of the order of identifiers; long values are hashed. */
function suffixOf(paper: Paper): { scheme: Scheme | 'paper'; suffix: string } {
  for (const [rank, scheme] of schemes.entries()) {
    const [identifier] = paper.identifiers.filter((each) => each.startsWith(`${scheme}:`)).sort();
    if (identifier === undefined) continue;
    const value = identifier.slice(scheme.length + 1).toLowerCase();
    return { scheme, suffix: rank < readable ? value.replace(/[^a-z\d.-]/g, '') : shortHash(identifier) };
  }
  return { scheme: 'paper', suffix: shortHash(paper.id) };
}

/**
 * `vaswani2017attention-1706.03762`: family name, year, first significant word of the title, and a suffix for this paper.
 * The key has ASCII letters, digits, `-` and `.`, and begins with a letter: valid in BibTeX, biber, pandoc and `\cite`.
 */
export function citationKey(paper: Paper): string {
  const { scheme, suffix } = suffixOf(paper);
  const [author] = paper.authors;
  const family = author ? ascii(familyOf(authorName(author))).slice(0, partLimit) : '';
  const words = wordsOf(paper.title);
  const word = (words.find((each) => /[a-z]./.test(each) && !empty.has(each)) ?? words[0] ?? '').slice(0, partLimit);
  const lead = `${family}${paper.published?.slice(0, 4) ?? ''}${word}`;
  return `${/^[a-z]/.test(lead) ? '' : scheme}${lead}-${suffix}`;
}

/** Keys of one export. If two papers have the same key, the key of the later one also gets its record id. */
export function keysOfOneList(): (paper: Paper) => string {
  const given = new Set<string>();
  return (paper) => {
    const key = citationKey(paper);
    if (!given.has(key)) {
      given.add(key);
      return key;
    }
    const id = paper.id.replace(/[^\da-z]/gi, '').toLowerCase();
    const candidates = [`${key}-${id.slice(0, 8)}`, `${key}-${id}`];
    const free = candidates.find((candidate) => !given.has(candidate)) ?? `${key}-${id}-${given.size}`;
    given.add(free);
    return free;
  };
}
