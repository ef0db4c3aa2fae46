/** Removes from a DOI or URL the characters that belong to the text around it. */

/**
 * Source of a pattern, to be used with the flag `i`: the beginning of the next entry of a list or of a Markdown target, without
 * a space before it.
 */
export const nextEntry = '[;,|\\u2013](?=https?:|doi:|10\\.\\d{4})|\\]\\(';

/**
 * Source of a pattern, to be used with the flag `i`: the text after a `<` that belongs to a DOI and not to markup. The
 * contribution of a serial item (ANSI/NISO Z39.56-1996) is `<0437:TNYRP>2.0.CO;2`, `<S1::AID-SIM901>3.0.CO;2-S`; no element's
 * name begins with a digit.
 */
export const sici = '\\d[^\\s<>]{0,80}>|[^\\s<>]{1,80}>\\d\\.\\d\\.[a-z]{2};\\d';

/** The end of a DOI or URL: the next entry, markup, a character reference, or a character that neither contains. */
const next = new RegExp(String.raw`${nextEntry}|<(?!${sici})|&(?:[a-z]{2,8}|#x?[\da-f]{1,6});|["\`\\^]`, 'i');

const openers: Record<string, string> = { ')': '(', ']': '[', '>': '<', '}': '{' };

/** Cuts a text at `next` or at an unmatched closing bracket: `S0092-8674(00)80001-2` stays whole, `x).` does not. */
export function untilNext(text: string): string {
  const whole = text.split(next, 1)[0] ?? '';
  const open: Record<string, number> = {};
  for (let at = 0; at < whole.length; at += 1) {
    const character = whole.charAt(at);
    const opener = openers[character];
    if (opener === undefined) open[character] = (open[character] ?? 0) + 1;
    else if (!open[opener]) return whole.slice(0, at);
    else open[opener] -= 1;
  }
  return whole;
}

/**
 * Removes unwanted characters from the end, in a loop because a pattern that ends in `+$` takes quadratic time.
 * @param unwanted matches one character.
 */
export function withoutEnd(text: string, unwanted: RegExp): string {
  let end = text.length;
  while (end > 0 && unwanted.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Percent-decodes a text; a text with broken escapes is returned unchanged. */
export const decoded = (text: string): string => {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** @returns the first `most` UTF-16 units without a word that would be cut in two: half an identifier names another paper. */
export const beginningOf = (text: string, most: number): string => {
  if (text.length <= most) return text;
  let end = most;
  while (end > 0 && !/\s/.test(text.charAt(end))) end -= 1;
  return text.slice(0, end);
};

/** Removes the invisible marks at which a long word may be broken, because pages put them inside identifiers. */
export const withoutBreaks = (text: string): string => text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
