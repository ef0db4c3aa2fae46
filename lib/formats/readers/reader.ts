import type { ReadItem } from '~/lib/papers/readEntry';
import type { ReaderId } from '~/lib/papers/readerIds';

/** Reads the files of one format. */
export interface Reader {
  id: ReaderId;
  /**
   * How sure the content is of this format: 1 where it has signs that no other format has, 0 where it cannot be.
   * @param start the first characters of the file, at most `startLength`, without a byte order mark.
   */
  recognise: (start: string) => number;
  /**
   * Yields entries and problems in the order of the file, in time linear in the text; never throws. A broken entry costs no other.
   * @param text the whole file, with `\n` line ends and without a byte order mark.
   */
  read: (text: string) => Generator<ReadItem, void, undefined>;
}

/** Characters from the beginning of a file by which its format is recognised. */
export const startLength = 65_536;
