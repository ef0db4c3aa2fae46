import { useCallback } from 'react';
import { MathText } from '~/components/paper/maths/MathText';
import { matchRanges } from '~/lib/search/highlight/matchRanges';
import type { ParsedQuery } from '~/lib/search/language/parseQuery';
import { Highlighted } from './Highlighted';

/** A title with its search matches highlighted, except in formulas. */
export function HighlightedTitle({ title, search: { terms } }: { title: string; search: ParsedQuery }) {
  const marked = useCallback(
    (words: string) => <Highlighted text={words} ranges={matchRanges(words, terms, 'title')} />,
    [terms],
  );
  return <MathText text={title} drawWords={terms.length > 0 ? marked : undefined} />;
}
