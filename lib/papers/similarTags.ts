/**
 * Finds tags that are probably spellings of one tag. Pure; the time grows with the number of tags, not of pairs: spellings of
 * one tag share a key, and so do two texts that differ by one typing error, once the wrong letter is left out.
 */
import { foldText } from '~/lib/papers/text/foldText';
import { groupBy } from './groupBy';
import type { TagCount } from './paperStore';
import { tagKey } from './tag';
import type { TagDetail } from './tagColour';

export interface SimilarTags {
  /** The tag with the most papers. */
  keep: TagCount;
  /** The tags to be merged into it. */
  others: TagCount[];
  /** `spelling`: they differ only in accents, plural, spaces, hyphens or underscores. `typo`: they differ by one letter. */
  why: 'spelling' | 'typo';
}

interface Read {
  tag: TagDetail;
  key: string;
  words: string[];
  /** The key that spellings of one tag share. */
  form: string;
  digits: string;
}

/** Lengths of forms that may differ by a typing error; shorter forms that differ are different words. */
const shortestTypo = 8;
const longestTypo = 60;
/** Least length of the word with the wrong letter. */
const shortestWord = 5;
/** More forms that are equal without one letter are a series of tags, not typing errors. */
const mostNeighbours = 12;

/**
 * @param tags with `distinctFrom` where the user declared tags to be different.
 * @returns groups of similar tags, those with the most papers first.
 */
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
  for (const [a, b] of slips(kept)) {
    const [keep, less] = [a, b].sort(byCount);
    if (keep && less && !areApart(a, b)) found.push({ keep: countOf(keep), others: [countOf(less)], why: 'typo' });
  }
  const papers = ({ keep, others }: SimilarTags): number => others.reduce((sum, { count }) => sum + count, keep.count);
  return found.sort((a, b) => papers(b) - papers(a) || (a.keep.tag < b.keep.tag ? -1 : 1));
}

const countOf = ({ tag: { tag, count } }: Read): TagCount => ({ tag, count });

const byCount = ({ tag: a, key: keyA }: Read, { tag: b, key: keyB }: Read): number => b.count - a.count || (keyA < keyB ? -1 : 1);

const areApart = (a: Read, b: Read): boolean =>
  (a.tag.distinctFrom?.includes(b.key) ?? false) || (b.tag.distinctFrom?.includes(a.key) ?? false);

/** A slash separates the names of nested tags; white space, hyphens, underscores and dots separate words. */
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

/** Reduces the usual English plurals, as most tags of papers are in English. Words of three letters are left alone. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /[suia]s$/u.test(word)) return word;
  if (/..[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Pairs of forms that differ by one letter omitted, inserted, changed, or swapped with the next. */
function slips(all: readonly Read[]): [Read, Read][] {
  const able = all.filter(({ form }) => form.length >= shortestTypo && form.length <= longestTypo);
  // Each number packs a hash (of a form, or of it without one letter) and the form's place; sorting groups equal hashes.
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
          const [placeA, placeB] = [(marks[first] ?? 0) % placeRange, (marks[second] ?? 0) % placeRange];
          const [a, b] = [able[placeA], able[placeB]];
          if (placeA !== placeB && a && b && isSlip(a, b))
            pairs.set(Math.min(placeA, placeB) * placeRange + Math.max(placeA, placeB), [a, b]);
        }
      }
    }
    start = end;
  }
  return [...pairs.values()];
}

/** More tags than any library has. With 32 bits of hash, a packed number stays an exact integer (52 bits). */
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

/** Whether two forms differ by a typing error. Forms that differ in digits (`GPT-3`, `GPT-4`) or in a short word do not. */
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
