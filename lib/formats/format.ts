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
  /** The whole list as one text; the same text as all chunks of `writeChunks`. */
  write: (entries: readonly LibraryEntry[], options: FormatOptions) => string;
  /** For long lists: entries are asked for one at a time and none is held. */
  writeChunks: (entries: AsyncIterable<LibraryEntry>, options: FormatOptions) => AsyncGenerator<string>;
}

/** One export in the making. Lives for one list, so that it can remember what it wrote. */
export interface ListWriter {
  begin: string;
  entry: (entry: LibraryEntry) => string;
  end: string;
}

/** Makes a format of what begins its lists. */
export const defineFormat = (
  names: Pick<Format, 'id' | 'extension' | 'mediaType'>,
  start: (options: FormatOptions) => ListWriter,
): Format => ({
  ...names,
  write(entries, options) {
    const writer = start(options);
    return [writer.begin, ...entries.map(writer.entry), writer.end].join('');
  },
  async *writeChunks(entries, options) {
    const writer = start(options);
    if (writer.begin !== '') yield writer.begin;
    for await (const entry of entries) yield writer.entry(entry);
    if (writer.end !== '') yield writer.end;
  },
});
