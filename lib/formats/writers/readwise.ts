import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { writtenTex } from '~/lib/papers/text/plainTex';
import { authorName, displayName } from './authorName';
import { csvCell } from './csv';
import { defineFormat, type FormatOptions } from './format';
import { publicationOf } from './publication';

const headers = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/** Readwise reads tags from a note: a dot before each, and no spaces in it (https://docs.readwise.io/readwise/docs/tagging, 2026). */
const inlineTags = (tags: readonly string[]): string => tags.map((tag) => `.${tag.replace(/\s+/gu, '_')}`).join(' ');

const moment = (time: number): string => new Date(time).toISOString().slice(0, 19).replace('T', ' ');

/**
 * One row per paper: a row of Readwise's is a highlight, and one without text is not taken. The highlight is the abstract, or the
 * title where there is none; tags and the reader's own note are the note on it.
 */
function cells({ paper, annotation }: LibraryEntry, options: FormatOptions): string[] {
  const title = writtenTex(paper.title);
  const note = [options.tags ? inlineTags(annotation.tags) : '', options.notes ? annotation.note.trim() : ''];
  return [
    (options.abstracts !== false && paper.abstract?.trim()) || title,
    title,
    paper.authors.map((author) => displayName(authorName(author))).join(', '),
    publicationOf(paper).url ?? '',
    note.filter((part) => part !== '').join('\n'),
    '',
    options.tags && annotation.addedAt > 0 ? moment(annotation.addedAt) : '',
  ];
}

const row = (values: readonly string[]): string => `${values.map(csvCell).join(',')}\r\n`;

/** CSV in the columns that Readwise imports (https://readwise.io/import_bulk, 2026): UTF-8, quotes doubled. */
export const readwise = defineFormat({ id: 'readwise', extension: 'readwise.csv', mediaType: 'text/csv' }, (options) => ({
  begin: row(headers),
  entry: (entry) => row(cells(entry, options)),
  end: '',
}));
