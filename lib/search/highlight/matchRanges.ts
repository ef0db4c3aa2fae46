/** Finds the ranges of a text that match the terms of a query, for highlighting. */
import type { TextField } from '~/lib/search/language/expression';
import { searchable } from '~/lib/search/language/searchable';

/** UTF-16 offsets of a match; `end` is exclusive. */
export type TextRange = [start: number, end: number];

/**
 * @param terms terms of a parsed query.
 * @param field the field that the text comes from; terms that search other fields only are ignored.
 * @returns ranges of the original text in ascending order; ranges that overlap or touch are joined.
 */
export function matchRanges(
  text: string,
  terms: readonly { field: TextField; text: string }[],
  field: Exclude<TextField, 'any'>,
): TextRange[] {
  const relevant = terms.filter((term) => term.field === 'any' || term.field === field);
  if (relevant.length === 0) return [];
  const whole = searchable(text);
  const present = relevant.filter((term) => whole.includes(term.text));
  if (present.length === 0) return [];
  if (plain.test(text)) {
    return join(present.flatMap((term) => occurrences(whole, term.text).map((at): TextRange => [at, at + term.text.length])));
  }
  const { folded, starts, ends } = align(text);
  const found = present.flatMap((term) =>
    occurrences(folded, term.text).map((at): TextRange => [starts[at] ?? 0, ends[at + term.text.length - 1] ?? text.length]),
  );
  return join(found);
}

/** Texts in which each UTF-16 unit folds to exactly one unit. Most texts match, and their offsets need no alignment. */
const plain = /^(?:[!-#%-[\]-z|}~]| (?! ))*$/u;

/** Pieces that fold as a whole: letters written as TeX commands, runs of white space, and letters with their combining marks. */
const pieces =
  /\\(?:["'`^~=.]\s{0,3}|[Hcbdkruvt](?=[\s{])\s{0,3})\{?\s{0,3}\\?[a-zA-Z](?:\s{0,3}\})?|\\(?:ss|ae|AE|oe|OE|aa|AA|dh|DH|th|TH|dj|DJ|[oOlLij])(?![a-zA-Z])(?:\{\}|\s)?|\s+|\P{M}\p{M}*|\p{M}+/gu;

/** @returns the folded text, and for each of its units the start and end of the original piece that it comes from. */
function align(text: string): { folded: string; starts: number[]; ends: number[] } {
  const inTex = /[\\{$]/u.test(text);
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const fold = foldOf(piece, inTex);
    folded += fold;
    for (let unit = 0; unit < fold.length; unit += 1) {
      starts.push(index);
      ends.push(index + piece.length);
    }
  }
  return { folded, starts, ends };
}

/** Folds one piece. Most pieces are single ASCII characters, for which lower case is enough. */
function foldOf(piece: string, inTex: boolean): string {
  if (inTex && /^[{}$]$/u.test(piece)) return '';
  return piece.length === 1 && piece > ' ' && piece < '\x7f' ? piece.toLowerCase() : searchable(piece);
}

function occurrences(text: string, term: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) found.push(at);
  return found;
}

function join(ranges: TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
