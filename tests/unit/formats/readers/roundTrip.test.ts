/** What Dogear exports, it reads again: export, import, export gives the same text, as far as the format can say it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readerOf } from '~/lib/formats/readers/readers';
import { csl } from '~/lib/formats/writers/csl';
import { csv } from '~/lib/formats/writers/csv';
import type { Format } from '~/lib/formats/writers/format';
import { markdown } from '~/lib/formats/writers/markdown';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { ReadEntry } from '~/lib/papers/readEntry';
import type { ReaderId } from '~/lib/papers/readerIds';
import { entries, entryOf, full, uuid } from '../writers/sampleEntries';
import { collected } from './readBy';

/** Tags are in `keywords` where the format cannot tell them from a publisher's. */
const imported = ({ bibliography, identifiers, marks }: ReadEntry, at: number): LibraryEntry => ({
  paper: { id: uuid(at), sites: [], createdAt: 1, refreshedAt: 2, ...bibliography, identifiers },
  annotation: {
    ...blankAnnotation,
    ...(marks.starred && { starredAt: marks.starredAt ?? 5 }),
    status: marks.status,
    priority: marks.priority,
    tags: [...marks.tags, ...marks.keywords],
    note: marks.note,
    addedAt: marks.addedAt ?? 0,
  },
});

const formats: [ReaderId, Format][] = [
  ['csl', csl],
  ['dogearCsv', csv],
  ['dogearMarkdown', markdown],
];

const word = fc.constantFrom(
  'alpha',
  'BERT',
  'of',
  'x*y',
  '$O(n^2)$',
  '#1',
  '[sic]',
  'a_b',
  '=SUM',
  '大模型',
  'é',
  '100%',
  '<b>',
  '·',
  '1.',
  '-5',
  '@x',
);
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `The ${words.join(' ')}`);
const papers = fc.array(
  fc.record({
    title: line,
    authors: fc.subarray(['Ann Smith', 'Laurens van der Maaten', '王小明', 'ATLAS Collaboration', 'Zoë O’Neil']),
    number: fc.integer({ min: 1, max: 99_999 }),
    published: fc.constantFrom(undefined, '2023', '2023-01', '2023-01-17'),
    venue: fc.constantFrom(undefined, 'ICML 2023', 'Nature'),
    tags: fc.uniqueArray(fc.constantFrom('to cite', 'read/later', '+1', 'größe'), { maxLength: 3 }),
    note: fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n')),
    status: fc.constantFrom(undefined, 'to-read' as const, 'reading' as const, 'read' as const),
    priority: fc.constantFrom(undefined, 'high' as const, 'low' as const),
    starred: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);

const entriesOf = (made: typeof papers extends fc.Arbitrary<infer T> ? T : never): LibraryEntry[] =>
  made.map(({ title, authors, number, published, venue, tags, note, status, priority, starred }, at) =>
    entryOf(
      {
        id: uuid(at),
        title,
        authors: authors.map((name) => ({ name })),
        identifiers: [`arxiv:2301.${String(number).padStart(5, '0')}`],
        published,
        venue,
        links: { page: `https://arxiv.org/abs/2301.${String(number).padStart(5, '0')}` },
        abstract: `${title}, shortly.`,
      },
      {
        tags,
        note,
        status,
        priority,
        addedAt: 1_700_000_000_000,
        ...(starred && { starredAt: 1_700_000_000_000 }),
      },
    ),
  );

const again = async (id: ReaderId, { write }: Format, text: string): Promise<string> => {
  const reader = readerOf(id);
  const read = collected(reader.read(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')));
  return write(read.entries.map(imported), full);
};

it.each(formats)('%s: of papers of every kind', async (id, format) => {
  const text = format.write(entries, full);
  expect(await again(id, format, await again(id, format, text))).toBe(await again(id, format, text));
});

it.each(formats)('%s: of any paper', async (id, format) => {
  await fc.assert(
    fc.asyncProperty(papers, async (made) => {
      const text = format.write(entriesOf(made), full);
      expect(await again(id, format, text)).toBe(text);
    }),
    { numRuns: 100 },
  );
});
