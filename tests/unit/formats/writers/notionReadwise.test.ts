import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { notion } from '~/lib/formats/writers/notion';
import { readwise } from '~/lib/formats/writers/readwise';
import { bare, entries, entryOf, full } from './sampleEntries';

const rowsOf = (text: string) => {
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace('\ufeff', ''), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};

const marked = entryOf(
  { title: '=SUM(A1)', abstract: undefined, authors: [{ name: 'Sammy Davis, Jr.' }, { name: 'Ada Lovelace' }] },
  { tags: ['one, two', 'x/y'], note: 'My "note"', starredAt: 5, addedAt: 1_600_000_000_000, status: 'to-read' },
);

test('Notion gets a page per row, with options that have no comma in them', () => {
  expect(rowsOf(notion.write(entries, full))).toHaveLength(entries.length);
  expect(rowsOf(notion.write([marked], full))[0]).toMatchObject({
    Name: "'=SUM(A1)",
    Authors: 'Sammy Davis  Jr., Ada Lovelace',
    Tags: 'one  two, x/y',
    Starred: 'Yes',
    Status: 'to-read',
    Added: '2020-09-13',
    Note: 'My "note"',
    URL: 'https://arxiv.org/abs/1706.03762',
  });
  expect(Object.keys(rowsOf(notion.write([marked], bare))[0] ?? {})).not.toContain('Tags');
});

test('Readwise gets the columns that it imports, and a highlight in each row', () => {
  const text = readwise.write(entries, full);
  expect(text.startsWith('"Highlight","Title","Author","URL","Note","Location","Date"\r\n')).toBe(true);
  for (const row of rowsOf(text)) expect(row.Highlight).not.toBe('');
  expect(rowsOf(readwise.write([marked], full))[0]).toMatchObject({
    Highlight: "'=SUM(A1)",
    Note: '\'.one,_two .x/y\nMy "note"'.slice(1),
    Date: '2020-09-13 12:26:40',
  });
  expect(rowsOf(readwise.write([marked], bare))[0]).toMatchObject({ Note: '', Date: '' });
});
