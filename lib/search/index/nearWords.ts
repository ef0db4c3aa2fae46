/** Finds words of the library that are one letter off a typed word. */

import { isLetter } from '~/lib/search/language/isLetter';
import type { DocumentTable } from './documentTable';

/** UTF-16 units. For a shorter word, too many other words are one letter off. */
export const shortestWord = 4;
export const longestWord = 40;

/** Documents per step, after which the caller checks the clock. */
const slice = 256;
/** Maximum number of different words that are counted. If there are more, the likeliest ones are among the first. */
const mostWords = 500;

/**
 * Every word that is one letter off contains one of the two halves of the word unchanged, unless its two middle letters are
 * swapped. So the texts are searched for the halves and for the swapped word, and only the words around these are compared.
 *
 * @param word `searchable`, letters only, of `shortestWord` to `longestWord` UTF-16 units.
 * @returns the likeliest words first: whole words before beginnings of words, then the words of more papers. The generator
 *   yields often.
 */
export function* nearWords({ texts, end, signatures }: DocumentTable, word: string): Generator<undefined, string[]> {
  const middle = word.length >> 1;
  const pieces = [word.slice(0, middle), word.slice(middle), swapped(word, middle - 1)].map((text) => ({
    text,
    mayHold: signatures.test(text) ?? (() => true),
  }));
  const papers = new Map<string, { papers: number; isWhole: boolean }>();
  for (let place = 0; place < end; place++) {
    if (place % slice === 0) yield;
    const text = texts[place];
    if (text === undefined) continue;
    const here = new Map<string, boolean>();
    for (const piece of pieces) if (piece.mayHold(place)) wordsAround(text, piece.text, word, here);
    for (const [near, isWhole] of here) {
      const existing = papers.get(near);
      if (existing) existing.papers += 1;
      else if (papers.size < mostWords) papers.set(near, { papers: 1, isWhole });
    }
  }
  return [...papers].sort(([, a], [, b]) => Number(b.isWhole) - Number(a.isWhole) || b.papers - a.papers).map(([near]) => near);
}

/** Adds the words around a piece of the text that are one letter off: true for a whole word, false for a word's beginning. */
function wordsAround(text: string, piece: string, word: string, found: Map<string, boolean>): void {
  for (let at = text.indexOf(piece); at !== -1; ) {
    let start = at;
    while (isLetter(text.charCodeAt(start - 1)) && at - start <= longestWord) start -= 1;
    let end = at + piece.length;
    while (isLetter(text.charCodeAt(end)) && end - start <= longestWord) end += 1;
    const whole = text.slice(start, end);
    if (isOneOff(word, whole)) found.set(whole, true);
    else if (whole.length > word.length) {
      // The user may not have typed the whole word yet, so compare its beginning.
      const lengths = [word.length, word.length + 1, word.length - 1];
      const beginning = lengths.map((length) => whole.slice(0, length)).find((each) => isOneOff(word, each));
      if (beginning !== undefined && !found.has(beginning)) found.set(beginning, false);
    }
    at = text.indexOf(piece, end);
  }
}

/** @returns whether the words differ by one letter added, left out or replaced, or by two neighbours swapped (Damerau 1964). */
export function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  if (a.length === b.length) {
    const rest = start + 1;
    if (a.slice(rest) === b.slice(rest)) return true;
    return swapped(a, start) === b;
  }
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.slice(start) === longer.slice(start + 1);
}

/** The word with the letter at `at` and the next one swapped. */
const swapped = (word: string, at: number): string =>
  word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
