import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test, vi } from 'vitest';
import { csv } from '~/lib/formats/csv';
import { hostileText } from './hostile';
import { bare, entries, entryOf, full } from './sampleEntries';

vi.setConfig({ testTimeout: 60_000 });

const read = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true, newline: '\r\n' });

test('one row per paper under a row of names', () => {
  const { data, errors, meta } = read(csv.write(entries, full));
  expect(errors).toEqual([]);
  expect(meta.fields?.slice(0, 3)).toEqual(['title', 'authors', 'published']);
  expect(data.map(({ title }) => title)).toEqual(entries.map(({ paper }) => paper.title));
  expect(data[0]).toMatchObject({
    arxiv: '1706.03762',
    status: 'read',
    tags: 'private-tag; one, two',
    note: entries[0]!.annotation.note,
  });
  expect(data[1]?.added).toBe('');
});

test('any text comes back, and no cell is a formula', () => {
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

test('Excel is told that it is UTF-8, and lines end as RFC 4180 says', () => {
  const text = csv.write([entryOf()], bare);
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text.split('\r\n')).toHaveLength(3);
});

test('the priority is written with the marks, and only then', () => {
  const queued = entryOf({}, { status: 'to-read', priority: 'high' });
  expect(read(csv.write([queued], full)).data[0]).toMatchObject({ status: 'to-read', priority: 'high' });
  expect(csv.write([queued], bare)).not.toContain('priority');
});
