import type { Identifier, Scheme } from '~/lib/papers/identifier';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { defineFormat, type FormatOptions } from './format';
import { safeUrl } from './publication';

const withScheme = (identifiers: readonly Identifier[], scheme: Scheme): string =>
  identifiers
    .filter((each) => each.startsWith(`${scheme}:`))
    .map((each) => each.slice(scheme.length + 1))
    .join('; ');

const moment = (time: number | undefined): string => (time ? new Date(time).toISOString() : '');

type Column = [header: string, read: (entry: LibraryEntry) => string | undefined];

const columns: Column[] = [
  ['title', ({ paper }) => paper.title],
  ['authors', ({ paper }) => paper.authors.map(({ name }) => name).join('; ')],
  ['published', ({ paper }) => paper.published],
  ['venue', ({ paper }) => paper.venue],
  ['arxiv', ({ paper }) => withScheme(paper.identifiers, 'arxiv')],
  ['doi', ({ paper }) => withScheme(paper.identifiers, 'doi')],
  ['identifiers', ({ paper }) => paper.identifiers.join(' ')],
  ['page', ({ paper }) => safeUrl(paper.links.page)],
  ['pdf', ({ paper }) => safeUrl(paper.links.pdf)],
  ['code', ({ paper }) => safeUrl(paper.links.code)],
  ['categories', ({ paper }) => paper.categories?.join(' ')],
  ['comment', ({ paper }) => paper.comment],
  ['abstract', ({ paper }) => paper.abstract],
];
const marks: Column[] = [
  ['starred', ({ annotation }) => moment(annotation.starredAt)],
  ['status', ({ annotation }) => annotation.status],
  ['priority', ({ annotation }) => annotation.priority],
  ['tags', ({ annotation }) => annotation.tags.join('; ')],
  ['added', ({ annotation }) => moment(annotation.addedAt)],
];
const notes: Column[] = [['note', ({ annotation }) => annotation.note]];

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises:
 * https://owasp.org/www-community/attacks/CSV_Injection (2025). Full-width signs are formulas to Excel in Japanese.
 * White space before the sign does not save the reader.
 */
export const csvCell = (text: string): string => {
  const safe = /^[\t\r]|^\s*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('\0', '').replaceAll('"', '""')}"`;
};

const row = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
const columnsFor = (options: FormatOptions): Column[] => [
  ...columns,
  ...(options.tags ? marks : []),
  ...(options.notes ? notes : []),
];

/** CSV (RFC 4180, 2005) in UTF-8 with a byte order mark, without which Excel takes it for a legacy code page. */
export const csv = defineFormat({ id: 'csv', extension: 'csv', mediaType: 'text/csv' }, (options) => {
  const chosen = columnsFor(options);
  return {
    begin: `\ufeff${row(chosen.map(([header]) => header))}`,
    entry: (entry) => row(chosen.map(([, read]) => read(entry) ?? '')),
    end: '',
  };
});
