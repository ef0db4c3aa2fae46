/**
 * Tags that are likely meant to be one. Pure, and in time that grows with the tags, not with their pairs: what two
 * spellings have in common is a key, and what one slip of the fingers leaves equal is one too.
 */
import { foldText } from '~/lib/papers/text/foldText';
import { groupBy } from './groupBy';
import type { TagCount } from './paperStore';
import { tagKey } from './tag';
import type { TagDetail } from './tagColour';

export interface SimilarTags {
  /** The one with the most papers. */
  keep: TagCount;
  /** What would become it. */
  others: TagCount[];
  /** They differ in accents, plural, spaces, hyphens or underscores only; or by one letter. */
  why: 'spelling' | 'typo';
}

interface Read {
  tag: TagDetail;
  key: string;
  words: string[];
  /** Equal for two spellings of one tag. */
  form: string;
  digits: string;
}

/** So long a form may be wrong by a letter; shorter ones are other words. */
const shortestTypo = 8;
const longestTypo = 60;
/** And so long the word with the wrong letter. */
const shortestWord = 5;
/** More forms with the same gap are a series, not slips. */
const mostNeighbours = 12;

/** @param tags each with `distinctFrom` where its reader said what it is not. @returns what has the most papers first. */
export function similarTags(tags: readonly TagDetail[]): SimilarTags[] {
  const groups = [...groupBy(tags.map(read), ({ form }) => form).entries()].filter(([form]) => form !== '');
  const found: SimilarTags[] = [];
  const kept: Read[] = [];
  for (const [, members] of groups) {
    const [keep, ...rest] = members.sort(byCount);
    if (!keep) continue;
    kept.push(keep);
    const others = rest.filter((other) => !areApart(keep, other));
    if (others.length > 0) found.push({ keep: countOf(keep), others: others.map(countOf), why: 'spelling' });
  }
  for (const [one, other] of slips(kept)) {
    const [keep, less] = [one, other].sort(byCount);
    if (keep && less && !areApart(one, other)) found.push({ keep: countOf(keep), others: [countOf(less)], why: 'typo' });
  }
  const papers = ({ keep, others }: SimilarTags): number => others.reduce((sum, { count }) => sum + count, keep.count);
  return found.sort((a, b) => papers(b) - papers(a) || (a.keep.tag < b.keep.tag ? -1 : 1));
}

const countOf = ({ tag: { tag, count } }: Read): TagCount => ({ tag, count });

const byCount = ({ tag: one, key }: Read, { tag: other, key: otherKey }: Read): number =>
  other.count - one.count || (key < otherKey ? -1 : 1);

const areApart = (a: Read, b: Read): boolean =>
  (a.tag.distinctFrom?.includes(b.key) ?? false) || (b.tag.distinctFrom?.includes(a.key) ?? false);

/** A slash parts the names of nested tags; anything else that is no letter, digit or sign of its own parts words. */
function read(tag: TagDetail): Read {
  const parts = tag.tag.split(/[/／]/u).map((part) =>
    foldText(part.replace(/(\p{Lu})s\b/gu, '$1'))
      .split(/[\s\-_.·]+/u)
      .filter(Boolean),
  );
  const words = parts.flat().map(singular);
  const form = parts.map((part) => part.map(singular).join('')).join('/');
  return { tag, key: tagKey(tag.tag), words, form, digits: form.replace(/\D/gu, '') };
}

/** Of English plurals, which most tags of papers are, the usual ones. Three letters are too few to tell. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /[suia]s$/u.test(word)) return word;
  if (/..[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Pairs of forms that one letter left out, put in, changed or swapped with the next tells apart. */
function slips(all: readonly Read[]): [Read, Read][] {
  const able = all.filter(({ form }) => form.length >= shortestTypo && form.length <= longestTypo);
  // Each form's hash, and its hash without each letter, with the form's place: equal hashes come to stand together.
  const size = able.reduce((sum, { form }) => sum + form.length + 1, 0);
  const marks = new Float64Array(size);
  let at = 0;
  for (const [place, { form }] of able.entries()) for (const hash of gaps(form)) marks[at++] = hash * placeRange + place;
  marks.sort();
  const pairs = new Map<number, [Read, Read]>();
  for (let start = 0; start < size; ) {
    const hash = Math.floor((marks[start] ?? 0) / placeRange);
    let end = start + 1;
    while (end < size && Math.floor((marks[end] ?? 0) / placeRange) === hash) end++;
    if (end - start > 1 && end - start <= mostNeighbours) {
      for (let first = start; first < end; first++) {
        for (let second = first + 1; second < end; second++) {
          const [a, b] = [(marks[first] ?? 0) % placeRange, (marks[second] ?? 0) % placeRange];
          const [one, other] = [able[a], able[b]];
          if (a !== b && one && other && isSlip(one, other))
            pairs.set(Math.min(a, b) * placeRange + Math.max(a, b), [one, other]);
        }
      }
    }
    start = end;
  }
  return [...pairs.values()];
}

/** More tags than anybody has; with 32 bits of hash it stays an exact number. */
const placeRange = 2 ** 20;

/** 32-bit hashes of a text and of it without each of its letters. */
function gaps(text: string): number[] {
  const base = 0x01000193;
  const length = text.length;
  const heads = new Int32Array(length + 1);
  const tails = new Int32Array(length + 2);
  const powers = new Int32Array(length + 1);
  powers[0] = 1;
  for (let index = 0; index < length; index++) {
    heads[index + 1] = Math.imul(heads[index] ?? 0, base) + text.charCodeAt(index) + 1;
    powers[index + 1] = Math.imul(powers[index] ?? 0, base);
  }
  for (let index = length - 1; index >= 0; index--) {
    tails[index] = Math.imul(text.charCodeAt(index) + 1, powers[length - 1 - index] ?? 0) + (tails[index + 1] ?? 0);
  }
  const hashes = [(heads[length] ?? 0) >>> 0];
  for (let index = 0; index < length; index++) {
    hashes.push((Math.imul(heads[index] ?? 0, powers[length - 1 - index] ?? 0) + (tails[index + 1] ?? 0)) >>> 0);
  }
  return hashes;
}

/** `GPT-3` and `GPT-4` are two things, and so is what differs in a short word. */
function isSlip(a: Read, b: Read): boolean {
  if (a.digits !== b.digits || a.form.split('/').length !== b.form.split('/').length) return false;
  if (!oneApart(a.form, b.form)) return false;
  if (a.words.length !== b.words.length) return true;
  const differing = a.words.filter((word, index) => word !== b.words[index]);
  return differing.every((word) => word.length >= shortestWord);
}

function oneApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  if (long.length > short.length) return long.length === short.length + 1 && short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return swapped && short.slice(start + 2) === long.slice(start + 2);
}
