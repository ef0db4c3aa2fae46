/** Writes text of a page so that Markdown renders it as that text: no link, no HTML, no heading, no emphasis. */
import { tidyText } from '~/lib/papers/text/tidyText';
import { splitMaths } from './maths';

/** Also what GitHub makes a link of: `www.`, `https://` and mail addresses. */
const active = /[\\`*_{}[\]<>#|~&$@]|:(?=\/)|(?<=www)\./gi;
/** At the beginning of a line these make a list, a heading or a rule. */
const leading = /^(?:[-+=]|(\d+)(?=[.)]))/;

const escaped = (text: string): string => text.replace(active, '\\$&');

/** In maths: what Markdown that knows no maths would take for something else, and a backslash that it would take away. */
const unsafeMaths = /[`<>[\]*!|~&@:]|\\[!-/:-@[-`{-~]/;

type Side = 'word' | 'space' | 'sign' | 'unsure';

/** Versions of CommonMark differ over signs beyond ASCII. */
function sideOf(sign: string | undefined): Side {
  // A formula ends at its dollar sign.
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
 * @param open whether an underscore before these may begin emphasis.
 * @returns whether one of these may end it, and whether one may be open behind them.
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

const begun = (line: string): string =>
  line.replace(leading, (found, digits?: string) => (digits === undefined ? `\\${found}` : `${digits}\\`));

/** The same for a line in which a dollar sign is a dollar sign: names, venues, tags. */
export const markdownLiteral = (text: string): string => begun(escaped(tidyText(text, Number.POSITIVE_INFINITY)));

/**
 * Formulas stay formulas for a program that knows maths where they are the same text to one that knows none; otherwise
 * their source is written as text.
 * @returns one line that may stand at the beginning of a paragraph or within it.
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
  return begun(line);
}
