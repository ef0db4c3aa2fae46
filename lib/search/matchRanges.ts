/** Where in a text the words of a query stand, to be highlighted. */
import type { Query } from './parseQuery';
import { searchable } from './searchable';

/** From the first UTF-16 unit of the match up to, and without, the unit after it. */
export type TextRange = [start: number, end: number];

/** @returns ranges of the text as it is written, ascending, none touching another. */
export function matchRanges(text: string, query: Query): TextRange[] {
  if (query.texts.length === 0) return [];
  const { folded, starts, ends } = align(text);
  const found = query.texts.flatMap((wanted) =>
    occurrences(folded, wanted).map((at): TextRange => [starts[at] ?? 0, ends[at + wanted.length - 1] ?? text.length]),
  );
  return join(found);
}

/** Runs of white space, and letters with the marks that stand on them: what folds as one. */
const pieces = /\s+|\P{M}\p{M}*|\p{M}+/gu;

/**
 * The folded text, and for each of its units where the piece that it came from starts and ends. Accents that are
 * written as TeX commands span pieces: what is found by them is found, but not marked.
 */
function align(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const fold = searchable(piece);
    folded += fold;
    for (let unit = 0; unit < fold.length; unit += 1) {
      starts.push(index);
      ends.push(index + piece.length);
    }
  }
  return { folded, starts, ends };
}

function occurrences(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}

function join(ranges: TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const [start, end] of [...ranges].sort((one, other) => one[0] - other[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
