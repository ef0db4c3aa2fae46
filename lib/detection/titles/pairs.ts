/** Pairs the titles of a page with the names or files beside them, in the same line or in the next. */

import { contains, parentOf } from '~/lib/sites/kit/dom';
import { isShown, type Read } from './readLine';
import type { TextLine } from './textLines';
import { titleIn } from './titleText';

export interface Pair {
  title: string;
  authors: string[];
  /** The elements of the title and of the names; the same one where both stand in one line. */
  titleAt: Element;
  namesAt: Element;
  files: Element[];
  labels: number;
  /** Names in the order of most entries of the list, rather than one name that may be a part of a title. */
  sure: boolean;
  /** How the lines of the title and of the names look. */
  styles: readonly [string, string];
  line: TextLine;
}

const depthOf = (element: Element, cache: Map<Element, number>): number => {
  const known = cache.get(element);
  if (known !== undefined) return known;
  const around = parentOf(element);
  const depth = around ? depthOf(around, cache) + 1 : 0;
  cache.set(element, depth);
  return depth;
};

/** The smallest element around two. */
export const around = (a: Element, b: Element): Element => {
  let at = a;
  while (!contains(at, b)) {
    const next = parentOf(at);
    if (!next) break;
    at = next;
  }
  return at;
};

/** How a line looks: its block, and the element around its first words. */
export const styleOf = ({ line: { block, heading, pieces } }: Read): string => {
  const first = pieces.find(({ text }) => /\p{L}/u.test(text));
  return `${parentOf(block)?.localName}>${block.localName}${heading}>${first?.outer === block ? '' : first?.outer.localName}`;
};

const most = <T>(all: Iterable<T>): [T | undefined, number] => {
  const counts = new Map<T, number>();
  for (const item of all) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best: [T | undefined, number] = [undefined, 0];
  for (const entry of counts) if (entry[1] > best[1]) best = entry;
  return best;
};

/** The element of a title: where the line has one style, the element around it, else the block. */
const elementOf = ({ line: { pieces, block } }: Read): Element => {
  const [first] = pieces.filter(({ text }) => /\p{L}/u.test(text));
  const outer = first?.outer ?? block;
  return pieces.every((piece) => piece.outer === outer || !/\p{L}/u.test(piece.text)) ? (first?.element ?? block) : block;
};

/** Which of two lines beside a line of names is its title: the one in the same part of the page, else the one most often before or after. */
const sideOf = (reads: readonly Read[], at: number, usual: number, depths: Map<Element, number>): number => {
  const depth = (step: number): number => {
    const [own, beside] = [reads[at], reads[at + step]];
    return own && beside?.title ? depthOf(around(beside.line.block, own.line.block), depths) : -1;
  };
  // Names beside a paper that was found before are its authors.
  if (reads[at - 1]?.line.found || (usual > 0 && reads[at + 1]?.line.found)) return 0;
  const [before, after] = [depth(-1), depth(1)];
  // Two lines before names may be their title, unless it follows the names of another: then it is where that appeared.
  if (before < 0 && after < 0) return reads[at - 2]?.title && !reads[at - 3]?.people.length && depth(-2) > 1 ? -2 : 0;
  if (before === after) return usual;
  return before > after ? -1 : 1;
};

/**
 * Whether titles mostly come before or after names: on the side where the lines beside names look the same more often, and stand
 * out; on a page that is undecided, before.
 * @param beside the lines before names, and those after.
 */
const usualSide = ([before, after]: readonly [Read[], Read[]]): -1 | 1 => {
  const worth = (reads: Read[]): number => most(reads.map(styleOf))[1] + reads.filter(({ line }) => isShown(line)).length / 2;
  return worth(after) > worth(before) ? 1 : -1;
};

/** Most lines from which the order of titles and names is told. */
const sample = 300;

/** The titles before and after the first lines of names; yields where the caller may pause. */
function* besideNames(reads: readonly Read[]): Generator<undefined, { listed: Read[]; beside: [Read[], Read[]] }> {
  const listed: Read[] = [];
  const beside: [Read[], Read[]] = [[], []];
  for (const [at, read] of reads.entries()) {
    yield undefined;
    if (read.people.length < 2) continue;
    if (listed.push(read) > sample) break;
    const [above, below] = [reads[at - 1], reads[at + 1]];
    if (above?.title) beside[0].push(above);
    if (below?.title) beside[1].push(below);
  }
  return { listed, beside };
}

/**
 * Takes lines of names that look as the titles of the page do for titles: `Superbubbles, Ultrabubbles and Cacti` between a line of
 * names and the next. Yields where the caller may pause.
 */
function* mended(reads: readonly Read[]): Generator<undefined, { reads: Read[]; usual: -1 | 1 }> {
  const { listed, beside } = yield* besideNames(reads);
  const usual = usualSide(beside);
  const [names, count] = most(listed.map(styleOf));
  const [titles] = most(beside[usual < 0 ? 0 : 1].map(styleOf));
  if (count < 3 || titles === undefined || titles === names) return { reads: [...reads], usual };
  const better: Read[] = [];
  for (const read of reads) {
    yield undefined;
    const isTitle = (read.people.length > 0 ? !read.title : read.split?.element === read.line.block) && styleOf(read) === titles;
    const title = isTitle ? titleIn(read.line.text, true) : '';
    better.push(title ? { ...read, title, people: [], split: null } : read);
  }
  return { reads: better, usual };
}

/** The files of a line, and those of the next if it has nothing else. */
const filesAt = (reads: readonly Read[], at: number): Element[] => {
  const [own, next] = [reads[at]?.line, reads[at + 1]?.line];
  return [...(own?.files ?? []), ...(next?.text === '' ? next.files : [])];
};

/** @returns the pairs of title and names, or title and file, in page order; entries under headings of other things are left out. */
export function* pairsOf(given: readonly Read[]): Generator<Pair | undefined> {
  const { reads, usual } = yield* mended(given);
  const depths = new Map<Element, number>();
  const used = new Set<Read>();
  for (const [at, read] of reads.entries()) {
    yield undefined;
    const { line, people, split } = read;
    const { labels, block } = line;
    if (split) {
      yield {
        ...split,
        titleAt: split.element,
        namesAt: block,
        files: filesAt(reads, at),
        labels,
        sure: split.authors.length > 1,
        styles: [styleOf(read), ''],
        line,
      };
      continue;
    }
    if (people.length === 0 || used.has(read)) continue;
    // One name may also be a title: only beside a line that is none.
    const step = sideOf(reads, at, usual, depths);
    const beside = step ? reads[at + step] : undefined;
    if (!beside?.title || used.has(beside) || (people.length === 1 && read.title && beside.people.length > 0 && step !== usual))
      continue;
    used.add(beside);
    used.add(read);
    yield {
      title: beside.title,
      authors: people,
      titleAt: elementOf(beside),
      namesAt: block,
      files: [...filesAt(reads, at), ...filesAt(reads, at + step)],
      labels: labels + beside.line.labels,
      sure: people.length > 1,
      styles: [styleOf(beside), styleOf(read)],
      line: beside.line,
    };
  }
  for (const [at, read] of reads.entries()) {
    if (used.has(read) || !read.title) continue;
    const files = filesAt(reads, at);
    const last = reads[at + 1]?.line;
    if (files.length > 0)
      yield {
        title: read.title,
        authors: [],
        titleAt: elementOf(read),
        namesAt: last && read.line.files.length === 0 ? last.block : read.line.block,
        files,
        labels: 1,
        sure: false,
        styles: [styleOf(read), ''],
        line: read.line,
      };
  }
}
