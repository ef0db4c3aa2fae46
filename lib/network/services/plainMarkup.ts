import { unescapeText } from '~/lib/papers/text/unescapeText';

/** UTF-16 units of markup that are read. */
const longest = 100_000;

/** The text of a title or an abstract that is written in XML: Crossref's are in JATS or have tags such as `<i>`. */
export function plainMarkup(markup: string): string {
  const text = markup
    .slice(0, longest)
    .replace(/<\/?(?:jats:)?(?:p|sec|title|list-item)\b[^<>]*>/giu, '\n\n')
    .replace(/<[^<>]*>/gu, '');
  return unescapeText(text)
    .trim()
    .replace(/^abstract[.:]?\s{1,20}/iu, '');
}
