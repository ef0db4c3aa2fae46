import { type Identifier, inBounds } from './identifier';

/** UTF-16 units of a title and of a name in an identifier: enough to distinguish papers. */
const longestTitle = 200;
const longestName = 60;

const accents = /([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{Mn}+/gu;
const initial = /^\p{Lu}{1,2}$/u;

/** Words in small letters, without accents, signs and TeX's braces. */
const folded = (text: string): string =>
  (
    text
      .replace(/[{}\\$]/g, '')
      .normalize('NFKD')
      .replace(accents, '$1')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join('-');

/** The family name: what is before a comma, else the last word that is not an initial. */
const familyOf = (name: string): string => {
  const [before = '', given] = name.split(',');
  const words = before.split(/[\s.]+/u).filter(Boolean);
  return given === undefined ? (words.findLast((word) => !initial.test(word)) ?? name) : before;
};

/**
 * Makes an identifier, for a paper that has no other, from its title and its first author. It is weak: two papers may have it,
 * so records are never merged by it.
 * @param author the first author's name; absent where the page names none.
 * @returns null for a title that folds to nothing.
 */
export function titleIdentifier(title: string, author = ''): Identifier | null {
  const key = folded(title).slice(0, longestTitle);
  const name = folded(familyOf(author)).slice(0, longestName);
  return key ? inBounds(`title:${key}${name && `/${name}`}`) : null;
}

/** Whether an identifier is only a title with a first author, which two papers may have. */
export const isWeak = (identifier: Identifier): boolean => identifier.startsWith('title:');

/** The identifiers by which a paper may be recognised: a `title:` counts only where there is no other. */
export const recognisable = (identifiers: readonly Identifier[]): Identifier[] => {
  const strong = identifiers.filter((identifier) => !isWeak(identifier));
  return strong.length > 0 ? strong : [...identifiers];
};

/** The identifiers with every `title:` behind the others, so that the first one names the paper as well as any. */
export const strongFirst = (identifiers: readonly Identifier[]): Identifier[] =>
  identifiers.toSorted((a, b) => Number(isWeak(a)) - Number(isWeak(b)));
