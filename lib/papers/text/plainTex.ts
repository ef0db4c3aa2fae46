/** Converts TeX's spelling in titles of feeds and archives to Unicode: `{\'e}tale`, `Erd\H{o}s`, `\textit{E. coli}`. */

/** Combining marks by TeX's accent (The TeXbook, 1984, chapter 9). */
const marks: Record<string, string> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  H: '\u030b',
  b: '\u0331',
  c: '\u0327',
  d: '\u0323',
  k: '\u0328',
  r: '\u030a',
  t: '\u0361',
  u: '\u0306',
  v: '\u030c',
};
const letters: Record<string, string> = {
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'j',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
};

/** `\H{o}`, `\'{e}`, `\'e`, `\c c`. Bounded, because an unbounded `\s*` twice is quadratic. */
const accent = /\\(?:(["'`^~=.])\s{0,3}|([Hbcdkrtuv])(?=[\s{])\s{0,3})(?:\{\s{0,3}\\?([a-zA-Z])(?:\s{0,3}\})?|\\?([a-zA-Z]))/gu;
const letter = /\\(ss|ae|AE|oe|OE|aa|AA|dh|DH|th|TH|dj|DJ|[oOlLij])(?![a-zA-Z])(?:\{\}|\s)?/gu;

/** Converts accents and letters to Unicode; braces and everything else stay. */
export const lettersOfTex = (text: string): string =>
  text.includes('\\')
    ? text
        .replace(accent, (_, sign?: string, name?: string, braced?: string, base?: string) =>
          ((braced ?? base ?? '') + (marks[sign ?? name ?? ''] ?? '')).normalize('NFC'),
        )
        .replace(letter, (_, name: string) => letters[name] ?? '')
    : text;

/** Formulas, which are not converted. */
const maths =
  /(\$\$[^$]{1,2000}\$\$|(?<!\\)\$(?!\s)(?:\\[^\n]|[^$\\\n]){1,500}(?<!\s)\$(?!\d)|\\\((?:(?!\\\()[^\n]){1,500}?\\\)|\\\[(?:(?!\\\[)[^\n]){1,500}?\\\])/u;
const font = /\\(?:text(?:it|bf|tt|rm|sf|sc|sl|up|md|normal)|emph|mbox|underline)\s?\{([^{}]{0,500})\}/gu;
const oldFont = /\{\\(?:it|em|bf|sc|tt|rm|sl|sf)\s([^{}]{0,500})\}/gu;
const signs: Record<string, string> = {
  textendash: '–',
  textemdash: '—',
  ldots: '…',
  dots: '…',
  textquoteright: '’',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
};
const sign = /\\(textendash|textemdash|ldots|dots|textquoteright|LaTeX|TeX)(?![a-zA-Z])(?:\{\}|\s)?/gu;
/** Braces that protect capitals or hold a letter: `{BERT}`, `{\'e}`. `{0,1}` and `{x}` are sets and stay. */
const protecting = /\{((?=[^{}]{0,100}[\p{Lu}\P{ASCII}])[\p{L}\p{M}\p{N}.'’ -]{1,100})\}/gu;

function wordsOfTex(text: string): string {
  let plain = lettersOfTex(text).replace(sign, (_, name: string) => signs[name] ?? '');
  for (let depth = 0; depth < 3 && /\\|\{\\/.test(plain); depth += 1) plain = plain.replace(font, '$1').replace(oldFont, '$1');
  plain = plain
    .replace(protecting, '$1')
    .replace(protecting, '$1')
    .replace(/\\([&%#_{}])/gu, '$1');
  const typeset = plain === text ? plain : plain.replace(/(?<=[\p{L}\p{M}.])~(?=[\p{L}\p{N}])/gu, '\u00a0');
  return typeset
    .replace(/(?<=[\p{L}\p{M}\p{N}])--(?=[\p{L}\p{N}])|(?<=\s)--(?=\s)/gu, '–')
    .replace(/(?<=[\p{L}\p{M}\p{N}])---(?=[\p{L}\p{N}])|(?<=\s)---(?=\s)/gu, '—')
    .replace(/``([^`']{1,300})''/gu, '“$1”');
}

/** @returns a title or an abstract for display; formulas keep their source. The search (`foldText`) converts the same letters. */
export const plainTex = (text: string): string =>
  /[\\{`]|--/.test(text)
    ? text
        .split(maths)
        .map((piece, at) => (at % 2 === 1 ? piece : wordsOfTex(piece)))
        .join('')
    : text;

/** Evident TeX, which cannot mean anything else: a letter or a font in braces, or an accent within a word. */
const evident =
  /\{\\(?:["'`^~=.]\\?[a-zA-Z]|(?:[HbcdkrtuvoOlLi]|ss|a[ae]|A[AE]|oe|OE|[dt]h|[DT]H)(?![a-zA-Z]))|\\["'`^~=.Hbcdkrtuv]\s?\{\\?[a-zA-Z]\}|\\(?:text[a-z]{2}|emph)\{|(?:^|[\s\p{L}-])\\['`][a-zA-Z]|\p{L}\\"[aeiouAEIOU]/u;

/** Like `plainTex`, for exported files: a text without evident TeX is not changed at all. */
export const writtenTex = (text: string): string => (text.includes('\\') && evident.test(text) ? plainTex(text) : text);
