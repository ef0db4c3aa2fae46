/** Makes a page's text fit to be kept: one line or several, nothing invisible, nothing endless. Runs in the page. */

/**
 * Control and format characters: they hide, reorder or break what a person reads. White space stays for later, the
 * joiners because scripts and emoji need them, and Arabic and Syriac number signs because they are written.
 */
const invisible = /[[\p{Cc}\p{Cf}]--[\t\n\v\f\r\u200c\u200d\u0600-\u0605\u06dd\u070f\u08e2]]/gv;
const loneSurrogates = /\p{Surrogate}/gu;

/** Nothing that a person wrote is this much longer than what is kept of it; the rest is not even looked at. */
const slack = 8;

/** The first `most` code points; never half a character. */
const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  let units = 0;
  for (let points = 0; points < most && units < text.length; points += 1) {
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  }
  return text.slice(0, units).trimEnd();
};

const visible = (text: string, most: number): string =>
  text
    .slice(0, most * slack + 1000)
    .replace(loneSurrogates, '')
    .replace(invisible, '');

/** Nothing to take out: most texts are so, and looking for what hides in them takes many times as long. */
const plain = /^[ -~]*$/;

const oneSpace = (text: string): string => (/\s\s|[^\S ]/u.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();

/** The same for what is `plain`, whose only white space is the space itself. */
const plainSpace = (text: string): string => (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim();

/** @param most code points that are kept. @returns one line, trimmed, each run of white space one space. */
export const tidyText = (text: string, most: number): string =>
  text.length <= most && plain.test(text) ? plainSpace(text) : cut(oneSpace(visible(text, most)), most);

/** Like `tidyText`, but paragraphs (a blank line between them) stay apart. */
export const tidyMultiline = (text: string, most: number): string =>
  text.length <= most && plain.test(text)
    ? plainSpace(text)
    : cut(
        visible(text, most)
          .split(/\r?\n[\t ]*\r?\n\s*/u)
          .map(oneSpace)
          .filter(Boolean)
          .join('\n\n'),
        most,
      );
