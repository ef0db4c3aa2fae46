/** Splits a text into the words by which papers are compared. */
import { foldText } from '~/lib/papers/text/foldText';

const word = /[\p{L}\p{M}\p{N}]+/gu;
const plain = /^[\0-\x7f]*$/u;
/** Scripts without spaces: each character is a word, and pairs of them do the rest. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Ends of sentences and clauses: the words on both sides make no pair. */
const stop = /[.;:!?。；：！？]/u;

/** Words without a subject of their own, and words of nearly every abstract. */
const stopWords = new Set(
  [
    'a an the of and or in on for to with by from at as is are be been was were we our us their they it its this that these those',
    'which can may has have had not no nor but than then such via when where while into between both across under over within',
    'through each other two one first also more most however thus use uses using used based paper work propose proposed proposes',
    'method methods approach approaches model models result results show shows new existing',
  ].flatMap((line) => line.split(' ')),
);

/**
 * @param key the folded word without a plural ending; '' where the words on both sides are no neighbours.
 * @param start place of the word in the text, in UTF-16 units.
 */
export type VisitWord = (key: string, start: number, end: number) => void;

/** Visits the words of a text in order. Takes linear time. */
export function eachWord(text: string, visit: VisitWord): void {
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    // Most gaps are one space.
    if (index - end > 1 && stop.test(text.slice(end, index))) visit('', end, index);
    end = index + found.length;
    if (plain.test(found)) visitWord(found.toLowerCase(), index, end, visit);
    else if (unspaced.test(found)) visitCharacters(found, index, visit);
    else visitWord(foldText(found), index, end, visit);
  }
}

function visitWord(folded: string, start: number, end: number, visit: VisitWord): void {
  visit(folded.length < 2 || stopWords.has(folded) ? '' : singular(folded), start, end);
}

function visitCharacters(text: string, start: number, visit: VisitWord): void {
  let at = start;
  for (const character of text) {
    visit(character, at, at + character.length);
    at += character.length;
  }
}

/** Removes the plural ending of an English word. What it makes of other words is compared only, and never shown. */
function singular(key: string): string {
  if (key.length <= 4 || !key.endsWith('s') || key.endsWith('ss')) return key;
  return key.endsWith('ies') ? `${key.slice(0, -3)}y` : key.slice(0, -1);
}
