import { MathText } from '~/components/paper/MathText';
import { matchRanges } from '~/lib/search/matchRanges';
import type { Query } from '~/lib/search/parseQuery';

/** A title with what was searched for marked. One with formulas is left alone: a mark would cut them. */
export function HighlightedTitle({ title, search }: { title: string; search: Query }) {
  const ranges = title.includes('$') ? [] : matchRanges(title, search);
  if (ranges.length === 0) return <MathText text={title} />;
  let at = 0;
  const parts = ranges.flatMap(([start, end]) => {
    const before = title.slice(at, start);
    at = end;
    return [
      before,
      <mark key={start} className="rounded-xs bg-star-soft text-inherit">
        {title.slice(start, end)}
      </mark>,
    ];
  });
  return [...parts, title.slice(at)];
}
