/** Writes text of a page so that Markdown renders it unchanged: without links, HTML, headings and emphasis. */
import { tidyText } from '~/lib/papers/text/tidyText';
import { splitMaths } from './maths';

/** Signs of Markdown, and those of which GitHub makes links: `www.`, `https://` and mail addresses. */
const active = /[\\`*_{}[\]<>#|~&$@]|:(?=\/)|(?<=www)\./gi;
/** Signs that make a list, a heading or a rule at the beginning of a line. */
const leading = /^(?:[-+=]|(\d+)(?=[.)]))/;

const escaped = (text: string): string => text.replace(active, '\\$&');

/** Signs in maths that Markdown without support for maths would interpret, and backslashes that it would remove. */
const unsafeMaths = /[`<>[\]*!|~&@:]|\\[!-/:-@[-`{-~]/;

type Side = 'word' | 'space' | 'sign' | 'unsure';

/** The kind of a character beside an underscore. Signs beyond ASCII are unsure: versions of CommonMark differ over them. */
function sideOf(sign: string | undefined): Side {
  // Undefined at both ends of a formula, beside its dollar signs.
  if (sign === undefined || /[!-/:-@[-`{-~]/.test(sign)) return 'sign';
  if (/\s/u.test(sign)) return 'space';
  return /[\p{L}\p{M}\p{N}]/u.test(sign) ? 'word' : 'unsure';
}

/** Whether an underscore may begin emphasis, and whether it may end it (CommonMark 0.31, section 6.2). */
function roleOf(before: Side, after: Side): { begins: boolean; ends: boolean } {
  if (before === 'unsure' || after === 'unsure') return { begins: true, ends: true };
  const left = after === 'word' || (after === 'sign' && before !== 'word');
  const right = before === 'word' || (before === 'sign' && after !== 'word');
  return { begins: left && (!right || before === 'sign'), ends: right && (!left || after === 'sign') };
}

/**
 * @param open whether an underscore before this formula may begin emphasis.
 * @returns `emphasis`: whether an underscore of this formula may end emphasis; `open`: whether one before the end of this
 *   formula may begin emphasis.
 */
function underscores(maths: string, open: boolean): { emphasis: boolean; open: boolean } {
  let opened = open;
  for (const { 0: run, index } of maths.matchAll(/_+/g)) {
    const { begins, ends } = roleOf(sideOf(maths[index - 1]), sideOf(maths[index + run.length]));
    if (ends && opened) return { emphasis: true, open };
    opened ||= begins;
  }
  return { emphasis: false, open: opened };
}

/** Escapes the beginning of a line. */
const withSafeStart = (line: string): string =>
  line.replace(leading, (found, digits?: string) => (digits === undefined ? `\\${found}` : `${digits}\\`));

/** Like `markdownText`, for text without maths, in which a dollar sign is only a sign: names, venues, tags. */
export const markdownLiteral = (text: string): string => withSafeStart(escaped(tidyText(text, Number.POSITIVE_INFINITY)));

/**
 * A formula remains a formula if a program without support for maths shows it as the same text; otherwise its source is
 * escaped as text.
 * @returns one line, for the beginning of a paragraph or for its inside.
 */
export function markdownText(text: string): string {
  let open = false;
  const line = splitMaths(tidyText(text, Number.POSITIVE_INFINITY))
    .map((piece) => {
      if ('text' in piece) return escaped(piece.text);
      const found = unsafeMaths.test(piece.maths) ? null : underscores(piece.maths, open);
      if (!found || found.emphasis) return escaped(`$${piece.maths}$`);
      open = found.open;
      return `$${piece.maths}$`;
    })
    .join('');
  return withSafeStart(line);
}
