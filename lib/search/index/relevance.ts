/** How well a document answers the words that were looked for: where they stand, and whether as words of their own. */

import { isLetter } from '~/lib/search/language/isLetter';
import type { Wanted } from '~/lib/search/language/wantedTexts';
import { type TextLine, textLines } from './searchDocument';

/** What a word counts for in a line: as the beginning of a word, and inside of one. */
const weights: Record<TextLine, [begins: number, inside: number]> = {
  title: [12, 6],
  identifier: [10, 4],
  author: [9, 4],
  tag: [9, 4],
  venue: [6, 3],
  note: [5, 3],
  abstract: [2, 1],
};
/** Added where a whole word of the title is meant. */
const wholeTitleWord = 3;

/** The most that one text can count for. */
export const bestScore = weights.title[0] + wholeTitleWord;

/**
 * @param text a document's text, or its first lines.
 * @returns a whole number from 0 to `bestScore` for each wanted text, summed.
 */
export function relevance(text: string, terms: readonly Wanted[]): number {
  let score = 0;
  for (const each of terms) score += scoreOf(text, each);
  return score;
}

/** What no line after each one can exceed: a better score ends the search. */
const bestAfter = textLines.map((_, index) => Math.max(0, ...textLines.slice(index + 1).map((line) => weights[line][0])));

function scoreOf(text: string, { field, text: term }: Wanted): number {
  let best = 0;
  let start = 0;
  let at = text.indexOf(term);
  for (const [index, line] of textLines.entries()) {
    if (at === -1) return best;
    const end = endOf(text, start);
    if (at < end && (field === 'any' || field === line)) {
      best = Math.max(best, lineScore(text, term, line, at, end));
      if (best >= (bestAfter[index] ?? 0)) return best;
    }
    start = end + 1;
    if (at < start) at = text.indexOf(term, start);
  }
  return best;
}

function endOf(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** @param at where the text stands first in the line that goes up to `end`. */
function lineScore(text: string, term: string, line: TextLine, at: number, end: number): number {
  const [begins, inside] = weights[line];
  let score = inside;
  for (let next = at; next !== -1 && next < end; next = text.indexOf(term, next + 1)) {
    if (isLetter(text.charCodeAt(next - 1))) continue;
    if (line !== 'title') return begins;
    if (!isLetter(text.charCodeAt(next + term.length))) return bestScore;
    score = begins;
  }
  return score;
}
