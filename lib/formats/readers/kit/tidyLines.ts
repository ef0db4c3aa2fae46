import { tidyText } from '~/lib/papers/text/tidyText';

/** UTF-16 units beyond this multiple of the length to be kept are not read. */
const slack = 4;

/**
 * Cleans text in which line breaks mean something, such as Markdown: lines and their indentation stay, at most one line in
 * succession is blank.
 * @param most code points to be kept.
 */
export function tidyLines(text: string, most: number): string {
  const lines: string[] = [];
  let left = most;
  for (const line of text.slice(0, most * slack).split(/\r\n|[\r\n\u2028\u2029]/u)) {
    const indent = line.length - line.trimStart().length;
    const tidy = tidyText(line, left);
    const whole = tidy === '' ? '' : line.slice(0, indent).replace(/[^ \t]/gu, '') + tidy;
    if (whole === '' && (lines.at(-1) ?? '') === '') continue;
    lines.push(whole);
    left -= [...whole].length + 1;
    if (left <= 0) break;
  }
  const joined = lines.join('\n').trimEnd();
  const points = joined.length > most ? [...joined] : [];
  return points.length > most ? points.slice(0, most).join('').trimEnd() : joined;
}
