import { MathText } from '~/components/paper/MathText';
import { matchRanges } from '~/lib/search/matchRanges';
import type { ParsedQuery } from '~/lib/search/parseQuery';
import { Highlighted } from './Highlighted';

/** A title with what was searched for marked. One with formulas is left alone: a mark would cut them. */
export function HighlightedTitle({ title, search }: { title: string; search: ParsedQuery }) {
  const ranges = title.includes('$') ? [] : matchRanges(title, search.terms, 'title');
  return ranges.length === 0 ? <MathText text={title} /> : <Highlighted text={title} ranges={ranges} />;
}
