/** Splits a line of authors into people and groups, whatever separates them. Runs in the page. */
import { isGroupName } from '~/lib/papers/text/isGroupName';
import { areDegrees, isFamilyAlone, isSuffix, withoutAffixes } from '~/lib/papers/text/nameAffixes';
import type { Author } from './paper';

/** Han, Kana and Hangul, in which family and given name are one word. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·・ ]+$/u;
/** `A.`, `A. B.`, `AB`, `J.-P.`, `Yu. A.` */
const initials = /^(?:\p{Lu}\p{Ll}?\.[ -]?|\p{Lu}[ -]?){1,4}$/u;
const dottedInitial = /(?:^|[\s-])\p{Lu}\p{Ll}?\.(?:$|[\s-])/u;
/** Given names that end a double given name, such as `Gabriel José`, and rarely a full name, such as `Ann Smith`. */
const iberian =
  /\s(?:Jos[eé]|Mar[ií]a|Luis|Lu[ií]s|Carlos|Antonio|Ant[oó]nio|Manuel|Juan|Jo[aã]o|Francisco|Javier|Alberto|Fernando|Jes[uú]s|[AÁ]ngel|Andr[eé]s?|Eduardo|Enrique|Alejandro|Miguel|Pedro|Pablo|Paulo|Rafael|Isabel|Elena|Carmen|Teresa|Cristina|Patricia|Beatriz|Augusto|Alfredo|Ricardo|Roberto)$/u;

/** Most UTF-16 units of a list that are read: thousands of authors. */
const longest = 200_000;

/** @returns the author, without degrees; null where no part is left, or three or more parts as in a list. */
function personIn(text: string): Author | null {
  const { parts, suffix } = withoutAffixes(text);
  const [first, given, more] = parts;
  if (first === undefined || more !== undefined) return null;
  if (given === undefined) return { name: suffix === undefined ? first : `${first} ${suffix}` };
  const name = unspaced.test(first + given) ? first + given : [given, first, suffix].filter(Boolean).join(' ');
  return { name, family: first, given, ...(suffix !== undefined && { suffix }) };
}

/** The text between two commas, with the suffixes and degrees that follow it. */
interface Part {
  text: string;
  affixes: string;
  /** It is a family name or a given name, not both. */
  alone: boolean;
}

function partsIn(text: string): Part[] {
  const parts: Part[] = [];
  for (const between of text.split(/[,，、]/)) {
    const part = between.trim();
    const last = parts.at(-1);
    if (part === '') continue;
    const afterWhole = last !== undefined && (!last.alone || parts.length > 1);
    if (last && (isSuffix(part) || areDegrees(part, afterWhole))) last.affixes += `, ${part}`;
    else parts.push({ text: part, affixes: '', alone: isFamilyAlone(part) });
  }
  return parts;
}

const isGiven = ({ text, alone }: Part): boolean => alone || initials.test(text);

/**
 * What a text contains. `one`: one author, if it can be read as one, as where a page has a meta for each author. `people`:
 * names with the given name first, unless initials follow the family name. `any`: either of these.
 */
export type AuthorText = 'one' | 'people' | 'any';

/** Whether the parts are family names and given names in alternation. */
function areTurned(parts: readonly Part[], kind: AuthorText): boolean {
  const families = parts.filter((_, at) => at % 2 === 0);
  const givens = parts.filter((_, at) => at % 2 === 1);
  if (families.length !== givens.length) return false;
  if (givens.every(({ text }) => initials.test(text))) return !families.some(({ text }) => initials.test(text));
  if (kind === 'people') return false;
  if (families.every(({ alone }) => alone) || (parts.length === 2 && kind === 'one')) return true;
  if (families.some(({ text }) => dottedInitial.test(text))) return false;
  return (
    givens.every(isGiven) ||
    givens.every(({ text }) => iberian.test(text) || dottedInitial.test(text)) ||
    families.every(({ text }) => /^\p{Ll}/u.test(text))
  );
}

