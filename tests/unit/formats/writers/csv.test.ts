import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csv } from '~/lib/formats/writers/csv';
import { hostileText } from './hostile';
import { bare, entries, entryOf, full } from './sampleEntries';

const read = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true, newline: '\r\n' });

test('one row per paper under a header row', () => {
  const { data, errors, meta } = read(csv.write(entries, full));
  expect(errors).toEqual([]);
  expect(meta.fields?.slice(0, 3)).toEqual(['title', 'authors', 'published']);
  expect(data.map(({ title }) => title)).toEqual(entries.map(({ paper }) => paper.title));
  expect(data[0]).toMatchObject({
    arxiv: 'arXiv:1706.03762',
    status: 'read',
    tags: 'private-tag; one, two',
    note: entries[0]!.annotation.note,
  });
  expect(data[1]?.added).toBe('');
});

test('any text survives, and no cell is a formula', () => {
  const text = fc.oneof(
    hostileText,
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '"', '",="', '\n'),
  );
  fc.assert(
    fc.property(text, text, (title, note) => {
      const { data, errors } = read(csv.write([entryOf({ title }, { note })], full));
      expect(errors).toEqual([]);
      expect(data).toHaveLength(1);
      for (const [key, value] of [
        ['title', title],
        ['note', note],
      ] as const) {
        const cell = data[0]![key]!;
        expect([value.replaceAll('\0', ''), `'${value.replaceAll('\0', '')}`]).toContain(cell);
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
        if (/^\w/.test(value)) expect(cell).toBe(value.replaceAll('\0', ''));
      }
    }),
    { numRuns: 300 },
  );
});

test('a byte order mark tells Excel that it is UTF-8, and lines end as in RFC 4180', () => {
  const text = csv.write([entryOf()], bare);
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text.split('\r\n')).toHaveLength(3);
});

test('the priority is written with the marks, and only then', () => {
  const queued = entryOf({}, { status: 'to-read', priority: 'high' });
  expect(read(csv.write([queued], full)).data[0]).toMatchObject({ status: 'to-read', priority: 'high' });
  expect(csv.write([queued], bare)).not.toContain('priority');
});

test('no identifier is a number to a spreadsheet', () => {
  const identifiers = ['arxiv:2401.00010', 'arxiv:1501.00100', 'pmid:00123', 'doi:10.1000/182'] as const;
  const [row] = read(csv.write([entryOf({ identifiers: [...identifiers] })], bare)).data;
  expect(row?.arxiv).toBe('arXiv:2401.00010; arXiv:1501.00100');
  for (const column of ['arxiv', 'doi', 'identifiers']) expect(row?.[column]).not.toMatch(/^\s*[\d.,eE+-]+\s*$/);
  // Spreadsheets and papaparse's `dynamicTyping` would read these as numbers.
  const typed = Papa.parse<Record<string, unknown>>(csv.write([entryOf({ identifiers: ['arxiv:2401.00010'] })], bare), {
    header: true,
    dynamicTyping: true,
  }).data[0];
  expect(typed?.arxiv).toBe('arXiv:2401.00010');
});

describe('nothing before a formula sign hides it', () => {
  const before = [
    '',
    '\0',
    '\u0001',
    '\u001f',
    '\x7f',
    ' ',
    '\u00a0',
    '\u3000',
    '\ufeff',
    '\u200b',
    '\u2060',
    '\t',
    '\r',
    '\n',
    '\0 \ufeff',
  ];
  const formulas = before.flatMap((start) => ['=1+1', '+1', '-1', '@SUM(A1)', '＝1'].map((end) => start + end));
  const safe = /^'/;
  test.each(formulas.map((text) => [JSON.stringify(text), text]))('%s', (_, text) => {
    const [row] = read(
      csv.write(
        [entryOf({ title: text, venue: text, comment: text, abstract: text, categories: [text] }, { note: text, tags: [text] })],
        full,
      ),
    ).data;
    for (const column of ['title', 'venue', 'comment', 'abstract', 'categories', 'note', 'tags'])
      expect(row?.[column]).toMatch(safe);
  });

  test('also in the second value of a cell, as semicolons may separate columns', () => {
    const [row] = read(
      csv.write([entryOf({ authors: [{ name: 'Ada' }, { name: '\0=1+1' }] }, { tags: ['a', '=1+1', '\0@x'] })], full),
    ).data;
    expect(row?.authors).toBe("Ada; '=1+1");
    expect(row?.tags).toBe("a; '=1+1; '@x");
  });
});
