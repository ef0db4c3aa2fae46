/** The part of a long text around what was searched for. */
import type { TextRange } from './matchRanges';

export interface Snippet {
  text: string;
  /** In `text`. */
  ranges: TextRange[];
}

const ellipsis = '… ';
/** How far before the match a word may begin. */
const lead = 40;

/**
 * @param ranges of `matchRanges`; without any the text's beginning is shown.
 * @param length of the part in UTF-16 units, about: words are kept whole, unless there are none to be seen.
 */
export function snippet(text: string, ranges: readonly TextRange[], length: number): Snippet {
  const [first] = ranges;
  const start = !first || first[0] <= lead ? 0 : wordAfter(text, first[0] - lead, first[0]);
  const end = start + length >= text.length ? text.length : wordBefore(text, start + length - lead, start + length);
  const shown = text.slice(start, end);
  const before = start > 0 ? ellipsis : '';
  const move = before.length - start;
  return {
    text: `${before}${shown}${end < text.length ? ' …' : ''}`,
    ranges: ranges.filter(([from, to]) => from >= start && to <= end).map(([from, to]): TextRange => [from + move, to + move]),
  };
}

/** The first beginning of a word from `from` to `to`. */
function wordAfter(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (/\s/u.test(text[at - 1] ?? '') && !/\s/u.test(text[at] ?? '')) return at;
  return to;
}

/** The last beginning of a word from `from` to `to`; `to` where there is none, and never inside a pair of surrogates. */
function wordBefore(text: string, from: number, to: number): number {
  for (let at = to; at > from; at--) if (/\s/u.test(text[at - 1] ?? '') && !/\s/u.test(text[at] ?? '')) return at;
  const unit = text.charCodeAt(to);
  return unit >= 0xdc00 && unit <= 0xdfff ? to - 1 : to;
}
