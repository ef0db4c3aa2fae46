/** Words of the library that are one letter off a word that was typed. */

import { isLetter } from '~/lib/search/language/isLetter';
import type { DocumentTable } from './documentTable';

/** Of fewer letters, too many other words are one letter off. */
export const shortestWord = 4;
export const longestWord = 40;

/** Documents that are looked at between two looks at the clock. */
const slice = 256;
/** Different words that are counted; a word with more neighbours has the likeliest ones among them. */
const mostWords = 500;

/**
 * One of two halves of a word stands unchanged in every word that is one letter off it, except where the two letters in
 * the middle changed places. So the texts are looked through for these, and only the words around them are compared.
 *
 * @param word `searchable`, letters only, of `shortestWord` to `longestWord` UTF-16 units.
 * @returns the likeliest first: whole words before beginnings of words, those of more papers before those of fewer.
 *   Yields often.
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
      const known = papers.get(near);
      if (known) known.papers += 1;
      else if (papers.size < mostWords) papers.set(near, { papers: 1, isWhole });
    }
  }
  return [...papers]
    .sort(([, one], [, other]) => Number(other.isWhole) - Number(one.isWhole) || other.papers - one.papers)
    .map(([near]) => near);
}

/** Adds the words of a text around a piece that are one letter off, and whether they are so as a whole. */
function wordsAround(text: string, piece: string, word: string, found: Map<string, boolean>): void {
  for (let at = text.indexOf(piece); at !== -1; ) {
    let start = at;
    while (isLetter(text.charCodeAt(start - 1)) && at - start <= longestWord) start -= 1;
    let end = at + piece.length;
    while (isLetter(text.charCodeAt(end)) && end - start <= longestWord) end += 1;
    const whole = text.slice(start, end);
    if (isOneOff(word, whole)) found.set(whole, true);
    else if (whole.length > word.length) {
      // What is still being typed is the beginning of a word.
      const lengths = [word.length, word.length + 1, word.length - 1];
      const beginning = lengths.map((length) => whole.slice(0, length)).find((each) => isOneOff(word, each));
      if (beginning !== undefined && !found.has(beginning)) found.set(beginning, false);
    }
    at = text.indexOf(piece, end);
  }
}

/** @returns whether one letter was added, left out or replaced, or two neighbours changed places (Damerau 1964). */
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

/** The word with the letter at a place and the one after it exchanged. */
const swapped = (word: string, at: number): string =>
  word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
