/** Makes a page's text fit to be kept: one line or several, nothing invisible, nothing endless. Runs in the page. */

/**
 * C0 and C1 controls, soft hyphen, zero-width space and joiner-like marks that only hide, bidirectional controls,
 * byte order mark. ZWJ and ZWNJ stay: scripts need them.
 */
const invisible =
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
const loneSurrogates = /\p{Surrogate}/gu;

/** Nothing that a person wrote is this much longer than what is kept of it; the rest is not even looked at. */
const slack = 8;

const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const points = [...text.slice(0, most * 2)];
  return points.length <= most ? text : points.slice(0, most).join('').trimEnd();
};

const visible = (text: string, most: number): string =>
  text
    .slice(0, most * slack + 1000)
    .replace(loneSurrogates, '')
    .replace(invisible, '');

/** @param most code points that are kept. @returns one line, trimmed, each run of white space one space. */
export const tidyText = (text: string, most: number): string => cut(visible(text, most).replace(/\s+/gu, ' ').trim(), most);

/** Like `tidyText`, but paragraphs (a blank line between them) stay apart. */
export const tidyMultiline = (text: string, most: number): string =>
  cut(
    visible(text, most)
      .split(/\r?\n[\t ]*\r?\n\s*/u)
      .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
      .filter(Boolean)
      .join('\n\n'),
    most,
  );
