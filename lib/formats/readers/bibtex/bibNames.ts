/** Reads lists of names as BibTeX does (N. Markey, Tame the BeaST, 2009, section 11), and biblatex's `given=…, family=…`. */
import type { NameParts } from '~/lib/formats/readers/kit/personOf';
import { authorsIn } from '~/lib/papers/authorList';
import { isSuffix } from '~/lib/papers/text/nameAffixes';
import { texText } from './texText';

/** UTF-16 units of one name that are read. */
const longestName = 2_000;

/** Splits at a sign or a word that is in no braces. `at` gives the length of a separator at a place, or 0. */
function split(text: string, at: (index: number) => number): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 92) index += 1;
    else if (code === 123) depth += 1;
    else if (code === 125) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const length = at(index);
      if (length === 0) continue;
      parts.push(text.slice(start, index));
      index += length - 1;
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

const and = /\s{1,99}and(?=\s)/iy;

/** Splits a value at commas that are in no braces. */
export const splitAt = (text: string, sign: string): string[] => split(text, (index) => (text[index] === sign ? 1 : 0));

const namesIn = (value: string): string[] =>
  split(value, (index) => {
    if (!/\s/.test(value.charAt(index))) return 0;
    and.lastIndex = index;
    return and.exec(value)?.[0].length ?? 0;
  })
    .map((name) => name.trim())
    .filter(Boolean);

/** Whether one pair of braces encloses all of a text. */
const isBraced = (text: string): boolean => {
  if (!text.startsWith('{') || !text.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < text.length - 1; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
};

const plain = (text: string | undefined): string =>
  texText((text ?? '').slice(0, longestName))
    .replace(/\s+/g, ' ')
    .trim()
    // DBLP numbers people of one name.
    .replace(/ 0\d{3}$/, '');

/** `family=Beethoven, given=Ludwig, prefix=van`: biblatex's extended format, which Better BibTeX writes. */
function extended(parts: readonly string[]): NameParts | undefined {
  const named = new Map<string, string>();
  for (const part of parts) {
    const [, name, value] =
      /^\s*(family|given|prefix|suffix|useprefix|given-i|family-i|prefix-i|suffix-i)\s*=(.*)$/is.exec(part) ?? [];
    if (name === undefined) return undefined;
    named.set(name.toLowerCase(), plain(value?.trim().replace(/^"(.*)"$/s, '$1')));
  }
  const family = named.get('family');
  if (family === undefined && !named.has('given')) return undefined;
  return { family, given: named.get('given'), particle: named.get('prefix'), suffix: named.get('suffix') };
}

/** Words that are in no braces; a tie separates words, too. */
const wordsOf = (text: string): string[] => split(text, (index) => (/[\s~]/.test(text.charAt(index)) ? 1 : 0)).filter(Boolean);

/**
 * A name without commas. Only braces around a part of it tell more than its words do, which are left for the functions that
 * know the names of the world (`authorName`).
 */
function spoken(text: string): NameParts {
  const words = wordsOf(text);
  const last = words.at(-1) ?? '';
  if (words.length > 1 && isBraced(last) && !last.startsWith('{\\')) {
    const before = words.slice(0, -1);
    const small = before.findIndex((word, at) => at > 0 && /^\p{Ll}/u.test(word));
    const given = small < 0 ? before : before.slice(0, small);
    return {
      given: plain(given.join(' ')),
      particle: small < 0 ? undefined : plain(before.slice(small).join(' ')),
      family: plain(last),
    };
  }
  return words.length === 1 && isBraced(text) ? { literal: plain(text) } : { given: plain(text) };
}

/** A list of names that BibTeX would take for one. */
const listed = (text: string): NameParts[] =>
  authorsIn(text).map(({ name, given, family, suffix }) => (family === undefined ? { given: name } : { given, family, suffix }));

function personsOf(text: string): NameParts[] {
  const short = text.slice(0, longestName * 4);
  if (isBraced(short) && !/^\{\\[^a-zA-Z]/.test(short)) {
    const inside = short.slice(1, -1);
    return [{ literal: plain(inside) }];
  }
  const parts = splitAt(short, ',').map((part) => part.trim());
  const long = extended(parts);
  if (long) return [long];
  const [family = '', second = '', third] = parts.filter((part, at) => at === 0 || part !== '');
  if (second === '') return [family === short.trim() ? spoken(family) : { literal: plain(family) }];
  if (third === undefined) {
    const isDescent = isSuffix(plain(second)) && wordsOf(family).length > 1;
    return [isDescent ? { given: `${plain(family)}, ${plain(second)}` } : { family: plain(family), given: plain(second) }];
  }
  if (parts.filter(Boolean).length > 3) {
    const list = listed(plain(short));
    return list.length > 1 ? list : [{ literal: plain(short) }];
  }
  // `John Smith, Jane Doe, Max Mustermann`: a list without `and`.
  if (parts.length === 3 && !isSuffix(plain(second)) && parts.every((each) => wordsOf(each).length > 1)) {
    const list = listed(plain(short));
    if (list.length === 3) return list;
  }
  const turned = isSuffix(plain(third)) && !isSuffix(plain(second));
  const [suffix, given] = turned ? [third, second] : [second, third];
  return [{ family: plain(family), suffix: plain(suffix), given: plain(given) }];
}

/**
 * @param value names separated by `and`, in TeX.
 * @returns the parts of each; `others` for a list that does not name all.
 */
export function bibNames(value: string): (NameParts | 'others')[] {
  const names = namesIn(` ${value} `);
  const [only = ''] = names;
  if (names.length === 1 && /;| \\?& /.test(only) && !isBraced(only)) {
    const list = listed(plain(only));
    if (list.length > 1) return list;
  }
  return names.flatMap((name): (NameParts | 'others')[] => (/^others$/i.test(name) ? ['others'] : personsOf(name)));
}
