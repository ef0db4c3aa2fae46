/** The form in which texts are compared: folded, so that `erdos` finds Erdős, and with one space for each run of white space. */
import { foldText } from '~/lib/papers/text/foldText';

/** White space other than single spaces, which are the most frequent and need no replacement. */
const unevenSpace = /\s{2,}|[^\S ]/gu;
/** Most texts: without another white space than the space. Much faster than a search for uneven space. */
const printable = /^[ -~]*$/u;

export function searchable(text: string): string {
  const folded = foldText(text);
  return printable.test(folded) && !folded.includes('  ') ? folded : folded.replace(unevenSpace, ' ');
}
