/**
 * Reads the rows of a CSV file (RFC 4180, 2005) with commas, semicolons or tabs, and makes readers of them. A row with a
 * missing or superfluous quote costs no other: reading goes on at its second line.
 */
import { Parser } from 'papaparse';
import type { Reader } from '~/lib/formats/readers/reader';
import type { Place, ReadItem, ReadProblem } from '~/lib/papers/readEntry';
import type { ReaderId } from '~/lib/papers/readerIds';
import { EntryBuilder } from './entryBuilder';
import { LineCounter } from './lineCounter';

/** UTF-16 units that are read at once; more where a row is longer. */
const windowLength = 65_536;
/** Times the length of the text, after which quotes no longer count: there are more broken ones than whole ones. */
const mostWasted = 4;
const stride = 50;

/** `Book Title` and `book_title` are one column. */
const folded = (header: string): string =>
  header
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** One row, by the names of its columns. */
export class TableRow {
  constructor(
    readonly at: Place,
    readonly columns: readonly string[],
    readonly cells: readonly string[],
  ) {}

  /** @param names folded. @returns the first of these cells that is not empty, else an empty text. */
  get(...names: string[]): string {
    for (const name of names) {
      const cell = this.cells[this.columns.indexOf(name)]?.trim() ?? '';
      if (cell !== '') return cell;
    }
    return '';
  }
}

interface RawRow {
  cells: string[];
  start: number;
  end: number;
  broken: boolean;
}

/** @param quote a character that occurs nowhere where quotes do not count. */
function rowsIn(text: string, delimiter: string, quote: string, isLast: boolean): RawRow[] {
  const rows: RawRow[] = [];
  const step = ({ data, errors, meta }: { data: string[][]; errors: unknown[]; meta: { cursor: number } }): void => {
    rows.push({ cells: data[0] ?? [], start: rows.at(-1)?.end ?? 0, end: meta.cursor, broken: errors.length > 0 });
  };
  // The parser itself gives each row in an array; the types describe what the functions above it give.
  new Parser({ delimiter, newline: '\n', quoteChar: quote, fastMode: false, step: step as never }).parse(text, 0, !isLast);
  return rows;
}

/** The delimiter of which the first line has most outside quotes. */
function delimiterOf(line: string): string {
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

interface Header {
  columns: string[];
  delimiter: string;
  /** Offset of the first row behind it. */
  end: number;
}

/** The first line with text; Excel's `sep=;` before it is skipped. */
function headerOf(text: string): Header | undefined {
  let start = 0;
  for (; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? undefined : end);
    if (line.trim() !== '' && !/^sep=.$/.test(line)) break;
    start = end < 0 ? text.length : end + 1;
  }
  const head = text.slice(start, start + windowLength);
  const delimiter = delimiterOf(head.split('\n', 1)[0] ?? '');
  const [row] = rowsIn(head, delimiter, '"', true);
  return row && { columns: row.cells.map(folded), delimiter, end: start + row.end };
}

/** @returns the names of the columns, folded; empty for a text that is no table. */
export const columnsOf = (start: string): string[] => headerOf(start)?.columns ?? [];

/** Yields the rows, and problems with broken ones; `undefined` is a place to pause. Never throws. */
export function* tableRows(text: string): Generator<TableRow | { problem: ReadProblem } | undefined, void, undefined> {
  const header = headerOf(text);
  if (!header) return;
  const { columns, delimiter } = header;
  const lines = new LineCounter(text);
  let size = windowLength;
  let wasted = 0;
  let quote = '"';
  let entry = 0;
  /** Whether the rows are lines of a broken row until one has as many cells as there are columns. */
  let lost = false;
  for (let at = header.end; at < text.length; ) {
    const isLast = at + size >= text.length;
    const window = text.slice(at, at + size);
    const rows = rowsIn(window, delimiter, quote, isLast);
    if (rows.length === 0) {
      if (isLast) return;
      size *= 2;
      continue;
    }
    size = windowLength;
    let next = at + (rows.at(-1)?.end ?? 0);
    yield undefined;
    for (const { cells, start, end, broken } of rows) {
      if (cells.length === 1 && cells[0]?.trim() === '') continue;
      const surplus = cells.slice(columns.length).some((cell) => cell.trim() !== '');
      const isWhole = !surplus && !(broken && cells.length !== columns.length);
      if (lost && cells.length !== columns.length) continue;
      lost = false;
      entry += 1;
      const place = { entry, line: lines.lineAt(at + start) };
      if (isWhole) yield new TableRow(place, columns, cells);
      else {
        const near = window
          .slice(start, start + 60)
          .replace(/\s+/g, ' ')
          .trim();
        yield { problem: { at: place, code: 'malformed', values: [near] } };
        const line = window.indexOf('\n', start) + 1;
        if (line > 0 && line < end) {
          wasted += end - line;
          if (wasted > text.length * mostWasted) quote = '\0';
          lost = true;
          next = at + line;
          break;
        }
      }
      if (entry % stride === 0) yield undefined;
    }
    at = next;
  }
}

interface TableFormat {
  id: ReaderId;
  /** Folded names of columns that the files of this format have; with them all, the format is as certain as `sure`. */
  columns: string[];
  sure: number;
  /** Whether the beginning of a file with these columns is of this format. */
  isOwn?: ((start: string, columns: ReadonlySet<string>) => boolean) | undefined;
  /** Takes one row into an entry. @returns false for a row that is none, whose problem is noted. */
  fill: (row: TableRow, entry: EntryBuilder) => void;
}

/** Whether a file has these columns, and no line end or mark-up where its first line should be. */
export function hasColumns(start: string, wanted: readonly string[]): boolean {
  if (/^\s*[<{[@]/.test(start)) return false;
  const columns = new Set(columnsOf(start));
  return wanted.every((name) => columns.has(name));
}

/** Makes the reader of a format with one paper in each row. */
export const tableReader = ({ id, columns, sure, isOwn, fill }: TableFormat): Reader => ({
  id,
  recognise: (start) =>
    hasColumns(start, columns) && (isOwn === undefined || isOwn(start, new Set(columnsOf(start)))) ? sure : 0,
  *read(text) {
    for (const row of tableRows(text)) {
      if (row === undefined || 'problem' in row) yield row;
      else {
        const entry = new EntryBuilder(row.at);
        fill(row, entry);
        yield* entry.items() as Generator<ReadItem, void, undefined>;
      }
    }
  },
});
