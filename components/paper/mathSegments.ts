/** A piece of a title or abstract: words, or a formula with the source it was written in. */
export type MathSegment = { kind: 'text'; text: string } | { kind: 'math'; tex: string; display: boolean; source: string };

/**
 * `$$…$$`, `\[…\]`, `\(…\)` and `$…$`. A single dollar opens only before a non-space and closes only after one and
 * before no digit (Pandoc's rule, pandoc.org/MANUAL.html#extension-tex_math_dollars, 2025), so `$5 and $10` are sums
 * of money. `\$` is a dollar.
 */
const formula =
  /\\\$|\$\$(?<display>[^$]+)\$\$|\\\[(?<bracket>[\s\S]{1,2000}?)\\\]|\\\((?<paren>[\s\S]{1,2000}?)\\\)|\$(?=\S)(?<single>(?:\\[\s\S]|[^$\\])+)(?<!\s)\$(?!\d)/g;

/** Longer formulas are left as text: a hostile page must not keep the reader waiting. */
const longest = 2000;

/** Two sums of money with words between them, as in `from $10 in US$`: starts with a number, has a word and no sign of TeX. */
export const money = /^\d[^\\^_={}]*\s[^\\^_={}]*\p{L}{2}[^\\^_={}]*$/u;

/** Cuts a text into words and formulas; joined again they are the text (but for `\$`, which becomes `$`). */
export function mathSegments(text: string): MathSegment[] {
  if (!/[$\\]/.test(text)) return [{ kind: 'text', text }];
  const segments: MathSegment[] = [];
  const search = new RegExp(formula);
  let words = '';
  let from = 0;
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const [source] = match;
    const { display, bracket, paren, single } = match.groups ?? {};
    const tex = display ?? bracket ?? paren ?? single;
    words += text.slice(from, match.index);
    from = match.index + source.length;
    if (source === '\\$') words += '$';
    else if (tex === undefined || tex.trim() === '' || tex.length > longest || (single !== undefined && money.test(single))) {
      // Its closing sign may open the next one.
      words += text.charAt(match.index);
      from = match.index + 1;
      search.lastIndex = from;
    } else {
      if (words !== '') segments.push({ kind: 'text', text: words });
      words = '';
      segments.push({ kind: 'math', tex, display: display !== undefined || bracket !== undefined, source });
    }
  }
  words += text.slice(from);
  if (words !== '') segments.push({ kind: 'text', text: words });
  return segments;
}
