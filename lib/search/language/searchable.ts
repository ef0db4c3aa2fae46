/** The form in which texts are compared: folded, so that `erdos` finds Erdős, and with one space for each run of white space. */
import { foldText } from '~/lib/papers/text/foldText';

/** White space other than single spaces, which are the most frequent and need no replacement. */
const unevenSpace = /\s{2,}|[^\S ]/gu;

export const searchable = (text: string): string => foldText(text).replace(unevenSpace, ' ');
