/** Given names as initials. */

/** Scripts that have initials. */
const scripts =
  'a-zA-Z\\u0e01-\\u0e5b\\u00c0-\\u017f\\u0370-\\u03ff\\u0400-\\u052f\\u0590-\\u05d4\\u05d6-\\u05ff\\u1f00-\\u1fff\\u0600-\\u06ff';
const abbreviable = new RegExp(`^[&${scripts}]`, 'u');
const hasLetter = new RegExp(`[-0-9${scripts}]`, 'u');
const initialled =
  /^([A-Z\u0e01-\u0e5b\u00c0-\u017f\u0400-\u042f\u0590-\u05d4\u05d6-\u05ff\u0600-\u06ff\u0370\u0372\u0376\u0386\u0388-\u03ab])([a-zA-Z\u0e01-\u0e5b\u00c0-\u017f\u0400-\u052f\u0600-\u06ff\u0370-\u03ff\u1f00-\u1fff]*)(\.)*/u;

/** Words and what separates them, in turn. A hyphen before a small letter does not separate. */
function split(given: string): string[] {
  const spaced = given
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .replace(/-(?=[a-z])/g, '–')
    .replace(/\.(?=[^ ])/g, '. ');
  const words = spaced.split(/([-\s]+)/);
  return words.length === 1 && /^[^.]*\.?[^.]$/u.test(spaced) && isSingleCapital(spaced) ? [`${spaced}.`] : words;
}

const isSingleCapital = (text: string): boolean => {
  const rest = text.slice(text.lastIndexOf('.') + 1);
  return rest.length === 1 && rest !== rest.toLowerCase();
};

const tidied = (text: string): string =>
  text
    .trimEnd()
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .replace(/–(?=[a-z])/gu, '-');

function initialOf(text: string): string | undefined {
  const [, first = '', rest = '', dot] = initialled.exec(text) ?? [];
  if (first === '' || first !== first.toUpperCase()) return undefined;
  // An abbreviation that is more than an initial: `Ph.`.
  if (rest !== '' && dot !== undefined) return first + rest;
  const small = [...rest].findIndex((sign) => sign !== sign.toUpperCase());
  return small < 0 ? first : first + rest.slice(0, small).toLowerCase();
}

/**
 * @param end follows each initial, `. `.
 * @param hyphens whether `Jean-Pierre` keeps its hyphen.
 * @returns `J.-P.` of `Jean-Pierre`; a name in a script without initials as it is.
 */
export function initials(given: string, end: string, hyphens = true): string {
  if (!abbreviable.test(given)) return given;
  const words = split(hyphens ? given : given.replaceAll('-', ' '));
  let out = '';
  for (let at = 0; at < words.length; at += 2) {
    const text = words[at] ?? '';
    const separator = words[at + 1] ?? '';
    const initial = initialOf(text);
    if (initial !== undefined) out += initial + end + (separator.includes('-') ? '-' : '');
    else out += (hasLetter.test(text) ? ` ${text}` : text) + separator;
  }
  return tidied(out);
}

/** @returns the name in full, its initials ended by `end`: `J. K.` of `J K`; a suffix likewise, `Jr` of `Jr.`. */
export function normalInitials(given: string, end: string): string {
  if (!abbreviable.test(given)) return given;
  const words = split(given);
  const isShort = words.map((text) => (text.length > 1 ? text.endsWith('.') : text.length === 1 && text === text.toUpperCase()));
  let out = '';
  for (let at = 0; at < words.length; at += 2) {
    const text = words[at] ?? '';
    const separator = words[at + 1];
    if (!isShort[at]) out += text + (separator ?? '');
    else {
      const plain = text.length > 1 ? text.slice(0, -1) : text;
      const next = (words[at + 2] ?? '').replace(/\.$/, '');
      const between = separator === undefined ? '' : isShort[at + 2] ? separator : `${separator} `;
      out += plain + end + (separator !== undefined && next.length <= 1 ? '' : between);
    }
  }
  return tidied(out);
}
