/** Writes plain text so that BibTeX, biber and LaTeX print it as it was. Letters stay UTF-8, which all of them take. */
import { tidyMultiline, tidyText } from '~/lib/papers/text/tidyText';
import { type Piece, splitMaths } from './maths';
import { texSigns, textSigns } from './texSigns';

/**
 * Commands in braces, because pandoc takes what follows `{}` for one more argument. `<`, `>` and `|` as maths: Zotero knows no
 * `\textless` and no `\textgreater`, pandoc no `\textbar`.
 */
const escapes: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '^': '{\\textasciicircum}',
  '~': '{\\textasciitilde}',
  '<': '$<$',
  '>': '$>$',
  '|': '$|$',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
};

/**
 * BibTeX counts braces without looking at the backslash, and an odd one would swallow the rest of the file. So `\{`,
 * which more programs know, is written only where each brace has its partner.
 */
function escaper(whole: string): (part: string) => string {
  // Most names and many abstracts hold none of them.
  if (!/[\\{}^~<>|$%&#_]/.test(whole)) return (part) => part;
  let depth = 0;
  let lowest = 0;
  for (const [brace] of whole.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    lowest = Math.min(lowest, depth);
  }
  const paired = depth === 0 && lowest === 0;
  return (part) =>
    part.replace(/[\\{}^~<>|$%&#_]/g, (sign) => (paired && /[{}]/.test(sign) ? `\\${sign}` : (escapes[sign] ?? '')));
}

const plainOf = (pieces: readonly Piece[]): string => pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');

/** Composed letters: LaTeX's usual engine has no combining marks. */
const oneLine = (text: string): string => tidyText(text.normalize('NFC'), Number.POSITIVE_INFINITY);

/** Most of what is written: nothing in it is a sign to TeX or needs composing, and one look is less dear than all those below. */
const harmless = /^[ !"'()*+,\-./\d:;=?@A-Z[\]`a-z]*$/;

/** One line of plain text in which a dollar sign is a dollar sign: names, venues, tags. */
export const latexLiteral = (text: string): string =>
  harmless.test(text) ? tidyText(text, Number.POSITIVE_INFINITY) : textSigns(escaper(text)(oneLine(text)));

/** Text of a page, in which `$…$` is maths. Paragraphs stay apart. */
export function latexText(text: string): string {
  if (harmless.test(text)) return tidyText(text, Number.POSITIVE_INFINITY);
  const pieces = splitMaths(tidyMultiline(text.normalize('NFC'), Number.POSITIVE_INFINITY));
  const escaped = escaper(plainOf(pieces));
  return pieces.map((piece) => ('maths' in piece ? `$${texSigns(piece.maths)}$` : textSigns(escaped(piece.text)))).join('');
}

/** Text that the reader wrote: its lines stay lines, in the source at least. */
export const latexNote = (text: string): string =>
  text
    .split(/\r\n|[\r\n]/)
    .map((line) => (/^ */.exec(line)?.[0] ?? '') + latexText(line))
    .join('\n')
    .trim();

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’.+/][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const startsUpper = /^\p{Lu}/u;

const smallInTitles = new Set(
  'about across after against among before between beyond during from into more onto over than that their through toward towards under upon using versus when where which while with within without'.split(
    ' ',
  ),
);

/** Whether the title writes common words small, so that a capital tells a name. */
function isSentenceCase(title: string): boolean {
  const telling = (title.match(word) ?? []).slice(1).filter((each) => each.length > 3 && !smallInTitles.has(each));
  const small = telling.filter((each) => !startsUpper.test(each)).length;
  return small > 0 && small * 3 >= telling.length;
}

/** Words that a title with capitals still writes small: where one of them stands small, a capital `A` is no article. */
const smallWord = /\s(?:a|an|and|as|at|by|for|from|in|is|of|on|or|the|to|with)\s/u;
/** After these an `A` is a name in any title: `Influenza A Virus`, `Vitamin A`. */
const beforeLetter =
  /^(?:amyloid|appendix|class|coenzyme|cohort|cyclosporine?|group|haemophilia|hemophilia|hepatitis|immunoglobulin|influenza|ligand|lipid|part|phase|plan|protein|protocol|receptor|region|scarlet|serotype|serum|streptococcus|study|subtype|type|vitamin)$/i;

/** How much a title's capitals tell. */
interface Capitals {
  /** A capital at the beginning of a word is enough. */
  tell: boolean;
  /** A capital `A` within the title is a name and not the article. */
  letterA: boolean;
  /** Most words are all capitals, so that they tell nothing. */
  shouted: boolean;
}

function capitalsOf(title: string): Capitals {
  const words = title.match(word)?.filter((each) => /\p{L}.*\p{L}/u.test(each)) ?? [];
  const loud = words.filter((each) => /\p{Lu}/u.test(each) && !/\p{Ll}/u.test(each)).length;
  const tell = isSentenceCase(title);
  return {
    tell,
    letterA: tell || smallWord.test(title),
    shouted: words.length > 1 && (loud === words.length || (words.length > 2 && loud >= words.length * 0.7)),
  };
}

/** @param before the word before it, within the same part of the title. */
function isName(each: string, { tell, letterA, shouted }: Capitals, before: string | undefined): boolean {
  // Nearly every word, and what follows is dear.
  if (/^[a-z]+$/.test(each)) return false;
  if (shouted) return /^\P{Ll}*\p{Ll}.*\p{Lu}/u.test(each);
  if (each === 'A') return before !== undefined && (letterA || beforeLetter.test(before));
  const inner = /^[^\p{L}\p{N}]*[\p{L}\p{N}].*\p{Lu}/u.test(each);
  const alone = /^\p{Lu}$/u.test(each);
  // `H2`, `T5`, `Al2`: an element or a model.
  const numbered = /^\p{Lu}\p{Ll}?\d/u.test(each);
  return inner || alone || numbered || (tell && before !== undefined && startsUpper.test(each));
}

/**
 * A title whose capitals a bibliography style may not change where they tell a name: `{GPT-4}`, `{LoRA}`, `of {Bayes}`,
 * `influenza {A}`. Where no letter is small, capitals tell nothing.
 */
export function latexTitle(text: string): string {
  const title = oneLine(text);
  const pieces = splitMaths(title);
  const escaped = escaper(plainOf(pieces));
  const capitals = capitalsOf(plainOf(pieces));
  // The word before, or undefined where a part of the title begins.
  let before: string | undefined;
  const protect = (piece: string): string => {
    let out = '';
    let from = 0;
    for (const match of piece.matchAll(word)) {
      const [each] = match;
      const between = piece.slice(from, match.index);
      if (/[:.?!]\s/.test(between) || (each === 'A' && /[^\s,'’]/u.test(between))) before = undefined;
      out += escaped(between) + (isName(each, capitals, before) ? `{${each}}` : each);
      before = each;
      from = match.index + each.length;
    }
    return out + escaped(piece.slice(from));
  };
  return pieces.map((piece) => ('maths' in piece ? `{$${texSigns(piece.maths)}$}` : textSigns(protect(piece.text)))).join('');
}
