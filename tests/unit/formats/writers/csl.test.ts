import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { csl } from '~/lib/formats/writers/csl';
import { tidyText } from '~/lib/papers/text/tidyText';
import { hostileText } from './hostile';
import { isInstalled, readWithCitationJs, readWithPandoc } from './parsers';
import { bare, entries, entryOf, full } from './sampleEntries';

const text = z.string().min(1);
/** The part of csl-data.json 1.0.2 that Dogear uses: it allows no other property and no other type of value. */
const item = z.strictObject({
  id: text,
  type: z.enum(['article', 'article-journal', 'paper-conference']),
  title: text,
  author: z
    .array(
      z.strictObject({
        family: text.optional(),
        given: text.optional(),
        suffix: text.optional(),
        'non-dropping-particle': text.optional(),
        literal: text.optional(),
      }),
    )
    .min(1)
    .optional(),
  issued: z.strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).length(1) }).optional(),
  'container-title': text.optional(),
  publisher: text.optional(),
  number: text.optional(),
  archive: text.optional(),
  archive_location: text.optional(),
  DOI: text.optional(),
  PMID: text.optional(),
  PMCID: text.optional(),
  URL: z.url().optional(),
  abstract: text.optional(),
  keyword: text.optional(),
  note: text.optional(),
});

test('an entry of arXiv', () => {
  expect(JSON.parse(csl.write([entryOf()], bare))).toEqual([
    {
      id: 'vaswani2017attention-1706.03762',
      type: 'article',
      title: 'Attention Is All You Need',
      author: [
        { family: 'Vaswani', given: 'Ashish' },
        { family: 'Shazeer', given: 'Noam' },
      ],
      issued: { 'date-parts': [[2017, 6, 12]] },
      publisher: 'arXiv',
      number: 'arXiv:1706.03762',
      DOI: '10.48550/arXiv.1706.03762',
      URL: 'https://arxiv.org/abs/1706.03762',
    },
  ]);
});

test('matches the schema, and an empty list is an empty array', () => {
  expect(z.array(item).parse(JSON.parse(csl.write(entries, full)))).toHaveLength(entries.length);
  expect(JSON.parse(csl.write([], full))).toEqual([]);
});

test('particles, suffixes and groups have their own fields', () => {
  const authors = ['Laurens van der Maaten', 'Sammy Davis, Jr.', 'Qwen Team'].map((name) => ({ name }));
  expect(JSON.parse(csl.write([entryOf({ authors })], bare))[0].author).toEqual([
    { family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' },
    { family: 'Davis', given: 'Sammy', suffix: 'Jr.' },
    { literal: 'Qwen Team' },
  ]);
});

test('a third-party parser returns hostile titles and names unchanged', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (title, name) => {
      const [read] = readWithCitationJs(csl.write([entryOf({ title, authors: [{ name: `${name} Team` }] })], bare), '@else/json');
      expect(read?.title).toBe(tidyText(title, 1000));
      expect(read?.author).toEqual([{ literal: tidyText(`${name} Team`, 1000) }]);
    }),
    { numRuns: 200 },
  );
});

test('pandoc reads all of it', (ctx) => {
  if (!isInstalled('pandoc')) ctx.skip('pandoc is not installed');
  expect(readWithPandoc(csl.write(entries, full), 'csljson').map(({ title }) => title)).toEqual(
    entries.map(({ paper }) => paper.title),
  );
});

describe('a note stays a note', () => {
  const notes = [
    'issued: 1999\nDOI: 10.9999/wrong\nrest',
    'DOI: 10.9999/wrong',
    'title: Another\n\nmore',
    '\n\nissued: 1999',
    '  issued: 1999',
    'My thoughts\nDOI: 10.9999/wrong\nmore',
    'My thoughts\r\nissued: 1999\r\nmore',
    'One {:issued:1999} two',
    '{:DOI:10.9999/wrong} two',
    'Summary: a word of my own\nmore',
    'original-date: 1899',
    'PMID: 1',
    'plain *text*\nof two lines',
    'see https://example.org: it says so',
  ];
  test.each(notes)('%j', (note) => {
    const [entry] = entries;
    const text = csl.write([{ ...entry!, annotation: { ...entry!.annotation, note } }], full);
    const written = JSON.parse(text)[0];
    expect(written.note ?? written.annote).toBe(note);
    const [cited] = readWithCitationJs(text, '@else/json');
    expect(cited).toMatchObject({ title: entry!.paper.title, DOI: '10.48550/arXiv.1706.03762' });
    if (!isInstalled('pandoc')) return;
    const [read] = readWithPandoc(text, 'csljson');
    expect(read).toMatchObject({
      title: entry!.paper.title,
      DOI: '10.48550/arXiv.1706.03762',
      issued: { 'date-parts': [[2017, 6, 12]] },
    });
    const plain = (words: string | undefined) => words?.replace(/[\s*]+/g, ' ').trim();
    expect(plain(read?.note ?? read?.annote)).toBe(plain(note));
  });

  test('is written to the field that programs display if nothing in it reads as a variable', () => {
    const written = JSON.parse(csl.write(entries.slice(0, 1), full))[0];
    expect(written.note).toBe(entries[0]!.annotation.note);
  });
});
