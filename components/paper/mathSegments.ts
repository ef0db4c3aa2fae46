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

/** Cuts a text into words and formulas; joined again they are the text (but for `\$`, which becomes `$`). */
export function mathSegments(text: string): MathSegment[] {
  if (!/[$\\]/.test(text)) return [{ kind: 'text', text }];
  const segments: MathSegment[] = [];
  let words = '';
  let from = 0;
  for (const match of text.matchAll(formula)) {
    words += text.slice(from, match.index);
    from = match.index + match[0].length;
    const { display, bracket, paren, single } = match.groups ?? {};
    const tex = display ?? bracket ?? paren ?? single;
    if (match[0] === '\\$') words += '$';
    else if (tex === undefined || tex.trim() === '' || tex.length > longest) words += match[0];
    else {
      if (words !== '') segments.push({ kind: 'text', text: words });
      words = '';
      segments.push({ kind: 'math', tex, display: display !== undefined || bracket !== undefined, source: match[0] });
    }
  }
  words += text.slice(from);
  if (words !== '') segments.push({ kind: 'text', text: words });
  return segments;
}
