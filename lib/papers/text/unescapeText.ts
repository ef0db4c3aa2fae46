/** Decodes text that a site escaped more than once, such as `Optics &amp; Lenses`. Runs in the page. */

const marks: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
const named: Record<string, string> = Object.fromEntries(
  'amp & lt < gt > quot " apos \' ndash – mdash — lsquo ‘ rsquo ’ ldquo “ rdquo ” hellip … szlig ß aelig æ AElig Æ oslash ø Oslash Ø eth ð thorn þ inodot ı lstrok ł deg ° times × plusmn ± middot · micro µ le ≤ ge ≥ ne ≠ minus − infin ∞ prime ′'
    .match(/\S+ \S+/g) // input ≤ 400
    ?.map((pair) => pair.split(' ')) ?? [],
);
named.nbsp = ' ';
/** In the order of Unicode, from α (U+03B1); `sigmaf` is the final sigma. */
const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;

function signOf(name: string): string | undefined {
  const sign = named[name];
  if (sign !== undefined) return sign;
  const letter = greek.indexOf(name.toLowerCase());
  if (letter >= 0) return String.fromCodePoint((/^[A-Z]/.test(name) ? 0x391 : 0x3b1) + letter);
  const mark = marks[name.slice(1)];
  const composed = mark && (name.charAt(0) + mark).normalize('NFC');
  return composed?.length === 1 ? composed : undefined;
}

const unescapedOnce = (text: string): string =>
  text.replace(reference, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return signOf(name) ?? whole;
    const code = Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const mostTimes = 3;

/**
 * Decodes the character references that remain in a text after the page was parsed, which the site escaped again (HTML's
 * named references, https://html.spec.whatwg.org/multipage/named-characters.html, 2026). References are kept as the author's
 * own where the text also has a bare `&`, which escaping would have replaced, and where the page shows the text with them.
 * @param isShown whether the page shows this text to its readers.
 */
export function unescapeText(text: string, isShown: (text: string) => boolean = () => false): string {
  let plain = text;
  for (let times = 0; times < mostTimes && plain.includes('&'); times += 1) {
    const bare = plain.replace(reference, '').includes('&');
    const next = unescapedOnce(plain);
    if (bare || next === plain || isShown(plain)) break;
    plain = next;
  }
  return plain;
}
