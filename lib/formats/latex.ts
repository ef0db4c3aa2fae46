/** Writes plain text so that BibTeX, biber and LaTeX print it as it was. Letters stay UTF-8, which all of them take. */
import { tidyMultiline, tidyText } from '~/lib/papers/tidyText';
import { splitMaths } from './maths';

/** No `\{`: BibTeX counts braces without looking at the backslash, and an odd one would swallow the rest of the file. */
const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
};

const escapeAll = (text: string): string => text.replace(/[\\{}^~<>|$%&#_]/g, (character) => escapes[character] ?? '');

const oneLine = (text: string): string => tidyText(text, Number.POSITIVE_INFINITY);

/** One line of plain text in which a dollar sign is a dollar sign: names, venues, tags. */
export const latexLiteral = (text: string): string => escapeAll(oneLine(text));

/** Text of a page, in which `$…$` is maths. Paragraphs stay apart. */
export const latexText = (text: string): string =>
  splitMaths(tidyMultiline(text, Number.POSITIVE_INFINITY))
    .map((piece) => ('maths' in piece ? `$${piece.maths}$` : escapeAll(piece.text)))
    .join('');

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’.+/][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const startsUpper = /^\p{Lu}/u;

/** Whether the title writes common words small, so that a capital tells a name. */
function isSentenceCase(title: string): boolean {
  const long = (title.match(word) ?? []).slice(1).filter((each) => each.length > 3);
  return long.filter((each) => !startsUpper.test(each)).length * 2 > long.length;
}

/** A title whose capitals a bibliography style may not change where they tell a name: `{GPT-4}`, `{LoRA}`, `of {Bayes}`. */
export function latexTitle(text: string): string {
  const title = oneLine(text);
  const namesOnly = isSentenceCase(title);
  let begins = true;
  const protect = (piece: string): string => {
    let out = '';
    let from = 0;
    for (const match of piece.matchAll(word)) {
      const [each] = match;
      const between = piece.slice(from, match.index);
      if (/[:.?!]\s/.test(between)) begins = true;
      const inner = /[\p{L}\p{N}].*\p{Lu}/u.test(each);
      const alone = /^\p{Lu}$/u.test(each) && each !== 'A';
      const name = namesOnly && !begins && startsUpper.test(each) && each !== 'A';
      out += escapeAll(between) + (inner || alone || name ? `{${each}}` : each);
      begins = false;
      from = match.index + each.length;
    }
    return out + escapeAll(piece.slice(from));
  };
  return splitMaths(title)
    .map((piece) => ('maths' in piece ? `{$${piece.maths}$}` : protect(piece.text)))
    .join('');
}
