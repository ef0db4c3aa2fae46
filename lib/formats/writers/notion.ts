import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { writtenTex } from '~/lib/papers/text/plainTex';
import { csvCell } from './csv';
import { defineFormat, type FormatOptions } from './format';
import { publicationOf, safeUrl } from './publication';

type Column = [header: string, read: (entry: LibraryEntry) => string | undefined];

/** A comma separates the options of a "multi-select" property, and none can be in one. */
const options = (values: readonly string[]): string => values.map((value) => value.replaceAll(',', ' ').trim()).join(', ');

const day = (time: number | undefined): string => (time ? new Date(time).toISOString().slice(0, 10) : '');

/** Headers become the names of properties; `Name` is the title of a page. */
const columns: Column[] = [
  ['Name', ({ paper }) => writtenTex(paper.title)],
  ['Authors', ({ paper }) => options(paper.authors.map(({ name }) => name))],
  ['Published', ({ paper }) => paper.published],
  ['Venue', ({ paper }) => publicationOf(paper).container ?? paper.venue],
  ['Type', ({ paper }) => paper.type],
  ['URL', ({ paper }) => publicationOf(paper).url],
  ['PDF', ({ paper }) => safeUrl(paper.links.pdf)],
  ['Code', ({ paper }) => safeUrl(paper.links.code)],
  ['DOI', ({ paper }) => publicationOf(paper).doi],
  ['arXiv', ({ paper }) => publicationOf(paper).arxiv],
];
const abstracts: Column[] = [['Abstract', ({ paper }) => paper.abstract]];
const marks: Column[] = [
  ['Tags', ({ annotation }) => options(annotation.tags)],
  ['Status', ({ annotation }) => annotation.status],
  ['Priority', ({ annotation }) => annotation.priority],
  ['Starred', ({ annotation }) => (annotation.starredAt === undefined ? 'No' : 'Yes')],
  ['Added', ({ annotation }) => day(annotation.addedAt)],
];
const notes: Column[] = [['Note', ({ annotation }) => annotation.note]];

const columnsFor = (chosen: FormatOptions): Column[] => [
  ...columns,
  ...(chosen.abstracts === false ? [] : abstracts),
  ...(chosen.tags ? marks : []),
  ...(chosen.notes ? notes : []),
];

const row = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/**
 * CSV for a database of Notion, which makes a page of each row: `Yes` and `No` become a checkbox, comma-separated values a
 * multi-select (https://www.notion.com/help/import-data-into-notion, 2026).
 */
export const notion = defineFormat({ id: 'notion', extension: 'notion.csv', mediaType: 'text/csv' }, (chosen) => {
  const all = columnsFor(chosen);
  return {
    begin: `\ufeff${row(all.map(([header]) => header))}`,
    entry: (entry) => row(all.map(([, read]) => read(entry) ?? '')),
    end: '',
  };
});
