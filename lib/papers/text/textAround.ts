/** Takes off a DOI or URL what the text around it left there. */

/** Source of a pattern: where the next entry of a list or a Markdown target begins without a space before it. */
export const nextEntry = '[;,|\\u2013](?=https?:|doi:|10\\.\\d{4})|\\]\\(';

/**
 * Source of a pattern: what stands behind a `<` that belongs to a DOI and is no markup. The contribution of a serial item
 * (ANSI/NISO Z39.56-1996) is `<0437:TNYRP>2.0.CO;2`, `<S1::AID-SIM901>3.0.CO;2-S`; no element's name begins with a digit.
 */
export const sici = '\\d[^\\s<>]{0,80}>|[^\\s<>]{1,80}>\\d\\.\\d\\.[a-z]{2};\\d';

/** Also markup, a reference to a character, and what neither DOIs nor URLs have. */
const next = new RegExp(String.raw`${nextEntry}|<(?!${sici})|&(?:[a-z]{2,8}|#x?[\da-f]{1,6});|["\`\\^]`, 'i');

const openers: Record<string, string> = { ')': '(', ']': '[', '>': '<', '}': '{' };

/** Ends where another thing begins, or at a bracket that nothing opened: `S0092-8674(00)80001-2` stays whole, `x).` does not. */
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

/** @param unwanted matches one character. A loop, because a pattern that ends in `+$` takes quadratic time. */
export function withoutEnd(text: string, unwanted: RegExp): string {
  let end = text.length;
  while (end > 0 && unwanted.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Percent-decoded; as it is where the escapes are broken. */
export const decoded = (text: string): string => {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** @returns the first `most` UTF-16 units; a word that would be cut in two is left out, because half a name names another paper. */
export const beginningOf = (text: string, most: number): string => {
  if (text.length <= most) return text;
  let end = most;
  while (end > 0 && !/\s/.test(text.charAt(end))) end -= 1;
  return text.slice(0, end);
};

/** Without the marks at which a long word may be broken: they stand in the middle of identifiers. */
export const withoutBreaks = (text: string): string => text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