const whole = ({ text, affixes }: Part): string => text + affixes;
const turned = (family: Part, given: Part): string => `${family.text}, ${given.text}${family.affixes}${given.affixes}`;

/** @returns each author's text, in a form that `personIn` reads. */
function peopleIn(text: string, kind: AuthorText): string[] {
  const parts = partsIn(text);
  if (parts.length > 1 && parts.every((part) => unspaced.test(part.text))) {
    const [family, given] = parts;
    if (family && given && parts.length === 2 && family.text.length === 1) return [turned(family, given)];
    return parts.map(whole);
  }
  const byTurns = areTurned(parts, kind);
  const people: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const [part, next] = [parts[at], parts[at + 1]];
    if (!part) break;
    // `Smith, Ann, Karl Marks`: only the first author has the family name first, or all have and one has no given name.
    const turns =
      byTurns || (kind !== 'people' && part.alone && !initials.test(part.text) && next && (isGiven(next) || at === 0));
    if (next && turns) {
      people.push(turned(part, next));
      at += 1;
    } else people.push(whole(part));
  }
  return people;
}

/** Whether all words look like parts of names: with a capital, initials, or particles. */
const isNameLike = (text: string): boolean =>
  text.split(',').every((part) => {
    const words = part.trim().split(' ');
    return (
      words.length < 7 &&
      words.every((word) => /^(?:[\p{Lu}\p{Lo}'’]|\p{Ll}{1,3}$|\p{Ll}['’])/u.test(word)) &&
      !/(?:^|\s)(?:for|of|on|in)(?:\s|$)/.test(part)
    );
  });

/** Whether a group after an `and` is an author of its own: `ATLAS Collaboration`, `the Some Large Study Group`. */
const isGroupAlone = (text: string): boolean =>
  /^(?:on behalf of |for )?the /i.test(text) || /^\S+ (?:Collaboration|Consortium|Team|Group|Investigators)$/i.test(text);

/** Splits at `and`, `und` and `&`, except within the name of a group or a firm. */
function authorsBetweenAnds(text: string): string[] {
  const pieces = text.split(/,? (?:and|und|&) /i);
  const [first = '', second = ''] = pieces;
  if (pieces.length < 2) return pieces;
  const firm = pieces.length === 2 && / & /.test(text) && !`${first}${second}`.includes(' ');
  return firm || !pieces.every((piece) => (isGroupName(piece) ? isGroupAlone(piece) : isNameLike(piece))) ? [text] : pieces;
}

/**
 * Reads a list of authors: `Hopper, Grace`, `Grace Hopper`, `Hopper, Grace; Shannon, Claude`, `Smith, A., Marks, K.`,
 * `Smith, Ann, Marks, Karl`, `Ann Smith, Karl Marks and Max Webber`, `Jane Doe, MD, PhD`, `王小明、李四`.
 * @returns the authors in order, with no entry for `et al.`
 */
export function authorsIn(text: string, kind: AuthorText = 'any'): Author[] {
  const line = ` ${text.slice(0, longest)}`
    .replace(/\s+/gu, ' ')
    .replace(/[,;]? (?:et\.? al\b|(?:and|&) (?:\d+ )?(?:others|more)\b).*/isu, '')
    .trim();
  const pieces = line
    .split(/[;；]/)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return pieces.flatMap((piece) => {
    const between = authorsBetweenAnds(piece);
    if (between.length === 1 && isGroupName(piece) && / (?:and|&) |, (?:Inc|Ltd|LLC|Corp|GmbH)\b/.test(piece))
      return [{ name: piece }];
    // The text between semicolons is one author; the text between `and`s may be a list.
    const each =
      between.length > 1 && kind === 'one' ? 'any' : kind === 'any' && between.length === 1 && pieces.length > 1 ? 'one' : kind;
    return between.flatMap((text) => peopleIn(text, each).flatMap((person) => personIn(person) ?? []));
  });
}
