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

/** The folded text, and for each of its units where the character that it came from starts and ends. */
function align(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const next = at + character.length;
    const space = /\s/u.test(character);
    const piece = space ? ' ' : searchable(character);
    // A combining mark folds to nothing, and a second space adds nothing: both belong to what stands before them.
    if (piece === '' || (space && folded.endsWith(' '))) {
      if (ends.length > 0) ends[ends.length - 1] = next;
    } else {
      for (let unit = 0; unit < piece.length; unit += 1) {
        starts.push(at);
        ends.push(next);
      }
      folded += piece;
    }
    at = next;
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
