import { limits } from '~/lib/papers/text/limits';

/**
 * How many more code points a note may have; negative when it is too long to be stored. Below 95 % of the limit UTF-16 units are
 * counted instead, which is faster.
 */
export const noteRoom = (text: string): number =>
  limits.note - (text.length <= limits.note * 0.95 ? text.length : [...text].length);
