/** Takes off a DOI or URL what the text around it left there. */

/** Source of a pattern: where the next entry of a list or a Markdown target begins without a space before it. */
export const nextEntry = String.raw`[;,|](?=https?:|doi:|10\.\d{4})|\]\(`;

/** Also markup (a `<` that no old DOI would have) and what neither DOIs nor URLs have. */
const next = new RegExp(String.raw`${nextEntry}|<(?!\d)|["\`\\^]`, 'i');

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
