/** A piece of a title or abstract: words, or a formula with the source it was written in. */
export type MathSegment = { kind: 'text'; text: string } | { kind: 'math'; tex: string; display: boolean; source: string };

/** UTF-16 units. Longer formulas are left as text: a hostile page must not keep the reader waiting. */
const longest = 2000;

/** Two sums of money with words between them, as in `from $10 in US$`: starts with a number, has a word and no sign of TeX. */
export const isMoney = (text: string): boolean => {
  const gap = text.search(/\s/);
  return gap > 0 && /^\d[^\\^_={}]*$/.test(text) && /\p{L}{2}/u.test(text.slice(gap));
};

/** The first dollar behind `from` that no backslash stands before; the text's length for none that is near. */
function nextDollar(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '$' && at - from <= longest) at += text[at] === '\\' ? 2 : 1;
  return text[at] === '$' ? at : text.length;
}

/**
 * Where the formula ends that opens with `sign` at `from`: `$$…$$`, `\[…\]`, `\(…\)` and `$…$`. A single dollar opens only
 * before a non-space and closes only after one and before no digit (Pandoc's rule,
 * pandoc.org/MANUAL.html#extension-tex_math_dollars, 2025), so `$5 and $10` are sums of money.
 * @returns undefined for no formula.
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

/** Cuts a text into words and formulas; joined again they are the text (but for `\$`, which becomes `$`). */
export function mathSegments(text: string): MathSegment[] {
  if (!/[$\\]/.test(text)) return [{ kind: 'text', text }];
  const segments: MathSegment[] = [];
  // What may open a formula; `\$` is a dollar. Made anew, because it keeps its place.
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
      // The second of two signs may open the next one.
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
