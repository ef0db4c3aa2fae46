/** Pairs the titles of a page with the names or files beside them, in the same line or in the next. */
import { isLabel, isProse, isReference, isRemark, looksLikeTitle } from '~/lib/detection/generic/textPatterns';
import { contains, parentOf } from '~/lib/sites/kit/dom';
import { withoutEnd } from '~/lib/papers/text/textAround';
import { isPlaceOfWork, peopleIn } from './people';
import type { TextLine } from './textLines';
import { headsOthers } from './pageWords';
import { citedTitle } from '~/lib/detection/generic/cardTitle';
import { bare } from '~/lib/detection/generic/textPatterns';

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
}

/** UTF-16 units of a title. */
const longest = 300;
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;
/** Fewest words of a title that is not a heading, a link or in bold. */
const fewest = 3;

/** Number of words; two signs of a script without spaces count as one. */
export const wordsIn = (text: string): number =>
  Math.floor((text.match(dense)?.length ?? 0) / 2) + text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Entries of programmes that are no papers: sessions, breaks, welcomes, talks without a paper. */
const event =
  /^\W*(?:\d{1,2}[:.h]\d{2}\s*(?:[ap]\.?m\.?)?\W*){0,2}(?:keynote|key note|invited (?:talk|speaker|presentation|lecture|paper)|plenary|tutorials?\s*(?:\d|:|$|[ivx]+\b)|sessions?\s*(?:\d|:|-|–|$|[ivx]+\b|[a-h]\b|chair)|poster sessions?\b|oral (?:sessions?|presentations?)\s*(?:\d|:|\(|$)|(?:paper|spotlight|lightning|contributed|short|full) (?:presentations?|talks?|sessions?|papers?)\s*(?:\d|:|\(|$)|opening|closing|concluding|welcome|introduct(?:ion|ory remarks)\s*(?:$|and|to the)|coffee|tea\b|lunch|dinner|break\b|panel\s*(?:\d|:|$|discussion|session)|registration|reception|banquet|social event|round ?table|business meeting|q ?& ?a|awards? (?:ceremony|session)|chair(?:s|ed)?\b|moderator|(?:date|time|location|venue|room|deadline|tba|tbd)\b|front matter|entire volume|preface|table of contents|author index|download|copyright|©)/iu;
const clock = /^\W*\d{1,2}[:.h]\d{2}/u;

/** Whether a text of a programme is no paper. */
export const isEvent = (text: string): boolean => event.test(text);

const tidied = (text: string): string =>
  withoutEnd(
    bare(
      text
        .replace(/\s+/gu, ' ')
        .replace(/[[(][,;|/\s]*[\])]/gu, '')
        .replace(/^\W*(?:paper|poster|talk|title)\s?(?:id\s?)?#?\d{0,4}\s?[:.–-]\s/iu, ''),
    ).replace(/^["“”«»„']+|["“”«»„']+$/gu, ''),
    /[\s,;:"”»]/,
  ).replace(/(?<!\.)\.$/u, '');

/** The title in a text; empty where it is none. @param shown it is a heading, a link or in bold. */
const titleIn = (text: string, shown: boolean): string => {
  if (text.length > longest + 60 || /^\W*\(/u.test(text)) return '';
  const title = tidied(text);
  if (title.length > longest || !looksLikeTitle(title) || isLabel(title) || isReference(title) || isRemark(title)) return '';
  const words = wordsIn(title);
  if (words < 2 || (words < fewest && !shown) || clock.test(title) || isEvent(title)) return '';
  if (words < 8 && isPlaceOfWork(title) && !/\b(?:for|with|via|of the|towards?|using)\b/iu.test(title)) return '';
  return isProse(title) ? '' : title;
};

const isShown = ({ pieces, heading }: TextLine): boolean =>
  heading > 0 || pieces.some(({ element, outer }) => /^(?:a|b|strong|i|em|cite|q)$/.test(element.localName) || /^(?:a|b|strong)$/.test(outer.localName));

interface Group {
  text: string;
  element: Element;
}

/** The pieces of a line by their outermost element; where that is one, by their own. */
const groupsOf = ({ pieces }: TextLine): Group[] => {
  for (const key of ['outer', 'element'] as const) {
    const groups: Group[] = [];
    for (const piece of pieces) {
      const last = groups.at(-1);
      if (last?.element === piece[key]) last.text += piece.text;
      else groups.push({ text: piece.text, element: piece[key] });
    }
    if (groups.length > 1) return groups;
  }
  return [];
};

interface Split {
  title: string;
  authors: string[];
  element: Element;
}

/** The title and the names of one line: of different style, with a dash or slash between them, or as an entry of a bibliography. */
const splitOf = (line: TextLine): Split | null => {
  const groups = line.pieces.length > 1 && line.pieces.length < 60 ? groupsOf(line) : [];
  for (const [at, { text, element }] of groups.entries()) {
    if (element === line.block) continue;
    const title = titleIn(text, true);
    if (!title || wordsIn(title) < fewest || peopleIn(title).length > 1) continue;
    const rest = (from: number, to?: number) =>
      withoutEnd(groups.slice(from, to).map((group) => group.text).join('').replace(/\s+/gu, ' '), /[\s.,:;–—-]/).replace(/^[\s.,:;–—-]+/u, '');
    const before = peopleIn(bare(rest(0, at)));
    const authors = before.length > 0 ? before : peopleIn(rest(at + 1));
    if (authors.length > 0) return { title, authors, element };
  }
  for (const sign of [' - ', ' – ', ' — ', ' / ', ' | ', ' by ', ': ']) {
    const at = line.text.indexOf(sign);
    if (at < 0) continue;
    const [left, right] = [line.text.slice(0, at), line.text.slice(at + sign.length)];
    const needed = line.files.length > 0 && sign !== ': ' ? 1 : 2;
    const first = sign === ' by ' ? [] : peopleIn(left);
    const title = first.length >= needed ? titleIn(right, false) : '';
    if (title && wordsIn(title) > fewest) return { title, authors: first, element: line.block };
    const last = sign === ': ' ? [] : peopleIn(right);
    const other = last.length >= needed ? titleIn(left, false) : '';
    if (other && wordsIn(other) > fewest) return { title: other, authors: last, element: line.block };
  }
  const cited = line.text.length < 700 && /\d{4}|\.\s/.test(line.text) ? citedTitle(line.text) : undefined;
  const authors = cited ? peopleIn(line.text.slice(0, line.text.indexOf(cited))) : [];
  const title = cited && authors.length > 0 ? titleIn(cited, true) : '';
  return title ? { title, authors, element: line.block } : null;
};

/** What a line may be. */
export interface Read {
  line: TextLine;
  /** Names; of one alone it is unsure whether it is one. */
  people: string[];
  title: string;
  split: Split | null;
}

/** Reads a line. Names are tried first, since most lists of names could be a title as well. */
export const readLine = (line: TextLine): Read => {
  const people = line.heading > 0 && line.text.length < 60 ? [] : peopleIn(line.text);
  if (people.length > 1) return { line, people, title: '', split: null };
  const split = people.length === 0 && line.text.length > 20 ? splitOf(line) : null;
  return { line, people, title: split ? '' : titleIn(line.text, isShown(line)), split };
};

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

const pathOf = ({ line: { block, heading } }: Read): string => `${parentOf(block)?.localName}>${block.localName}${heading}`;

/** The element of a title: where the line has one style, the element around it, else the block. */
const elementOf = ({ line: { pieces, block } }: Read): Element => {
  const [first] = pieces.filter(({ text }) => /\p{L}/u.test(text));
  const outer = first?.outer ?? block;
  return pieces.every((piece) => piece.outer === outer || !/\p{L}/u.test(piece.text)) ? (first?.element ?? block) : block;
};

/** Which of two lines beside a line of names is its title: the one in the same part of the page, else the one most often before or after. */
const sideOf = (reads: readonly Read[], at: number, usual: number, depths: Map<Element, number>): number => {
  const depth = (step: number): number => {
    const beside = reads[at + step];
    return beside?.title ? depthOf(around(beside.line.block, reads[at]!.line.block), depths) : -1;
  };
  const [before, after] = [depth(-1), depth(1)];
  if (before < 0 && after < 0) return reads[at - 2]?.title && depth(-2) > 1 ? -2 : 0;
  if (before === after) return usual;
  return before > after ? -1 : 1;
};

/** Whether titles mostly come before or after names: the line before the first names is in the style of the other titles. */
const usualSide = (reads: readonly Read[]): number => {
  let before = 0;
  let after = 0;
  let last: string | undefined;
  for (const [at, read] of reads.entries()) {
    if (read.people.length < 2) continue;
    const [above, below] = [reads[at - 1], reads[at + 1]];
    const isFirst = last === undefined;
    if (above?.title && (!isFirst || !below?.title || pathOf(above) === pathOf(below))) before += 1;
    if (below?.title) after += 1;
    last = pathOf(read);
  }
  return after > before ? 1 : -1;
};

/** @returns the pairs of title and names, or title and file, in page order; entries under headings of other things are left out. */
export function* pairsOf(reads: readonly Read[]): Generator<Pair | undefined> {
  const depths = new Map<Element, number>();
  const usual = usualSide(reads);
  const used = new Set<Read>();
  for (const [at, read] of reads.entries()) {
    yield undefined;
    const { line, people, split } = read;
    const { files, labels, block } = line;
    if (split) {
      yield { ...split, titleAt: split.element, namesAt: block, files, labels, sure: split.authors.length > 1 };
      continue;
    }
    if (people.length === 0) continue;
    // One name may also be a title: only beside a line that is none.
    const step = sideOf(reads, at, usual, depths);
    const beside = step ? reads[at + step] : undefined;
    if (!beside?.title || used.has(beside) || (people.length === 1 && read.title && beside.people.length > 0 && step !== usual)) continue;
    used.add(beside);
    used.add(read);
    yield {
      title: beside.title,
      authors: people,
      titleAt: elementOf(beside),
      namesAt: block,
      files: [...files, ...beside.line.files, ...(reads[at + 1]?.line.text === '' ? (reads[at + 1]?.line.files ?? []) : [])],
      labels: labels + beside.line.labels,
      sure: people.length > 1,
    };
  }
  for (const [at, read] of reads.entries()) {
    if (used.has(read) || !read.title) continue;
    const next = reads[at + 1];
    const files = read.line.files.length > 0 ? read.line.files : next?.line.text === '' ? next.line.files : [];
    if (files.length > 0)
      yield { title: read.title, authors: [], titleAt: elementOf(read), namesAt: next && files === next.line.files ? next.line.block : read.line.block, files, labels: 1, sure: false };
  }
}

export { headsOthers };
