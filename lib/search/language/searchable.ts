/** The form in which text is compared: folded, so that `erdos` finds Erdős, with each run of white space as one space. */
import { foldText } from '~/lib/papers/text/foldText';

/** Single spaces, of which a text has the most, need no replacing. */
const unevenSpace = /\s{2,}|[^\S ]/gu;

export const searchable = (text: string): string => foldText(text).replace(unevenSpace, ' ');
