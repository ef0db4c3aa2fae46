/** The interface of all reading list formats: a beginning, one piece of text per paper, an end. */

import type { CitationStyle } from '~/lib/papers/copyKinds';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { KeyOptions } from './citationKey';

export type FormatId =
  | 'bibtex'
  | 'ris'
  | 'csl'
  | 'markdown'
  | 'csv'
  | 'notion'
  | 'readwise'
  | 'obsidian'
  | 'referencesHtml'
  | 'referencesMarkdown'
  | 'dogear';

export interface FormatOptions {
  /** Whether to include the private notes. Dogear's own format always includes everything. */
  notes: boolean;
  /** Whether to include tags, stars, statuses and priorities. */
  tags: boolean;
  /** Whether to include the abstracts; they are included by default. Dogear's own format always includes them. */
  abstracts?: boolean | undefined;
  now: Date;
  /** How citation keys are made; by the default template without it. */
  keys?: KeyOptions | undefined;
  /** Of a bibliography; APA without it. */
  style?: CitationStyle | undefined;
  /** Title of a bibliography, in the reader's language. */
  heading?: string | undefined;
}

export interface Format {
  id: FormatId;
  /** Without a dot. */
  extension: string;
  mediaType: string;
  /** The whole list as one text. */
  write: (entries: readonly LibraryEntry[], options: FormatOptions) => string;
  /** For long lists: writes the pieces of text, which the caller may join in another order. */
  start: (options: FormatOptions) => ListWriter;
}

/** Writes one list, and only one: it may depend on what it has written before. */
export interface ListWriter {
  begin: string;
  /** Text before the first entry; empty by default. */
  first?: string | undefined;
  /** Text between two entries; empty by default. */
  between?: string | undefined;
  entry: (entry: LibraryEntry) => string;
  /** Puts ids in the order of the list, after the last entry was written; the requested order without it. */
  order?: ((ids: readonly string[]) => readonly string[]) | undefined;
  /** Replaces `first` and `between` if the text before an entry depends on it; called in the order of the list. */
  before?: ((id: string) => string) | undefined;
  end: string;
}

/** Creates a format from its names and a function that starts a list. */
export const defineFormat = (
  names: Pick<Format, 'id' | 'extension' | 'mediaType'>,
  start: (options: FormatOptions) => ListWriter,
): Format => ({
  ...names,
  start,
  write(entries, options) {
    const { begin, first = '', between = '', entry, order, before, end } = start(options);
    if (!order && !before) return `${begin}${entries.length > 0 ? first : ''}${entries.map(entry).join(between)}${end}`;
    const texts = new Map(entries.map((each) => [each.paper.id, entry(each)]));
    const ids = [...texts.keys()];
    const pieces = (order?.(ids) ?? ids).map((id, at) => `${before?.(id) ?? (at === 0 ? first : between)}${texts.get(id)}`);
    return `${begin}${pieces.join('')}${end}`;
  },
});
