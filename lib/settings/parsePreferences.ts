/** The preferences with their defaults; an invalid one becomes its default, alone. Checked without a schema library, as every page reads them. */

import { searchSorts } from '~/lib/papers/savedSearch';

/** Grows when a field changes its meaning; a new field with a default needs no new version. */
export const preferencesVersion = 1;

/** Orders of the library's list; relevance is an order of searches alone. */
export const listSorts = searchSorts.filter((sort) => sort !== 'relevance');

type Test<T> = (value: unknown) => value is T;

interface Field<T> {
  isValid: Test<T>;
  fallback: T;
}

const field = <T>(isValid: Test<T>, fallback: NoInfer<T>): Field<T> => ({ isValid, fallback });

export const oneOf =
  <const T extends string>(values: readonly T[]): Test<T> =>
  (value): value is T =>
    values.includes(value as T);
const isFlag: Test<boolean> = (value) => typeof value === 'boolean';
const isTime: Test<number> = (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
/** @param most texts, and UTF-16 units of each. */
const texts =
  (most: number, least: number, longest: number): Test<string[]> =>
  (value): value is string[] =>
    Array.isArray(value) &&
    value.length <= most &&
    value.every((text) => typeof text === 'string' && text.length >= least && text.length <= longest);

const fields = {
  /** `system` follows the operating system. */
  theme: field(oneOf(['system', 'light', 'dark']), 'system'),
  /** Whether `s`, `t` and `n` work over a card of a feed. */
  keyboard: field(isFlag, true),
  /** Whether markers are drawn on feeds. */
  markers: field(isFlag, true),
  /** Host names on which the reader wants nothing of Dogear, `arxiv.org`. */
  sitesOff: field(texts(1000, 1, 253), []),
  exportFormat: field(oneOf(['bibtex', 'ris', 'csl', 'markdown', 'csv', 'dogear']), 'bibtex'),
  /** Private notes stay out of reading lists unless asked for. */
  exportNotes: field(isFlag, false),
  exportTags: field(isFlag, false),
  /** When the line about possible duplicates was put away, in milliseconds since the epoch; it comes back for newer ones. */
  duplicatesHiddenAt: field(isTime, 0),
  /** Names of the groups of facets that are folded. */
  facetsFolded: field(texts(50, 0, 50), []),
  librarySort: field(oneOf(listSorts), 'added'),
};

export type Preferences = { [Name in keyof typeof fields]: (typeof fields)[Name]['fallback'] };

/** @param stored whatever storage holds; never throws. */
export function parsePreferences(stored: unknown): Preferences {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const read = Object.entries(fields).map(([name, { isValid, fallback }]) => [
    name,
    isValid(given[name]) ? given[name] : fallback,
  ]);
  return Object.fromEntries(read) as Preferences;
}
