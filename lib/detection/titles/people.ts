/** Reads lists of people, as papers name their authors: in full, with or without places of work. */
import { leadingNames } from '~/lib/detection/generic/textPatterns';
import { wordList } from './wordList';

/** UTF-16 units; a longer text is no list of names. */
const longest = 3000;
/** UTF-16 units; a longer text without a sign between names is not one name. */
const longestName = 90;

const inBrackets = /\([^()]{0,200}\)/gu;
/** Marks of footnotes behind names. */
const marks = /(?<=\p{L}\.?)[\d*†‡§¶∗#^]+(?:,\d+)*/gu;
const between = /[,;&·|•、，；]|\s(?:and|und|et|y|e|и|和|与)\s/u;
const isWork = wordList(
  'univ universit~ universid~ uniwersyt~ univerz~ institut~ department laborator~ lab labs college colleges school facult~ academy hospital center centre inc ltd gmbh corp~ google microsoft meta ibm amazon nvidia deepmind cnrs inria mit eth epfl professor lecturer researcher engineer scientist director manager ceo cto',
  'head of|phd student|phd candidate|大学|学院|研究所',
);
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const initials = /^(?:\p{Lu}\.?[\s-]?){1,3}$/u;

/** Whether a name has a given and a family name, either of which may be an initial; names in Han have 2 to 4 signs. */
const isFull = (name: string): boolean => {
  if (dense.test(name)) return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2,4}$|\s/u.test(name) && name.length <= 8;
  const words = name.split(/[\s.,]+/u).filter((word) => /\p{L}/u.test(word));
  return words.length >= 2 && words.length <= 6 && !/-\p{Ll}{4,}/u.test(name);
};

const letters = /[\p{L}\p{M}\d]/gu;
const lettersIn = (text: string): number => text.match(letters)?.length ?? 0;

/**
 * Whether names have most letters of a text, or of what is before a dash and a venue with a year. Spaces and signs between names count
 * for nothing: in a script with short names they are half of a list.
 */
export const areWhole = (people: readonly string[], text: string): boolean => {
  const plain = text.replace(inBrackets, ' ').replace(inBrackets, ' ').replace(/\s+/gu, ' ').trim();
  if (plain.includes(';'))
    return plain.split(';').every((part) => part.split(',').every((piece) => piece.trim().split(' ').length <= 7));
  const at = plain.search(/\s[-–—]\s/u);
  const listed = at > 0 && /\d{4}/.test(plain.slice(at)) ? plain.slice(0, at) : plain;
  return people.reduce((sum, name) => sum + lettersIn(name), 0) >= lettersIn(listed) * 0.6;
};

/** Whether a text says where someone works, or what they are. */
export const isPlaceOfWork = (text: string): boolean => isWork(text.replace(/\bmeta-/giu, ' '));

/** `Ada Lovelace, University of London`: what is before the first comma, unless that is half of a name. */
const withoutPlace = (part: string): string => {
  const [first = '', second = ''] = part.split(',');
  const isHalf = second !== '' && !isPlaceOfWork(second) && (initials.test(second.trim()) || !/\s/u.test(first.trim()));
  return isHalf ? `${second.trim()} ${first.trim()}` : first;
};

/** Without what follows the last semicolon if that has a number: volume, pages and year are nobody's name. */
const withoutPages = (text: string): string => {
  const at = text.lastIndexOf(';');
  const rest = text.slice(at);
  return at > 0 && (/\d/.test(rest) ? !isPlaceOfWork(rest) : !/\p{L}/u.test(rest)) ? text.slice(0, at).trim() : text;
};

/**
 * The people that a text names, each with given and family name.
 * @returns an empty list for a text that is anything else, and for one that states a role such as "Chair: …".
 */
export function peopleIn(text: string): string[] {
  if (text.length > longest || !/^[^\p{Ll}]{0,12}\p{L}/u.test(text)) return [];
  if (
    /^\W*(?:session\s)?(?:chair|moderat|host|organi[sz]|panel|discussant|presid|facilitat|editor|directed|starring|cast|with|from)/iu.test(
      text,
    )
  )
    return [];
  let plain = text;
  for (let depth = 0; depth < 2 && plain.includes('('); depth++) plain = plain.replace(inBrackets, ' ');
  plain = plain
    .replace(marks, '')
    .replace(/\\?["“”][^"“”]{1,20}["“”]\s?/gu, '')
    .replace(/\s?(?:…|\.\.\.)\s?(?=\p{Lu})/gu, ', ')
    .replace(/\s+/gu, ' ')
    .trim();
  plain = withoutPages(plain);
  if (plain.includes(';')) plain = plain.split(';').map(withoutPlace).join(', ');
  if (!between.test(plain) && plain.length > longestName) return [];
  const listed = leadingNames(plain);
  if (listed.length > 0) return listed.every(isFull) || listed.filter(isFull).length >= listed.length * 0.8 ? listed : [];
  // One name, and where that person works.
  const [name = '', ...places] = plain.split(',');
  return places.length > 0 && places.length < 5 && isPlaceOfWork(places.join()) ? leadingNames(name).filter(isFull) : [];
}
