/** Cleans a page's text for storage: one line or paragraphs, no invisible characters, limited length. Runs in the page. */

/**
 * Control and format characters, which hide, reorder or break visible text. Not matched are white space, which is collapsed
 * later, the joiners, which scripts and emoji need, and format characters that are visible or shape text: signs for numbers
 * in Arabic, Syriac and Kaithi, joiners of Egyptian hieroglyphs, the vowel separator after a Mongolian letter. The group
 * captures what is kept: the vowel separator, and the flag of a part of a country, which is a black flag, 3 to 6 tag
 * characters and their end (https://www.unicode.org/reports/tr51/, 2025, ED-14a and B.1). Elsewhere tag characters are
 * invisible text.
 */
const invisible =
  /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}|\p{Script=Mongolian}\u180e)|(?![\u200d\u200c\t\n\v\f\r\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\u{13430}-\u{1343f}])[\p{Cc}\p{Cf}]/gu;
const loneSurrogates = /\p{Surrogate}/gu;

/** Text beyond this multiple of the length to be kept is not read: no text by a person has so many invisible characters. */
const slack = 8;

const withoutInvisible = (text: string): string => text.replace(invisible, (_, kept?: string) => kept ?? '');

/** The first `most` code points: never half a character, and no part of a flag that is cut. */
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

/** Texts without anything to remove, which most are. This test is many times faster than searching for invisible characters. */
const plain = /^[ -~]*$/;

const oneSpace = (text: string): string => (/\s\s|[^\S ]/u.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();

/** Like `oneSpace`, for a `plain` text, whose only white space is the space. */
const plainSpace = (text: string): string => (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim();

/** @param most code points to be kept. @returns one line, trimmed, with each run of white space as one space. */
export const tidyText = (text: string, most: number): string =>
  text.length <= most && plain.test(text) ? plainSpace(text) : cut(oneSpace(visible(text, most)), most);

/** Like `tidyText`, but keeps paragraphs, separated by a blank line. */
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
