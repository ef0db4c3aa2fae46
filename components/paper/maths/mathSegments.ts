/** A piece of a title or abstract: plain text, or a formula with its source, delimiters included. */
export type MathSegment = { kind: 'text'; text: string } | { kind: 'math'; tex: string; display: boolean; source: string };

/** In UTF-16 units. Longer formulas stay plain text, so that a hostile page cannot block rendering. */
const longest = 2000;

/**
 * Whether the text between two dollar signs is about sums of money, as in `from $10 in US$`: it starts with a digit, has a word
 * and no TeX characters.
 */
export const isMoney = (text: string): boolean => {
  const gap = text.search(/\s/);
  return gap > 0 && /^\d[^\\^_={}]*$/.test(text) && /\p{L}{2}/u.test(text.slice(gap));
};

/** Index of the first unescaped dollar sign from `from` on; the text's length if there is none within `longest` units. */
function nextDollar(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '$' && at - from <= longest) at += text[at] === '\\' ? 2 : 1;
  return text[at] === '$' ? at : text.length;
}

/**
 * Reads the formula that opens with `sign` and whose TeX starts at `from`: `$$…$$`, `\[…\]`, `\(…\)` or `$…$`. A single dollar
 * sign opens a formula only before a non-space, and closes it only after a non-space and not before a digit (Pandoc's rule,
 * pandoc.org/MANUAL.html#extension-tex_math_dollars, 2025), so `$5 and $10` are sums of money.
 * @returns the TeX between the delimiters; undefined if there is no formula.
 */
function texAt(text: string, sign: string, from: number): string | undefined {
  const near = text.slice(from, from + longest + 2);
  if (sign === '$$') {
    const end = near.indexOf('$');
    return near[end + 1] === '$' ? near.slice(0, end) : undefined;
  }
  if (sign !== '$') {
    const end = near.indexOf(sign === '\\[' ? '\\]' : '\\)');
    return end < 0 ? undefined : near.slice(0, end);
  }
  const end = nextDollar(text, from);
  const tex = text.slice(from, end);
  return end === text.length || /^\s|\s$/.test(tex) || /\d/.test(text.charAt(end + 1)) || isMoney(tex) ? undefined : tex;
}

/** Splits a text into plain text and formulas. Joined again, the segments are the text, except that `\$` becomes `$`. */
export function mathSegments(text: string): MathSegment[] {
  if (!/[$\\]/.test(text)) return [{ kind: 'text', text }];
  const segments: MathSegment[] = [];
  // Matches what may open a formula; `\$` is a literal dollar sign. Created per call, because it keeps its `lastIndex`.
  const search = /\\[$[(]|\$\$?/g;
  let words = '';
  let from = 0;
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const [sign] = match;
    words += text.slice(from, match.index);
    from = match.index + sign.length;
    if (sign === '\\$') {
      words += '$';
      continue;
    }
    const tex = texAt(text, sign, from);
    if (tex === undefined || tex.trim() === '' || tex.length > longest) {
      // Step by one character: the second of two dollar signs may open the next formula.
      words += text.charAt(match.index);
      from = match.index + 1;
      search.lastIndex = from;
      continue;
    }
    if (words !== '') segments.push({ kind: 'text', text: words });
    words = '';
    const end = from + tex.length + sign.length;
    segments.push({ kind: 'math', tex, display: sign === '$$' || sign === '\\[', source: text.slice(match.index, end) });
    from = end;
    search.lastIndex = from;
  }
  words += text.slice(from);
  if (words !== '') segments.push({ kind: 'text', text: words });
  return segments;
}
