/** Reads one line of a page: as a title, as names, or as both. */
import { citedTitle } from '~/lib/detection/generic/cardTitle';
import { leadsToPerson } from '~/lib/detection/generic/leadsToPerson';
import { bare } from '~/lib/detection/generic/textPatterns';
import { withoutEnd } from '~/lib/papers/text/textAround';
import { contains } from '~/lib/sites/kit/dom';
import { areWhole, peopleIn } from './people';
import type { TextLine } from './textLines';
import { fewest, titleIn, venue, withoutCode, wordsIn } from './titleText';

export const isShown = ({ pieces, heading }: TextLine): boolean =>
  heading > 0 ||
  pieces.some(
    ({ element, outer }) => /^(?:a|b|strong|i|em|cite|q)$/.test(element.localName) || /^(?:a|b|strong)$/.test(outer.localName),
  );

/** Most pieces of a line that are read one by one: a title and several dozen linked names. */
const mostPieces = 120;
/** UTF-16 units of a name. */
const longestName = 60;

interface Group {
  text: string;
  element: Element;
}

/** The pieces of a line by their outermost element; where that is one, by their own. */
const groupsOf = ({ pieces }: TextLine): Group[] => {
  if (pieces.length < 2 || pieces.length >= mostPieces) return [];
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

/** What stands between the names of a list, behind one or before the next. */
const beforeName = /^\s*(?:[,;|·•&]|(?:and|und|et|y)\s)/u;
const afterName = /(?:[,;|·•&]|\s(?:and|und|et|y))\s*$/u;

/** A title and links that lead to people, who are its authors, whatever their names look like. */
const linkedSplit = (line: TextLine): Split | null => {
  const groups = groupsOf(line);
  const isPerson = ({ element, text }: Group): boolean =>
    element.localName === 'a' && leadsToPerson(element) && /\S\s+\S/u.test(text) && text.length <= longestName;
  const people = groups.filter(isPerson);
  if (people.length === 0) return null;
  const authors = people.map(({ text }) => text.replace(/\s+/gu, ' ').trim());
  for (const [at, group] of groups.entries()) {
    const { element, text } = group;
    const title = isPerson(group) ? '' : titleIn(text, element !== line.block);
    // What a comma separates from names is another name.
    const isListed = beforeName.test(groups[at + 1]?.text ?? '') || afterName.test(groups[at - 1]?.text ?? '');
    if (!title || isListed || venue.test(title)) continue;
    // A text in the same style as the names may be one of somebody without a page.
    const isApart = !people.some((person) => contains(element, person.element));
    const names = peopleIn(text.trim().replace(afterName, ''));
    if (isApart || (wordsIn(title) > fewest + 1 && names.length === 0)) return { title, authors, element };
  }
  return null;
};

/** The title and the names of one line, in different styles. */
const styledSplit = (line: TextLine): Split | null => {
  const groups = groupsOf(line);
  for (const [at, { text, element }] of groups.entries()) {
    const title = titleIn(text, element !== line.block);
    if (!title || wordsIn(title) < fewest || venue.test(title)) continue;
    // Of links with commas between them, none is a title.
    if (beforeName.test(groups[at + 1]?.text ?? '') && groups[at + 2]?.element.localName === element.localName) continue;
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
  const linked = linkedSplit(line);
  if (linked) return { line, people: [], title: '', split: linked };
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
