/** Writes plain text so that BibTeX, biber and LaTeX print it unchanged. Letters stay UTF-8, which all of them accept. */
import { tidyMultiline, tidyText } from '~/lib/papers/text/tidyText';
import { type Piece, splitMaths } from './maths';
import { texSigns, textSigns } from './texSigns';

/**
 * Commands are in braces, because pandoc reads the text after `{}` as one more argument. `<`, `>` and `|` are maths, because
 * Zotero does not support `\textless` and `\textgreater`, and pandoc does not support `\textbar`.
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
 * BibTeX counts braces even after a backslash, and an unpaired one would swallow the rest of the file. So `\{`, which more
 * programs support than `\textbraceleft`, is written only if all braces are paired.
 */
function escaper(whole: string): (part: string) => string {
  // Most names and many abstracts contain none of these signs.
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

/** One line with composed letters: LaTeX's usual engine does not support combining marks. */
const oneLine = (text: string): string => tidyText(text.normalize('NFC'), Number.POSITIVE_INFINITY);

/** Text without signs of TeX and without letters to compose. Most texts match, and this test is cheaper than those below. */
const harmless = /^[ !"'()*+,\-./\d:;=?@A-Z[\]`a-z]*$/;

/** Writes one line of plain text without maths, in which a dollar sign is only a sign: names, venues, tags. */
export const latexLiteral = (text: string): string =>
  harmless.test(text) ? tidyText(text, Number.POSITIVE_INFINITY) : textSigns(escaper(text)(oneLine(text)));

/** Writes text of a page, in which `$…$` is maths. Paragraphs are kept. */
export function latexText(text: string): string {
  if (harmless.test(text)) return tidyText(text, Number.POSITIVE_INFINITY);
  const pieces = splitMaths(tidyMultiline(text.normalize('NFC'), Number.POSITIVE_INFINITY));
  const escaped = escaper(plainOf(pieces));
  return pieces.map((piece) => ('maths' in piece ? `$${texSigns(piece.maths)}$` : textSigns(escaped(piece.text)))).join('');
}

/** Writes text of the user. Its line breaks are kept, at least in the source. */
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

/** Whether the title has common words in lower case, so that a capital marks a name. */
function isSentenceCase(title: string): boolean {
  const telling = (title.match(word) ?? []).slice(1).filter((each) => each.length > 3 && !smallInTitles.has(each));
  const small = telling.filter((each) => !startsUpper.test(each)).length;
  return small > 0 && small * 3 >= telling.length;
}

/** Words in lower case even in a title with capitals: if the title has one of them, a capital `A` is not the article. */
const smallWord = /\s(?:a|an|and|as|at|by|for|from|in|is|of|on|or|the|to|with)\s/u;
/** Words after which an `A` is a name in any title: `Influenza A Virus`, `Vitamin A`. */
const beforeLetter =
  /^(?:amyloid|appendix|class|coenzyme|cohort|cyclosporine?|group|haemophilia|hemophilia|hepatitis|immunoglobulin|influenza|ligand|lipid|part|phase|plan|protein|protocol|receptor|region|scarlet|serotype|serum|streptococcus|study|subtype|type|vitamin)$/i;

/** What the capitals of a title mean. */
interface Capitals {
  /** A capital at the beginning of a word marks a name. */
  tell: boolean;
  /** A capital `A` within the title is a name and not the article. */
  letterA: boolean;
  /** Most words are in capitals, so that capitals mean nothing. */
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

/** @param before the previous word in the same part of the title. */
function isName(each: string, { tell, letterA, shouted }: Capitals, before: string | undefined): boolean {
  // Nearly every word matches, and the tests below are slow.
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
 * Writes a title, and protects capitals that mark a name from changes by the bibliography style: `{GPT-4}`, `{LoRA}`,
 * `of {Bayes}`, `influenza {A}`. If most words are in capitals, capitals mean nothing.
 */
export function latexTitle(text: string): string {
  const title = oneLine(text);
  const pieces = splitMaths(title);
  const escaped = escaper(plainOf(pieces));
  const capitals = capitalsOf(plainOf(pieces));
  // The previous word; undefined at the beginning of a part of the title.
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
