/** Writes text of a page so that Markdown renders it as that text: no link, no HTML, no heading, no emphasis. */
import { tidyText } from '~/lib/papers/tidyText';
import { splitMaths } from './maths';

/** Also what GitHub makes a link of: `www.`, `https://` and mail addresses. */
const active = /[\\`*_{}[\]<>#|~&$@]|:(?=\/)|(?<=www)\./gi;
/** At the beginning of a line these make a list, a heading or a rule. */
const leading = /^(?:[-+=]|(\d+)(?=[.)]))/;

const escaped = (text: string): string => text.replace(active, '\\$&');

/** In maths: what Markdown that knows no maths would take for something else. */
const unsafeMaths = /[`<>[\]*!|~&@:]/;

/** @returns one line that may stand at the beginning of a paragraph or within it. */
export function markdownText(text: string): string {
  const line = splitMaths(tidyText(text, Number.POSITIVE_INFINITY))
    .map((piece) => {
      if ('text' in piece) return escaped(piece.text);
      return unsafeMaths.test(piece.maths) ? escaped(`$${piece.maths}$`) : `$${piece.maths}$`;
    })
    .join('');
  return line.replace(leading, (found, digits?: string) => (digits === undefined ? `\\${found}` : `${digits}\\`));
}
