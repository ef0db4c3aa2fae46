import { matchRanges } from '~/lib/search/highlight/matchRanges';
import type { ParsedQuery } from '~/lib/search/language/parseQuery';
import { Highlighted } from './Highlighted';

/** A year, a venue or an identifier with its search matches highlighted: a year only if the whole of it was searched. */
export function HighlightedPart({ text, search: { terms } }: { text: string; search: ParsedQuery }) {
  const relevant = /^\d{4}$/u.test(text) ? terms.filter((term) => term.text === text) : terms;
  return <Highlighted text={text} ranges={matchRanges(text, relevant, 'venue')} />;
}
