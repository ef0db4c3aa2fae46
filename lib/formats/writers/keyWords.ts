/** The words of names and titles that a citation key takes: ASCII letters and digits. */
import type { Paper } from '~/lib/papers/paper';
import { foldText } from '~/lib/papers/text/foldText';
import { authorName, familyOf } from './authorName';
import type { KeyPart } from './keyTemplate';
import { splitMaths } from './maths';
import { publicationOf } from './publication';

/** Frequent first words of titles, which do not characterise a paper. */
const empty = new Set(
  'a an and are as at be by can do does for from how in into is it its not of on or some the their to toward towards using via we what when where which why with'.split(
    ' ',
  ),
);

/** Maximum number of characters of a family name and of a word of a title. */
const partLimit = 24;
/** Maximum number of words of a title, of a venue, and of names. */
const mostWords = 12;

/** Keeps ASCII letters and digits, in lower case; removes all other scripts. */
const ascii = (text: string): string => foldText(text).replace(/[^a-z\d]+/g, '');

/** `ÉtaleCohomology` of `étale Cohomology`, with the capitals that the folded word has in the text. */
function cased(folded: string, original: string): string {
  const plain = original.normalize('NFD').replace(/[^A-Za-z\d]+/g, '');
  if (plain.toLowerCase() === folded) return plain;
  return /^\P{L}*\p{Lu}/u.test(original) ? folded.charAt(0).toUpperCase() + folded.slice(1) : folded;
}

function familyWord(author: Paper['authors'][number]): string {
  const family = familyOf(authorName(author));
  const folded = ascii(family);
  const words = family.split(/\s+/).map((each) => cased(ascii(each), each));
  return (words.join('').toLowerCase() === folded ? words.join('') : folded).slice(0, partLimit);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words in lower case, without formulas. */
const wordsOf = (title: string): string[] =>
  foldText(
    splitMaths(title)
      .map((piece) => ('text' in piece ? piece.text : ' '))
      .join(''),
  )
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');

/** The words that characterise a title, or else its first word. */
function significant(title: string): string[] {
  const words = wordsOf(title);
  const found = words.filter((each) => /[a-z]./.test(each) && !empty.has(each));
  return (found.length > 0 ? found : words.slice(0, 1)).slice(0, mostWords).map((each) => capital(each.slice(0, partLimit)));
}

/** @returns the words of a field, each with a capital where names and titles have one. */
export function keyWords(paper: Paper, { field, most }: Exclude<KeyPart, string>): string[] {
  const families = () => paper.authors.slice(0, mostWords).map(familyWord);
  switch (field) {
    case 'auth':
      return families().slice(0, 1);
    case 'authEtAl':
      return paper.authors.length > 2 ? [...families().slice(0, 1), 'EtAl'] : families();
    case 'authors':
      return [...families().slice(0, most ?? mostWords), ...(paper.authors.length > (most ?? mostWords) ? ['EtAl'] : [])];
    case 'year':
      return [paper.published?.slice(0, 4) ?? ''];
    case 'shortyear':
      return [paper.published?.slice(2, 4) ?? ''];
    case 'word':
    case 'veryshorttitle':
      return significant(paper.title).slice(0, 1);
    case 'shorttitle':
      return significant(paper.title).slice(0, 3);
    case 'title':
      return significant(paper.title);
    case 'venue':
      return significant(publicationOf(paper).container ?? paper.venue ?? '');
    case 'id':
      return [];
  }
}
