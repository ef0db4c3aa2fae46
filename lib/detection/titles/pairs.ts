/** Pairs the titles of a page with the names or files beside them, in the same line or in the next. */

import { citedTitle } from '~/lib/detection/generic/cardTitle';
import { bare, isLabel, isProse, isReference, isRemark, looksLikeTitle } from '~/lib/detection/generic/textPatterns';
import { withoutEnd } from '~/lib/papers/text/textAround';
import { contains, parentOf } from '~/lib/sites/kit/dom';
import { areWhole, isPlaceOfWork, peopleIn } from './people';
import type { TextLine } from './textLines';

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
  /^\W*(?:\d{1,2}[:.h]\d{2}\s*(?:[ap]\.?m\.?)?\W*){0,2}(?:(?:[ecmp][sd]?t|gmt|utc|ces?t|bst|[jki]st)\b\W*)?(?:keynote|key note|invited (?:talk|speaker|presentation|lecture|paper)|plenary|tutorials?\s*(?:\d|:|$|[ivx]+\b)|sessions?\s*(?:\d|:|-|–|$|[ivx]+\b|[a-h]\b|chair)|poster sessions?\b|oral (?:sessions?|presentations?)\s*(?:\d|:|\(|$)|(?:paper|spotlight|lightning|contributed|short|full) (?:presentations?|talks?|sessions?|papers?)\s*(?:\d|:|\(|$)|opening|closing|concluding|welcome|introduct(?:ion|ory remarks)\s*(?:$|and|to the)|coffee|tea\b|lunch|dinner|break\b|panel\s*(?:\d|:|$|discussion|session)|registration|reception|banquet|social event|round ?table|business meeting|q ?& ?a|awards? (?:ceremony|session)|chair(?:s|ed)?\b|moderator)/iu;
/** Parts of a volume, and facts beside an entry. */
const matter =
  /^\W*(?:(?:date|time|location|venue|room|deadline)s?\s?[:：]|tb[ad]\b|front matter|(?:entire|full|complete) (?:volume|proceedings)|preface|foreword|editorial board|proceedings of|table of contents|author index|download|copyright|©)/iu;
/** A sentence of the page about itself or its author. */
const sentence =
  /^(?:(?:I|We|It|They) \p{Ll}|(?:My|Our) |See (?:also )?|Please |Click |Featured |This (?:page|site|work|paper) |(?:The|These) (?:following |below )?(?:papers?|list) |More )/u;
/** Names of journals and meetings, which stand in italics beside a title. */
const venue =
  /^(?:in:?\s)?(?:(?:the\s)?(?:\d+(?:st|nd|rd|th)\s)?(?:proc(?:eedings|\.)|advances in|journal|transactions|trans\.|international (?:conference|journal|workshop)|ieee\b|acm\b|conference|annals|lecture notes|workshop|annual|european|symposium|nature\b|science\b|arxiv|biorxiv|phys\.|j\. ))/iu;
const clock = /^\W*\d{1,2}[:.h]\d{2}/u;

/** Whether a text of a programme is no paper. */
export const isEvent = (text: string): boolean => event.test(text);

/** Numbers, codes and times before an entry: `U16-1001:`, `12.`, `11:35 AM - 12:20 PM`. */
const withoutCode = (text: string): string =>
  text
    .replace(
      /^\W*(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[–—-]\s?|\s)){1,2}(?:(?:[ecmp][sd]?t|gmt|utc|ces?t|bst|[jki]st)\s)?/iu,
      '',
    )
    .replace(/^\W*(?:\p{Lu}{0,4}\d{1,4}(?:[.-]\d{1,5}){1,3}\s?[:.)–-]?|#?\d{1,4}\s?[:.)])\s+/u, '')
    .replace(/^[:.,;–—-]\s/u, '');

const tidied = (text: string): string =>
  withoutEnd(
    bare(
      withoutCode(text.replace(/\s+/gu, ' '))
        .replace(/[[(][,;|/\s]*[\])]/gu, '')
        .replace(/^\W*(?:paper|poster|talk|title)\s?(?:id\s?)?#?\d{0,4}\s?[:.–-]\s/iu, ''),
    ).replace(/^["“”«»„']+|["“”«»„']+$/gu, ''),
    /[\s,;:"”»]/,
  ).replace(/(?<!\.)\.$/u, '');

/** The title in a text; empty where it is none. @param shown it is a heading, a link or in bold. */
export const titleIn = (text: string, shown: boolean): string => {
  if (text.length > longest + 60 || /^\W*\(|https?:\/\//u.test(text)) return '';
  const title = tidied(text);
  if (sentence.test(title)) return '';
  if (title.length > longest || !looksLikeTitle(title) || isLabel(title) || isReference(title) || isRemark(title)) return '';
  const words = wordsIn(title);
  if (!shown && /^\p{Ll}{2,}(?=[\s,.])/u.test(title)) return '';
  if (words < 2 || (words < fewest && !shown) || clock.test(title) || isEvent(title) || matter.test(title)) return '';
  if (words < 8 && isPlaceOfWork(title) && !/\b(?:for|with|via|of the|towards?|using)\b/iu.test(title)) return '';
  return isProse(title) ? '' : title;
};

const isShown = ({ pieces, heading }: TextLine): boolean =>
  heading > 0 ||
  pieces.some(
    ({ element, outer }) => /^(?:a|b|strong|i|em|cite|q)$/.test(element.localName) || /^(?:a|b|strong)$/.test(outer.localName),
  );

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

const separators = /[\s.,:;–—-]/;

/** Whether a text is names and nothing else. */
const isNames = (text: string): boolean => {
  const people = peopleIn(text);
  return people.length > 1 ? areWhole(people, text) : people.length === 1 && wordsIn(text) <= 4;
};

/** The title and the names of one line, in different styles. */
const styledSplit = (line: TextLine): Split | null => {
  const groups = line.pieces.length > 1 && line.pieces.length < 60 ? groupsOf(line) : [];
  for (const [at, { text, element }] of groups.entries()) {
    const title = titleIn(text, element !== line.block);
    if (!title || wordsIn(title) < fewest || venue.test(title)) continue;
    const textOf = (from: number, to?: number): string =>
      groups
        .slice(from, to)
        .map((group) => group.text)
        .join('')
        .replace(/\s+/gu, ' ');
    const led = textOf(0, at);
    const before = peopleIn(bare(withoutCode(withoutEnd(led, separators))));
    // What follows a list of names and a full stop is the title, even if it could be a name.
    if (isNames(title) && !(before.length > 1 && /[.:]\s?$/u.test(led))) continue;
    const authors = before.length > 0 ? before : peopleIn(withoutEnd(textOf(at + 1), separators).replace(/^[\s.,:;–—-]+/u, ''));
    if (authors.length > 0) return { title, authors, element };
  }
  return null;
};

/** With a dash, slash or colon between them, or as an entry of a bibliography. */
const writtenSplit = (line: TextLine, filed: boolean): Split | null => {
  for (const sign of [' - ', ' – ', ' — ', ' / ', ' | ', ' by ', ': ']) {
    const at = line.text.indexOf(sign);
    if (at < 0) continue;
    const [left, right] = [line.text.slice(0, at), line.text.slice(at + sign.length)];
    const needed = filed && sign !== ': ' ? 1 : 2;
    const first = sign === ' by ' ? [] : peopleIn(left);
    const title = first.length >= needed && !/\b(?:19|20)\d\d\b/u.test(right) ? titleIn(right, false) : '';
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

/**
 * Reads a line. Names are tried first, since most lists of names could be a title as well.
 * @param next the line after it, which may have its files.
 */
export const readLine = (line: TextLine, next?: TextLine): Read => {
  const text = withoutCode(line.text);
  const listed = line.heading > 0 && text.length < 60 ? [] : peopleIn(text);
  // A short title in another style, behind many names and a full stop, leaves the line mostly names.
  const styled = text.length > 20 && line.pieces.length > 1 && /[.:]\s/u.test(text) ? styledSplit(line) : null;
  if (styled) return { line, people: [], title: '', split: styled };
  const isWhole = listed.length > 0 && areWhole(listed, text);
  if (isWhole && listed.length > 1) return { line, people: listed, title: '', split: null };
  const split =
    text.length > 20 && !isWhole
      ? (styledSplit(line) ?? writtenSplit(line, line.files.length > 0 || (next?.text === '' && next.files.length > 0)))
      : null;
  return { line, people: split || !isWhole ? [] : listed, title: split ? '' : titleIn(line.text, isShown(line)), split };
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
  if (before < 0 && after < 0) return reads[at - 2]?.title && depth(-2) > 1 ? -2 : 0;
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
