/** Writes plain text so that BibTeX, biber and LaTeX print it as it was. Letters stay UTF-8, which all of them take. */
import { tidyMultiline, tidyText } from '~/lib/papers/tidyText';
import { type Piece, splitMaths } from './maths';
import { texSigns, textSigns } from './texSigns';

/** Commands in braces, because pandoc takes what follows `{}` for one more argument; `|` as maths, because it knows no `\textbar`. */
const escapes: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '^': '{\\textasciicircum}',
  '~': '{\\textasciitilde}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
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

/** @param capitalTells whether a capital at the beginning of a word is enough. */
function isName(each: string, capitalTells: boolean): boolean {
  // Nearly every word, and what follows is dear.
  if (/^[a-z]+$/.test(each)) return false;
  const inner = /[\p{L}\p{N}].*\p{Lu}/u.test(each);
  const alone = /^\p{Lu}$/u.test(each) && each !== 'A';
  return inner || alone || (capitalTells && startsUpper.test(each) && each !== 'A');
}

/** A title whose capitals a bibliography style may not change where they tell a name: `{GPT-4}`, `{LoRA}`, `of {Bayes}`. */
export function latexTitle(text: string): string {
  const title = oneLine(text);
  const pieces = splitMaths(title);
  const escaped = escaper(plainOf(pieces));
  const namesOnly = isSentenceCase(plainOf(pieces));
  let begins = true;
  const protect = (piece: string): string => {
    let out = '';
    let from = 0;
    for (const match of piece.matchAll(word)) {
      const [each] = match;
      const between = piece.slice(from, match.index);
      if (/[:.?!]\s/.test(between)) begins = true;
      out += escaped(between) + (isName(each, namesOnly && !begins) ? `{${each}}` : each);
      begins = false;
      from = match.index + each.length;
    }
    return out + escaped(piece.slice(from));
  };
  return pieces.map((piece) => ('maths' in piece ? `{$${texSigns(piece.maths)}$}` : textSigns(protect(piece.text)))).join('');
}
