/** Reduces the spellings of an author's name to one form: `A. Vaswani`, `Vaswani A`, `Vaswani, Ashish`, `Ashish Vaswani`. */

import type { Author } from '~/lib/papers/paper';
import { foldText } from '~/lib/papers/text/foldText';
import { isSuffix, withoutAffixes } from '~/lib/papers/text/nameAffixes';

export interface AuthorKey {
  /** Folded last word of the family name; the whole name where it cannot be split. Never empty. */
  family: string;
  /** Folded first word of the given name, one letter where only an initial is known; '' where there is none. */
  given: string;
}

const signs = /[^\p{L}\p{M}\p{N}]+/gu;
const folded = (word: string): string => foldText(word).replace(signs, '');

/** Scripts in which names are written without a space between the parts, or with a space and in either order. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** `A`, `A.`, `J.-P.`, `JP`. */
const initials = /^(?:\p{Lu}\.?-?){1,3}$/u;

/** @returns null for a name that folds to nothing. */
export function authorKey({ name, given = '', family = '' }: Author): AuthorKey | null {
  if (unspaced.test(name)) {
    const whole = folded(family !== '' && given !== '' ? family + given : name);
    return whole === '' ? null : { family: whole, given: '' };
  }
  const parts = family.trim() === '' ? takeApart(name) : { family, given };
  const last = folded(wordsOf(parts.family).at(-1) ?? '') || folded(name);
  return last === '' ? null : { family: last, given: givenKey(wordsOf(parts.given)[0] ?? '') };
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '' && !isSuffix(word));

function takeApart(name: string): { family: string; given: string } {
  const [beforeComma = '', ...behind] = withoutAffixes(name.replace(/\s+/gu, ' ').trim()).parts;
  if (behind.length > 0) return { family: beforeComma, given: behind.join(' ') };
  const words = wordsOf(beforeComma);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  // PubMed's order, family name first: `Vaswani A`.
  if (words.length > 1 && initials.test(last) && !initials.test(first)) {
    return { family: words.slice(0, -1).join(' '), given: last };
  }
  return { family: last, given: words.length > 1 ? first : '' };
}

const givenKey = (word: string): string => (initials.test(word) ? folded(word).slice(0, 1) : folded(word));

/** Whether two names can belong to one person: equal family names, and one given name is a prefix of the other. */
export const sameAuthor = (a: AuthorKey, b: AuthorKey): boolean =>
  a.family === b.family && (a.given.startsWith(b.given) || b.given.startsWith(a.given));
