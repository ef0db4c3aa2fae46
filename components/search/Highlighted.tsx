import type { TextRange } from '~/lib/search/highlight/matchRanges';

/** A text with its search matches highlighted. @param ranges ascending, neither overlapping nor adjacent. */
export function Highlighted({ text, ranges }: { text: string; ranges: readonly TextRange[] }) {
  let at = 0;
  const parts = ranges.flatMap(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return [
      before,
      <mark key={start} className="rounded-xs bg-star-soft text-inherit">
        {text.slice(start, end)}
      </mark>,
    ];
  });
  return [...parts, text.slice(at)];
}
