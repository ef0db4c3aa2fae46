/** Folds texts that a reader considers the same into one form, for search and comparison. */
import { lettersOfTex } from './plainTex';

/** Marks that sit on Latin, Greek and Cyrillic letters. Marks of other scripts are part of the letter and stay. */
const accents = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{Mn}+/gu;

/** Letters with a stroke or a ligature, which do not decompose. */
const letters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
};
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

const withoutTex = (text: string): string =>
  text.includes('\\') || text.includes('{') || text.includes('$') ? lettersOfTex(text).replace(/[{}$]/gu, '') : text;

/** Typographic quotes and dashes, with the characters that a keyboard has. */
const typed: [typographic: RegExp, plain: string][] = [
  [/[\u2018\u2019\u02bc]/gu, "'"],
  [/[\u201c-\u201e]/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, '-'],
];

/**
 * Folds compatibility forms, case, accents of Latin, Greek and Cyrillic, and TeX's spelling of them: `Erdős`, `ERDOS` and
 * `Erd{\H{o}}s` become equal. Other scripts keep every mark (が is not か, and no Hangul or Devanagari letter
 * loses its vowel), so no title folds to nothing. White space is left as it is.
 */
export function foldText(text: string): string {
  const plain = withoutTex(text);
  if (/^[\0-\x7f]*$/u.test(plain)) return plain.toLowerCase();
  const folded = plain
    .normalize('NFKD')
    .replace(accents, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(special, (letter) => letters[letter] ?? letter);
  return typed.reduce((text, [typographic, key]) => text.replace(typographic, key), folded);
}

/** The folded words of a title, separated by single spaces. Equal keys suggest the same paper. */
export const titleKey = (title: string): string =>
  foldText(title)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim() || title.trim();
