/** Cuts out the part of a long text around the first match of a search. */
import type { TextRange } from './matchRanges';

export interface Snippet {
  text: string;
  /** Matches, as offsets in the snippet's `text`. */
  ranges: TextRange[];
}

const ellipsis = '… ';
/** UTF-16 units of context before the match; a cut moves by at most as much to keep a word whole. */
const lead = 40;

/**
 * @param ranges result of `matchRanges`; if it is empty, the snippet is the beginning of the text.
 * @param length approximate length of the snippet in UTF-16 units: words are kept whole, unless the text has no spaces.
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

/** @returns the first start of a word from `from` to `to`; `to` if there is none. */
function wordAfter(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (/\s/u.test(text[at - 1] ?? '') && !/\s/u.test(text[at] ?? '')) return at;
  return to;
}

/** @returns the last start of a word from `from` to `to`. If there is none, `to`, but never inside a surrogate pair. */
function wordBefore(text: string, from: number, to: number): number {
  for (let at = to; at > from; at--) if (/\s/u.test(text[at - 1] ?? '') && !/\s/u.test(text[at] ?? '')) return at;
  const unit = text.charCodeAt(to);
  return unit >= 0xdc00 && unit <= 0xdfff ? to - 1 : to;
}
