/**
 * The preferences and their defaults. An invalid field gets its default; the other fields keep their values. The checks use no
 * schema library, because every page reads the preferences.
 */

import { citationStyles, copyKinds } from '~/lib/papers/copyKinds';
import { searchSorts } from '~/lib/papers/savedSearch';

/** Increased when a field changes its meaning; a new field with a default needs no new version. */
export const preferencesVersion = 1;

/** Sort orders of the library's list; relevance applies to searches only. */
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
/** Tests for a text of at most `longest` UTF-16 units. */
const text =
  (longest: number): Test<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= longest;
/** Tests for an array of at most `most` strings with `least` to `longest` UTF-16 units each. */
const texts =
  (most: number, least: number, longest: number): Test<string[]> =>
  (value): value is string[] =>
    Array.isArray(value) &&
    value.length <= most &&
    value.every((text) => typeof text === 'string' && text.length >= least && text.length <= longest);

/** Host names in one list. */
const mostHosts = 1000;
const hosts = texts(mostHosts, 1, 253);

/** The newest entries of a list of host names, as many as a preference holds: a longer list is invalid, and would be lost as a whole. */
export const latestHosts = (list: readonly string[]): string[] => list.slice(-mostHosts);

const fields = {
  /** `system` follows the operating system. */
  theme: field(oneOf(['system', 'light', 'dark']), 'system'),
  /** Whether `s`, `t` and `n` work over a card of a feed. */
  keyboard: field(isFlag, true),
  /** Whether markers are drawn on feeds. */
  markers: field(isFlag, true),
  /** Host names where the user switched Dogear off, e.g. `arxiv.org`. */
  sitesOff: field(hosts, []),
  /** Host names of sites on which triage starts by itself. */
  triageSites: field(hosts, []),
  /** Host names of sites whose seen and skipped cards are shown as all others, and of those that hide them; on others they step back. */
  veilShown: field(hosts, []),
  veilHidden: field(hosts, []),
  /** Host names of sites on which no key works on cards. */
  keysOff: field(hosts, []),
  /** Keys of card actions that the user changed, each as `action key`; `action ` for none. */
  cardKeys: field(texts(50, 1, 60), []),
  /** The form in which a citation was copied last, which `c` copies again. */
  copyKind: field(oneOf(copyKinds), 'bibtex'),
  /** How citation keys are made (`lib/formats/writers/keyTemplate.ts`); empty for Dogear's own. */
  keyTemplate: field(text(200), ''),
  /** Whether starring a paper without a status, or a skipped one, makes it "to read". */
  starAddsToRead: field(isFlag, false),
  /** Whether cards show how likely they are to be kept. */
  forYou: field(isFlag, true),
  /** The choices of the latest export, or of the settings. */
  exportFormat: field(
    oneOf([
      'bibtex',
      'ris',
      'csl',
      'markdown',
      'csv',
      'notion',
      'readwise',
      'obsidian',
      'referencesHtml',
      'referencesMarkdown',
      'dogear',
    ]),
    'bibtex',
  ),
  /** The style of an exported bibliography. */
  exportStyle: field(oneOf(citationStyles), 'apa'),
  /** Whether a reading list contains notes. Off by default, because notes are private. */
  exportNotes: field(isFlag, false),
  exportTags: field(isFlag, false),
  exportAbstracts: field(isFlag, true),
  /**
   * When the user dismissed the line about possible duplicates, in milliseconds since the epoch; duplicates among papers that
   * are added later show it again.
   */
  duplicatesHiddenAt: field(isTime, 0),
  /** Names of the facet groups that are collapsed; at first those that are needed less often. */
  facetsFolded: field(texts(50, 0, 50), ['more', 'year', 'venue', 'site']),
  /** The library or collection of Zotero that papers were last sent to; empty for the one that is selected there. */
  zoteroTarget: field(text(20), ''),
  zoteroTags: field(isFlag, true),
  /** Off by default, because Zotero may put notes on its own server. */
  zoteroNotes: field(isFlag, false),
  /** Whether Zotero is asked to find a PDF. */
  zoteroPdf: field(isFlag, true),
  /** Whether Dogear asks Zotero which papers it has, and shows it. */
  zoteroKnown: field(isFlag, false),
  /** Name of Obsidian's vault; empty for the one that was open last. */
  obsidianVault: field(text(200), ''),
  obsidianFolder: field(text(500), ''),
  /** Template of a note's body; empty for Dogear's own. */
  obsidianTemplate: field(text(20_000), ''),
  librarySort: field(oneOf(listSorts), 'added'),
  /** Ids of the services that may be asked about papers. None at first: without one, no request is made. */
  services: field(texts(20, 1, 40), []),
};

export type Preferences = { [Name in keyof typeof fields]: (typeof fields)[Name]['fallback'] };

/** @param stored the value from storage, of any type. Never throws. */
export function parsePreferences(stored: unknown): Preferences {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const read = Object.entries(fields).map(([name, { isValid, fallback }]) => [
    name,
    isValid(given[name]) ? given[name] : fallback,
  ]);
  return Object.fromEntries(read) as Preferences;
}
