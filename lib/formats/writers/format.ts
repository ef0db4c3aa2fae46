/** What every reading list format is: a beginning, one piece of text per paper, an end. */
import type { LibraryEntry } from '~/lib/papers/libraryEntry';

export type FormatId = 'bibtex' | 'ris' | 'csl' | 'markdown' | 'csv' | 'dogear';

export interface FormatOptions {
  /** Private notes are left out unless this is true. Dogear's own format always holds everything. */
  notes: boolean;
  /** The same for tags, stars and statuses. */
  tags: boolean;
  now: Date;
}

export interface Format {
  id: FormatId;
  /** Without a dot. */
  extension: string;
  mediaType: string;
  /** The whole list as one text. */
  write: (entries: readonly LibraryEntry[], options: FormatOptions) => string;
  /** For long lists: the pieces of text, to be put together in any order (`ListWriter`). */
  start: (options: FormatOptions) => ListWriter;
}

/** One export in the making. Lives for one list, so that it can remember what it wrote. */
export interface ListWriter {
  begin: string;
  /** Before the first entry; nothing where it is left out. */
  first?: string | undefined;
  /** Between two entries. */
  between?: string | undefined;
  entry: (entry: LibraryEntry) => string;
  end: string;
}

/** Makes a format of what begins its lists. */
export const defineFormat = (
  names: Pick<Format, 'id' | 'extension' | 'mediaType'>,
  start: (options: FormatOptions) => ListWriter,
): Format => ({
  ...names,
  start,
  write(entries, options) {
    const { begin, first = '', between = '', entry, end } = start(options);
    return `${begin}${entries.length > 0 ? first : ''}${entries.map(entry).join(between)}${end}`;
  },
});
