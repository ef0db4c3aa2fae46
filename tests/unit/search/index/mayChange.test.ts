import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { mayChange } from '~/lib/search/index/mayChange';
import { searchDocument } from '~/lib/search/index/searchDocument';
import { type IndexAnswer, type IndexQuestion, SearchIndex } from '~/lib/search/index/searchIndex';
import { parseQuery } from '~/lib/search/language/parseQuery';

const entry = fc.record({
  title: fc.constantFrom('A needle', 'Hay', 'Needles of hay', 'Élan'),
  tags: fc.constantFrom([], ['ml'], ['ml', 'vision']),
  status: fc.constantFrom(undefined, 'to-read' as const, 'read' as const, 'skipped' as const),
  priority: fc.constantFrom(undefined, 'high' as const),
  starredAt: fc.constantFrom(undefined, 1, 2),
  note: fc.constantFrom('', 'a needle'),
  published: fc.constantFrom(undefined, '2023', '2024-05'),
  updatedAt: fc.integer({ min: 1, max: 3 }),
});

type Fields = typeof entry extends fc.Arbitrary<infer T> ? T : never;

const documentOf = (id: string, { title, published, ...marks }: Fields) =>
  searchDocument({
    paper: {
      id,
      title,
      authors: [],
      links: {},
      sites: ['acl'],
      identifiers: ['acl:x-1'],
      createdAt: 1,
      refreshedAt: 1,
      published,
    },
    annotation: { ...blankAnnotation, addedAt: 1, ...marks },
  } as unknown as LibraryEntry);

const queries = ['needle', 'author:ada', 'tag:ml', 'is:starred needle', '-has:note', 'title:hay OR note:needle', 'year:2024', ''];
const sorts = ['added', 'starred', 'updated', 'published', 'title', 'queue', 'relevance'] as const;

function answer(index: SearchIndex, question: IndexQuestion): IndexAnswer {
  const search = index.search(question);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

test('an answer that need not be computed again would have been the same', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 2, maxLength: 6 }),
      fc.nat(),
      fc.option(entry),
      fc.constantFrom(...queries),
      fc.constantFrom(...sorts),
      fc.boolean(),
      fc.boolean(),
      (entries, at, next, text, sort, facets, unskipped) => {
        const index = new SearchIndex();
        const put = (id: string, fields: Fields | null) => {
          const document = fields ? documentOf(id, fields) : undefined;
          if (document) index.put(document);
          else index.remove(id);
          return document;
        };
        for (const [place, fields] of entries.entries()) put(String(place), fields);
        const question = { expression: parseQuery(text).expression, sort, descending: true, limit: 10, facets, unskipped };
        const old = answer(index, question);
        const id = String(at % entries.length);
        const before = index.get(id);
        const after = put(id, next);
        if (!mayChange(question, [{ before, after }])) expect(answer(index, question)).toEqual(old);
      },
    ),
    { numRuns: 500 },
  );
});
