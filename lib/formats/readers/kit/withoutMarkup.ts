import { unescapeText } from '~/lib/papers/text/unescapeText';

/** Elements within a line: of HTML, of CSL, and Crossref's of JATS. A tag without its end is text. */
const inline =
  /<((?:jats:)?(?:i|b|u|sub|sup|sc|italic|bold|span|em|strong|tt|inline-formula|tex-math|mml:math|mml:m[a-z]{1,9}))(?:\s[^<>]{0,200})?>([^<]*(?:<(?![a-z/])[^<]*)*)<\/\1>/gi;
const block = /<((?:jats:)?(?:p|title|sec|div|h[1-6]))(?:\s[^<>]{0,200})?>([^<]*(?:<(?![a-z/])[^<]*)*)<\/\1>/gi;
/** UTF-16 units; a longer text is cut to its beginning anyway. */
const longest = 1_000_000;
/** Formulas of IEEE are within two elements, sections of abstracts within more. */
const levels = 4;

/** @returns the text without the elements that publishers put into titles and abstracts. A text without any stays as it is. */
export function withoutMarkup(text: string): string {
  if (text.length > longest) return text;
  let plain = text;
  for (let level = 0; level < levels && plain.includes('</'); level += 1) {
    plain = plain.replace(inline, '$2').replace(block, '\n\n$2\n\n');
  }
  return plain === text ? text : unescapeText(plain);
}
