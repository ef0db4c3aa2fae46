/** Makes a page's text fit to be kept: one line or several, nothing invisible, nothing endless. Runs in the page. */

/**
 * Control and format characters: they hide, reorder or break what a person reads. White space stays for later, the
 * joiners because scripts and emoji need them, and the format characters that are written: signs of Arabic, Syriac and
 * Kaithi numbers, joints of Egyptian signs, the vowel separator of Mongolian words. The group holds what is kept whole:
 * the flag of a part of a country is a black flag, 3 to 6 tag characters and their end
 * (https://www.unicode.org/reports/tr51/, 2025, ED-14a and B.1); anywhere else those are text that nobody sees.
 */
const invisible =
  /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}|\p{Script=Mongolian}\u180e)|(?![\u200d\u200c\t\n\v\f\r\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\u{13430}-\u{1343f}])[\p{Cc}\p{Cf}]/gu;
const loneSurrogates = /\p{Surrogate}/gu;

/** Nothing that a person wrote is this much longer than what is kept of it; the rest is not even looked at. */
const slack = 8;

const withoutInvisible = (text: string): string => text.replace(invisible, (_, kept?: string) => kept ?? '');

/** The first `most` code points; never half a character, and nothing of a flag that is cut through. */
const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  let units = 0;
  for (let points = 0; points < most && units < text.length; points += 1) {
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  }
  return withoutInvisible(text.slice(0, units)).trimEnd();
};

const visible = (text: string, most: number): string =>
  withoutInvisible(text.slice(0, most * slack + 1000).replace(loneSurrogates, ''));

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
