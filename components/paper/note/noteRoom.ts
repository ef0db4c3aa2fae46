import { limits } from '~/lib/papers/text/limits';

/** How many characters more a note may hold; negative when it is too long to be stored. Counted as the limit is, in code points. */
export const noteRoom = (text: string): number =>
  limits.note - (text.length <= limits.note * 0.95 ? text.length : [...text].length);
