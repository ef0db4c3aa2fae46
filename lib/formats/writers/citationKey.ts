/** Citation keys: what a template gives a paper, and how papers in one list are kept apart. `libraryKeys.ts` has those of a library. */

import type { Scheme } from '~/lib/papers/identifiers/identifier';
import type { Paper } from '~/lib/papers/paper';
import { type KeyModifier, type KeyPart, type KeyTemplate, keyTemplateOf } from './keyTemplate';
import { keyWords } from './keyWords';

/** Seven characters of cyrb53, public domain (github.com/bryc, 2018): enough to separate papers of one author, year and word. */
function shortHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).slice(-7);
}

/** Schemes with short and readable values come first. */
const schemes: readonly Scheme[] = ['arxiv', 'acl', 'pmid', 'pmcid', 'doi', 'openreview', 's2', 'url', 'title'];
/** Number of schemes with readable values. */
const readable = 4;

/** The suffix from the first scheme that the paper has, independent of the order of identifiers; long values are hashed. */
function suffixOf(paper: Paper): { scheme: Scheme | 'paper'; suffix: string } {
  for (const [rank, scheme] of schemes.entries()) {
    const [identifier] = paper.identifiers.filter((each) => each.startsWith(`${scheme}:`)).sort();
    if (identifier === undefined) continue;
    const value = identifier.slice(scheme.length + 1).toLowerCase();
    return { scheme, suffix: rank < readable ? value.replace(/[^a-z\d.-]/g, '') : shortHash(identifier) };
  }
  return { scheme: 'paper', suffix: shortHash(paper.id) };
}

const modified = (words: string[], modifiers: readonly KeyModifier[]): string => {
  const text = (modifiers.includes('abbr') ? words.map((each) => each.charAt(0)) : words).join('');
  if (modifiers.includes('upper')) return text.toUpperCase();
  return modifiers.includes('lower') ? text.toLowerCase() : text;
};

const defaultTemplate = keyTemplateOf('');

/** Signs of a kept key that would end it, or its entry, in a file. */
const unsafe = /[\s\p{Cc}\p{Cf}{}(),"#%'=~@\\]+/gu;

/** The key that a file gave the paper, or a person; undefined if there is none. */
export const keptKey = (paper: Paper): string | undefined => paper.citationKey?.replace(unsafe, '').slice(0, 200) || undefined;

/**
 * `vaswani2017attention-1706.03762` by default: family name, year, first significant word of the title, and a suffix for this
 * paper. Other templates give other keys; a key that a file gave the paper, or a person, takes precedence over all.
 * A key by a template has ASCII letters, digits and `-._:+/` and begins with a letter: valid in BibTeX, biber, pandoc and `\cite`.
 */
export function citationKey(paper: Paper, template: KeyTemplate = defaultTemplate): string {
  const kept = keptKey(paper);
  if (kept !== undefined) return kept;
  const { scheme, suffix } = suffixOf(paper);
  const partText = (part: KeyPart): string => {
    if (typeof part === 'string') return part;
    return modified(part.field === 'id' ? [suffix] : keyWords(paper, part), part.modifiers);
  };
  const text = template.map(partText).join('');
  if (!/[A-Za-z\d]/.test(text)) return `${scheme}-${suffix}`;
  return `${/^[A-Za-z]/.test(text) ? '' : scheme}${text}`;
}

export interface KeyOptions {
  /** The default template gives every paper a key of its own; another may not. */
  template?: KeyTemplate | undefined;
  /** Keys of the library's papers by record id, for templates that give several papers one key. */
  known?: ReadonlyMap<string, string> | undefined;
  /** Keys that papers of the library have from a file or a person: no other paper gets one of them. */
  kept?: ReadonlySet<string> | undefined;
}

/** What makes a key different from those of all other papers: short hash of what names the paper, depends on nothing else. */
export const keyEnding = (paper: Paper): string => shortHash(Object.values(suffixOf(paper)).join(':'));

/** The keys that a paper may have, the best one first; from the third on, its record id is in them. */
function* keyChoices(key: string, ending: string, id: string): Generator<string, void, undefined> {
  yield key;
  const longer = `${key}-${ending}`;
  yield longer;
  const own = id.replace(/[^\da-z]/gi, '').toLowerCase();
  yield `${longer}-${own.slice(0, 8)}`;
  yield `${longer}-${own}`;
  for (let at = 2; ; at += 1) yield `${longer}-${own}-${at}`;
}

/** The first of a paper's choices that is free. */
export function freeKey(key: string, ending: string, id: string, isFree: (key: string) => boolean): string {
  for (const choice of keyChoices(key, ending, id)) if (isFree(choice)) return choice;
  return key;
}

/**
 * Keys of one list. A paper of the library has its key there (`known`), in every list. Others get the first of their choices
 * that no paper of the library and no earlier one of the list has.
 */
export function keysOfOneList({ template, known, kept }: KeyOptions = {}): (paper: Paper) => string {
  const given = new Set<string>();
  let others: ReadonlySet<string> | undefined;
  const isTaken = (key: string): boolean => {
    others ??= new Set(known?.values());
    return others.has(key) || kept?.has(key) === true;
  };
  return (paper) => {
    const own = known?.get(paper.id);
    const base = own ?? citationKey(paper, template);
    const isSure = own !== undefined || keptKey(paper) !== undefined;
    const isFree = (key: string): boolean => !given.has(key) && ((isSure && key === base) || !isTaken(key));
    const key = isFree(base) ? base : freeKey(base, keyEnding(paper), paper.id, isFree);
    given.add(key);
    return key;
  };
}
