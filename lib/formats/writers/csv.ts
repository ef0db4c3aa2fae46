import type { Identifier, Scheme } from '~/lib/papers/identifiers/identifier';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { publicationFields } from '~/lib/papers/paper';
import { writtenTex } from '~/lib/papers/text/plainTex';
import { defineFormat, type FormatOptions } from './format';
import { publicationOf, safeUrl } from './publication';

/** @param prefix text before each value. @returns the values of a scheme, joined for one cell. */
const withScheme = (identifiers: readonly Identifier[], scheme: Scheme, prefix = ''): string =>
  identifiers
    .filter((each) => each.startsWith(`${scheme}:`))
    .map((each) => prefix + each.slice(scheme.length + 1))
    .join('; ');

/** Several values in one cell. A program that splits lines at semicolons gives each its own cell, so each is made safe. */
const listed = (values: readonly string[]): string => values.map(safe).join('; ');

const moment = (time: number | undefined): string => (time ? new Date(time).toISOString() : '');

type Column = [header: string, read: (entry: LibraryEntry) => string | undefined];

const columns: Column[] = [
  ['title', ({ paper }) => writtenTex(paper.title)],
  ['authors', ({ paper }) => listed(paper.authors.map(({ name }) => name))],
  ['published', ({ paper }) => paper.published],
  ['venue', ({ paper }) => paper.venue],
  ['type', ({ paper }) => paper.type],
  ['editors', ({ paper }) => listed((paper.editors ?? []).map(({ name }) => name))],
  ...publicationFields.map((field): Column => [field, ({ paper }) => paper[field]]),
  ['citation key', ({ paper }) => paper.citationKey],
  // A spreadsheet reads `2401.00010` without a prefix as a number and shows `2401.0001`.
  ['arxiv', ({ paper }) => withScheme(paper.identifiers, 'arxiv', 'arXiv:')],
  ['doi', ({ paper }) => withScheme(paper.identifiers, 'doi')],
  ['identifiers', ({ paper }) => paper.identifiers.join(' ')],
  ['page', ({ paper }) => publicationOf(paper).url],
  ['pdf', ({ paper }) => safeUrl(paper.links.pdf)],
  ['code', ({ paper }) => safeUrl(paper.links.code)],
  ['categories', ({ paper }) => paper.categories?.join(' ')],
  ['comment', ({ paper }) => paper.comment],
];
const abstracts: Column[] = [['abstract', ({ paper }) => paper.abstract]];
const marks: Column[] = [
  ['starred', ({ annotation }) => moment(annotation.starredAt)],
  ['status', ({ annotation }) => annotation.status],
  ['priority', ({ annotation }) => annotation.priority],
  ['tags', ({ annotation }) => listed(annotation.tags)],
  ['added', ({ annotation }) => moment(annotation.addedAt)],
];
const notes: Column[] = [['note', ({ annotation }) => annotation.note]];

/**
 * Characters before a sign that do not keep a spreadsheet from reading a formula: white space, and control and format
 * characters (a null, a byte order mark, a zero-width space), which some programs drop.
 */
const ignored = /^[\s\p{Z}\p{Cc}\p{Cf}]*/u;
/** Signs that begin a formula. Excel in Japanese accepts the full-width ones too. */
const formula = /^[=+\-@＝＋－＠]/u;

/**
 * A value that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises:
 * https://owasp.org/www-community/attacks/CSV_Injection (2025).
 */
const safe = (text: string): string =>
  /^[\t\r]/u.test(text) || formula.test(text.slice(ignored.exec(text)?.[0].length)) ? `'${text}` : text;

/** One cell in quotes. A null character, which ends the text in many programs, is removed. */
export const csvCell = (text: string): string => `"${safe(text).replaceAll('\0', '').replaceAll('"', '""')}"`;

const row = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
const columnsFor = (options: FormatOptions): Column[] => [
  ...columns,
  ...(options.abstracts === false ? [] : abstracts),
  ...(options.tags ? marks : []),
  ...(options.notes ? notes : []),
];

/** CSV (RFC 4180, 2005) in UTF-8 with a byte order mark, without which Excel assumes a legacy code page. */
export const csv = defineFormat({ id: 'csv', extension: 'csv', mediaType: 'text/csv' }, (options) => {
  const chosen = columnsFor(options);
  return {
    begin: `\ufeff${row(chosen.map(([header]) => header))}`,
    entry: (entry) => row(chosen.map(([, read]) => read(entry) ?? '')),
    end: '',
  };
});
