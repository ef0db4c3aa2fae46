/** Citation keys. A key depends only on the paper, so every export gives a paper the same key. */

import type { Scheme } from '~/lib/papers/identifiers/identifier';
import type { Paper } from '~/lib/papers/paper';
import { defaultKeyTemplate, type KeyModifier, type KeyPart, type KeyTemplate, parseKeyTemplate } from './keyTemplate';
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

const defaultTemplate: KeyTemplate = ((parsed) => ('template' in parsed ? parsed.template : []))(
  parseKeyTemplate(defaultKeyTemplate),
);

/** Signs of a kept key that would end it, or its entry, in a file. */
const unsafe = /[\s\p{Cc}\p{Cf}{}(),"#%'=~@\\]+/gu;

/** The key that a file gave the paper, or a person; undefined if there is none. */
const keptKey = (paper: Paper): string | undefined => paper.citationKey?.replace(unsafe, '').slice(0, 200) || undefined;

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
  /** Keys that several papers have, by `sharedKeys`. */
  shared?: ReadonlySet<string> | undefined;
}

/**
 * @param papers those among which keys are unique: the whole library, so that the key of a paper is the same in every list.
 * @returns the keys of the template that more than one of them has.
 */
export function sharedKeys(papers: Iterable<Paper>, template?: KeyTemplate): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const paper of papers) {
    const key = citationKey(paper, template);
    if (seen.has(key)) shared.add(key);
    seen.add(key);
  }
  return shared;
}

/**
 * Keys of one export. A paper whose key others share gets a short hash of its own at the end, which depends neither on the
 * order nor on the others. If two papers still have the same key, the key of the later one also gets its record id.
 */
export function keysOfOneList({ template, shared }: KeyOptions = {}): (paper: Paper) => string {
  const given = new Set<string>();
  return (paper) => {
    const base = citationKey(paper, template);
    const isOwn = shared?.has(base) !== true || keptKey(paper) !== undefined;
    const key = isOwn ? base : `${base}-${shortHash(Object.values(suffixOf(paper)).join(':'))}`;
    if (!given.has(key)) {
      given.add(key);
      return key;
    }
    const id = paper.id.replace(/[^\da-z]/gi, '').toLowerCase();
    const candidates = [`${key}-${id.slice(0, 8)}`, `${key}-${id}`];
    const free = candidates.find((candidate) => !given.has(candidate)) ?? `${key}-${id}-${given.size}`;
    given.add(free);
    return free;
  };
}
