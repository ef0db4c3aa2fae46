/** The form in which text is compared: folded, so that `erdos` finds Erdős, with each run of white space as one space. */
import { foldText } from '~/lib/papers/foldText';

export const searchable = (text: string): string => foldText(text).replace(/\s+/gu, ' ');
