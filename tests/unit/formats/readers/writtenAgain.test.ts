/** What Dogear exports, it reads back, and exports again as the same text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex as bibtexReader } from '~/lib/formats/readers/bibtex';
import { ris as risReader } from '~/lib/formats/readers/ris';
import { bibtex } from '~/lib/formats/writers/bibtex';
import { ris } from '~/lib/formats/writers/ris';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Author } from '~/lib/papers/paper';
import { paperTypes } from '~/lib/papers/paper';
import type { ReadEntry } from '~/lib/papers/readEntry';
import { tidyText } from '~/lib/papers/text/tidyText';
import { hostileText } from '~/tests/unit/formats/writers/hostile';
import { entries, entryOf, full, uuid } from '~/tests/unit/formats/writers/sampleEntries';
import { readAll } from './readAll';

/** The entry as a record of the library: its words are tags. */
const entryAgain = ({ bibliography, identifiers, marks }: ReadEntry, at: number): LibraryEntry =>
  entryOf(
    { published: undefined, ...bibliography, id: uuid(at + 1), identifiers },
    { tags: [...marks.keywords, ...marks.tags], note: marks.note },
  );

/** A file has the identifiers of its fields and address; the key of a paper is made from the first. */
const samples = entries.map(({ paper, annotation }) => ({
  paper: { ...paper, identifiers: paper.identifiers.slice(-1) },
  annotation,
}));

const line = hostileText.map((text) => tidyText(text, 200)).filter((text) => text !== '');
const identifier = fc.constantFrom<Identifier>(
  ...(['arxiv:1706.03762', 'doi:10.1000/abc', 'acl:N19-1423', 'openreview:AbC_d-9xY1', 'pmid:15003161'] as const),
  ...(['arxiv:hep-th/9711200', 'doi:10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2'] as const),
);
const entry = fc
  .record({
    title: line,
    authors: fc.array(
      fc.oneof(
        fc.record({ given: fc.constantFrom('Ada', 'J. R.', 'Jean-Luc'), family: line }).map(({ given, family }) => ({
          name: `${given} ${family}`,
          given,
          family,
        })),
        fc
          .constantFrom('Ada Lovelace', 'Laurens van der Maaten', '王小明', 'ATLAS Collaboration', 'Plato', 'Sammy Davis Jr.')
          .map((name) => ({ name })),
      ),
      { maxLength: 4 },
    ),
    isCut: fc.boolean(),
    abstract: fc.option(line, { nil: undefined }),
    published: fc.constantFrom(undefined, '2017', '2017-06', '2017-06-12'),
    type: fc.constantFrom(...paperTypes),
    container: fc.constantFrom(undefined, 'Nature Physics', 'Proceedings of Things', 'Some Blog & Co.', 'Springer'),
    event: fc.constantFrom(undefined, 'The 3rd Conference'),
    publisher: fc.option(line, { nil: undefined }),
    place: fc.constantFrom(undefined, 'Berlin & Köln'),
    volume: fc.constantFrom(undefined, '12', '12A'),
    pages: fc.constantFrom(undefined, '1-20', 'e12', '1-4, 9'),
    edition: fc.constantFrom(undefined, '2', 'Second'),
    isbn: fc.constantFrom(undefined, '978-0-262-03384-8'),
    issn: fc.constantFrom(undefined, '0028-0836'),
    language: fc.constantFrom(undefined, 'en', 'de-AT'),
    editors: fc.constantFrom<Author[] | undefined>(undefined, [{ name: 'Rick Roe', given: 'Rick', family: 'Roe' }]),
    accessed: fc.constantFrom(undefined, '2023-04-05'),
    citationKey: fc.constantFrom('key2017', 'a:b_c'),
    identifiers: identifier.map((each): Identifier[] => [each]),
    tags: fc.uniqueArray(line, { maxLength: 3, selector: (text) => text.toLowerCase() }),
    note: fc.oneof(
      fc.constant(''),
      line,
      fc.array(line, { minLength: 2, maxLength: 4 }).map((lines) => lines.join('\n')),
    ),
  })
  .map(({ tags, note, isCut, event, ...paper }) => {
    // What would be around a book is a series, which stays under its name.
    const isWhole = ['book', 'thesis', 'report'].includes(paper.type);
    return entryOf(
      {
        ...paper,
        // An article of arXiv without a journal is a preprint, whatever its type in the file.
        container: isWhole
          ? undefined
          : paper.type === 'article-journal' || event
            ? (paper.container ?? 'Nature Physics')
            : paper.container,
        // RIS has no place for a book's event.
        ...(paper.type !== 'book' && paper.type !== 'chapter' && { event }),
        ...(paper.type === 'article-journal' && { issue: '3' }),
        ...(paper.type === 'report' && { number: 'TR-5' }),
        links: {},
        ...(isCut && paper.authors.length > 0 && { authorCount: paper.authors.length + 1 }),
      },
      { tags, note },
    );
  });

describe('BibTeX', () => {
  test('of the samples', () => {
    const text = bibtex.write(samples, full);
    const read = readAll(bibtexReader, text);
    expect(read.problems).toEqual([]);
    expect(bibtex.write(read.entries.map(entryAgain), full)).toBe(text);
  });

  test('of any entry', () => {
    fc.assert(
      fc.property(entry, (one) => {
        const text = bibtex.write([one], full);
        const { entries, problems } = readAll(bibtexReader, text);
        expect(problems).toEqual([]);
        expect(bibtex.write(entries.map(entryAgain), full)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('RIS', () => {
  test('of the samples', () => {
    const text = ris.write(samples, full);
    const read = readAll(risReader, text.replaceAll('\r\n', '\n'));
    expect(read.problems).toEqual([]);
    expect(ris.write(read.entries.map(entryAgain), full)).toBe(text);
  });

  test('of any entry', () => {
    fc.assert(
      // A semicolon in a line of words separates them.
      fc.property(entry, ({ paper, annotation }) => {
        const one = { paper, annotation: { ...annotation, tags: annotation.tags.map((tag) => tag.replaceAll(';', '،')) } };
        const text = ris.write([one], full);
        const { entries, problems } = readAll(risReader, text.replaceAll('\r\n', '\n'));
        expect(problems).toEqual([]);
        expect(ris.write(entries.map(entryAgain), full)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
