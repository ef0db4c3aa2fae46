/**
 * Reads the items of a JSON file one by one, so that a broken one costs no other: an array, the members of an object, or one
 * value after another. The items are found by their brackets; after a broken one, reading goes on where the next one begins.
 */
import { type JsonScan, scanJson } from '~/lib/formats/backup/jsonError';
import type { Place, ReadProblem } from '~/lib/papers/readEntry';
import { LineCounter } from './lineCounter';

interface JsonItem {
  value: unknown;
  at: Place;
}

/** The place where reading may pause is `undefined`. */
type JsonStep = JsonItem | { problem: ReadProblem } | undefined;

interface JsonLayout {
  /** `members` of the outermost object, or elements of an array and values one after another. */
  items: 'elements' | 'members';
  /** Where the items are: behind the opening bracket. */
  start: number;
}

/** Brackets within brackets. Files of references have five. */
const deepest = 500;
/** Times the length of the text, after which broken items are skipped up to their error. */
const mostWasted = 4;
/** Items between two pauses. */
const stride = 50;
/** Most UTF-16 units of a key. */
const longestKey = 300;

const space = /[\s,\]]*/y;
const afterOpening = /\{\s{0,99}"([^"\\\n]{0,100})"\s{0,9}:/y;
const memberKey = /"((?:[^"\\\n]|\\[^\n]){0,300})"\s{0,9}:\s{0,99}/y;

/** @returns the offset behind a match at `at`; -1 for no match. */
const skip = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

class ItemReader {
  /** The first keys of the items so far, by which the beginning of an item is recognised. */
  readonly #firstKeys = new Set<string>();
  readonly #lines: LineCounter;
  /** UTF-16 units of broken items that were read. */
  #wasted = 0;

  constructor(
    readonly text: string,
    readonly layout: JsonLayout,
  ) {
    this.#lines = new LineCounter(text);
  }

  *items(): Generator<JsonStep, void, undefined> {
    const { text, layout } = this;
    let entry = 0;
    for (let at = layout.start; ; ) {
      at = skip(space, text, at);
      if (at >= text.length) return;
      // The end of the object, unless the bracket is one too many: then further members follow.
      if (layout.items === 'members' && text[at] === '}') {
        at += 1;
        continue;
      }
      entry += 1;
      if (entry % stride === 0) yield undefined;
      const place: Place = { entry, line: this.#lines.lineAt(at) };
      const key = layout.items === 'members' ? this.#keyAt(at) : undefined;
      const from = key === undefined ? at : key.end;
      if (key) place.key = key.name;
      const scan = scanJson(text, from);
      if ('end' in scan && scan.depth <= deepest) {
        this.#learn(from);
        yield { value: JSON.parse(text.slice(from, scan.end)), at: place };
        at = scan.end;
      } else {
        yield { problem: this.#problem(scan, place, from) };
        at = this.#nextStart(from, scan);
      }
    }
  }

  #keyAt(at: number): { name: string; end: number } | undefined {
    const end = skip(memberKey, this.text, at);
    if (end < 0) return undefined;
    memberKey.lastIndex = at;
    return { name: (memberKey.exec(this.text)?.[1] ?? '').slice(0, longestKey), end };
  }

  #learn(from: number): void {
    afterOpening.lastIndex = from;
    const key = afterOpening.exec(this.text)?.[1];
    if (key !== undefined && this.#firstKeys.size < 50) this.#firstKeys.add(key);
  }

  /** @returns the offset at which the next item probably begins, or the end of the text. */
  #nextStart(from: number, scan: JsonScan): number {
    const { text, layout } = this;
    if ('end' in scan) return scan.end;
    this.#wasted += scan.error - from;
    const search = this.#wasted > text.length * mostWasted ? scan.error : from + 1;
    for (let at = text.indexOf('{', search); at >= 0; at = text.indexOf('{', at + 1)) {
      if (!this.#looksLikeItem(at)) continue;
      if (layout.items === 'elements') return at;
      const key = this.#startOfKey(at);
      if (key > from) return key;
    }
    return text.length;
  }

  #looksLikeItem(at: number): boolean {
    afterOpening.lastIndex = at;
    const key = afterOpening.exec(this.text)?.[1];
    let before = at - 1;
    while (before >= 0 && at - before < 200 && /\s/.test(this.text.charAt(before))) before -= 1;
    const isMember = this.text[before] === ':';
    if (isMember !== (this.layout.items === 'members')) return false;
    if (key !== undefined && this.#firstKeys.size > 0) return this.#firstKeys.has(key);
    // The beginning of the first item is broken: the next one is a member, or at the beginning of a line, as few brackets within
    // others are.
    return (
      (isMember && key !== undefined) ||
      this.text[at - 1] === '\n' ||
      (key !== undefined && /^(?:id|type|title|_id|DOI|url)$/.test(key))
    );
  }

  /** @param at offset of the bracket of a member's value. @returns the offset of the member's key. */
  #startOfKey(at: number): number {
    const before = this.text.slice(Math.max(0, at - longestKey - 20), at);
    const named = before.trimEnd();
    const quoted = named.slice(0, -1).trimEnd();
    if (!named.endsWith(':') || !quoted.endsWith('"')) return -1;
    let from = quoted.length - 2;
    while (from >= 0 && (quoted[from] !== '"' || quoted[from - 1] === '\\')) {
      if (quoted[from] === '\n') return -1;
      from -= 1;
    }
    return from < 0 ? -1 : at - before.length + from;
  }

  #problem(scan: JsonScan, place: Place, from: number): ReadProblem {
    if ('end' in scan) return { at: place, code: 'tooDeep' };
    const line = (place.line ?? 1) + (this.text.slice(from, scan.error).match(/\n/g)?.length ?? 0);
    if (scan.error >= this.text.length) return { at: { ...place, line }, code: 'unfinished' };
    const near = this.text.slice(Math.max(from, scan.error - 15), scan.error + 15).replace(/\s+/g, ' ');
    return { at: { ...place, line }, code: 'malformed', values: [near.trim()] };
  }
}

/** Never throws; takes time in proportion to the text. */
export const jsonItems = (text: string, layout: JsonLayout): Generator<JsonStep, void, undefined> =>
  new ItemReader(text, layout).items();

/**
 * Finds the items of a list: the elements of the outermost array; those of an array that is the value of one of `names` in the
 * outermost object; else the values that follow one another, of which a single object is one.
 */
export function listLayout(text: string, names: readonly string[]): JsonLayout {
  const first = skip(/\s*/y, text, 0);
  if (text[first] === '[') return { items: 'elements', start: first + 1 };
  const layout: JsonLayout = { items: 'elements', start: first };
  if (text[first] !== '{') return layout;
  for (let at = first + 1; at < text.length; ) {
    at = skip(/[\s,]*/y, text, at);
    memberKey.lastIndex = at;
    const key = memberKey.exec(text)?.[1];
    if (key === undefined) return layout;
    const value = memberKey.lastIndex;
    if (names.includes(key) && text[value] === '[') return { items: 'elements', start: value + 1 };
    const scan = scanJson(text, value);
    if ('error' in scan) return layout;
    at = scan.end;
  }
  return layout;
}

/** The members of the outermost object. */
export const memberLayout = (text: string): JsonLayout => ({ items: 'members', start: text.indexOf('{') + 1 });
