import { findAll } from './dom';
import { textOf } from './textOf';

const oneSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** UTF-16 units of a heading that are compared. */
const longest = 2000;

/** @returns a test whether a heading of the page shows a text, for `unescapeText`. The headings are read in its first call. */
export function shownIn(page: ParentNode): (text: string) => boolean {
  let headings: string[] | undefined;
  return (text) => {
    headings ??= findAll(page, 'h1, h2, h3')
      .slice(0, 50)
      .map((heading) => oneSpace(textOf(heading).slice(0, longest)));
    const expected = oneSpace(text);
    return headings.some((heading) => heading.includes(expected));
  };
}
