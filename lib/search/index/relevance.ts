/** Scores how well a document matches search terms: by the line of a match, and by whether it starts or fills a word. */

import { isLetter } from '~/lib/search/language/isLetter';
import type { SearchTerm } from '~/lib/search/language/searchTerms';
import { type TextLine, textLines } from './searchDocument';

/** Score of a match in each line: at the beginning of a word, and inside a word. */
const weights: Record<TextLine, [begins: number, inside: number]> = {
  title: [12, 6],
  identifier: [10, 4],
  author: [9, 4],
  tag: [9, 4],
  venue: [6, 3],
  note: [5, 3],
  abstract: [2, 1],
};
/** Added if the match is a whole word of the title. */
const wholeTitleWord = 3;

/** Maximum score of one term. */
export const bestScore = weights.title[0] + wholeTitleWord;

/**
 * @param text a document's text, or its first lines.
 * @returns the sum of the terms' scores, each a whole number from 0 to `bestScore`.
 */
export function relevance(text: string, terms: readonly SearchTerm[]): number {
  let score = 0;
  for (const each of terms) score += scoreOf(text, each);
  return score;
}

/** For each line, the maximum score of the lines after it: a score at least as high ends the search. */
const bestAfter = textLines.map((_, index) => Math.max(0, ...textLines.slice(index + 1).map((line) => weights[line][0])));

function scoreOf(text: string, { field, text: term }: SearchTerm): number {
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

/** @param at offset of the first match in the line. @param end offset of the line's end. */
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
