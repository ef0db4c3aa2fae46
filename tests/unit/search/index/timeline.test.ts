import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayChange } from '~/lib/search/index/mayChange';
import { searchDocument } from '~/lib/search/index/searchDocument';
import { type IndexQuestion, SearchIndex } from '~/lib/search/index/searchIndex';
import type { Timeline } from '~/lib/search/index/timeline';
import { anything, type TimeField } from '~/lib/search/language/expression';
import { printTerm } from '~/lib/search/language/facetTerm';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { entry } from '~/tests/unit/search/support';

const bounds = [10, 20, 25, 40];

const question: IndexQuestion = {
  expression: anything,
  sort: 'added',
  descending: true,
  limit: 0,
  facets: false,
  timeline: { bounds, most: 3 },
};

function run<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const timelineIn = (index: SearchIndex, asked = question): Timeline | undefined => run(index.search(asked)).timeline;

const time = fc.integer({ min: 1, max: 50 });
const fields = fc.record({
  addedAt: time,
  starredAt: fc.option(time, { nil: undefined }),
  readAt: fc.option(time, { nil: undefined }),
  status: fc.constantFrom(undefined, 'read' as const, 'to-read' as const),
  tags: fc.uniqueArray(fc.constantFrom<string[]>('nlp', 'nlp/parsing', 'graphs', 'Vision')),
  venue: fc.constantFrom(undefined, 'ICLR 2026', 'iclr 2026', 'TACL'),
});

type Fields = typeof fields extends fc.Arbitrary<infer T> ? T : never;

function documentOf(id: string, { venue, ...annotation }: Fields) {
  return searchDocument(entry({ id, ...(venue ? { venue } : {}) }, { note: 'x', ...annotation }));
}

function indexOf(all: readonly Fields[]): SearchIndex {
  const index = new SearchIndex();
  for (const [place, each] of all.entries()) {
    const document = documentOf(String(place), each);
    if (document) index.put(document);
  }
  return index;
}

describe('a timeline', () => {
  test('counts what the queries of its spans find', () => {
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 30 }), (all) => {
        const index = indexOf(all);
        const found = (field: TimeField, term: string, span: number): number => {
          const { expression } = parseQuery(term);
          const [from = 0, before = 0] = bounds.slice(span);
          const during = { kind: 'time' as const, field, from, before };
          return run(index.search({ ...question, timeline: undefined, expression: { kind: 'all', of: [expression, during] } }))
            .total;
        };
        const spans = [0, 1, 2];
        const counts = (field: TimeField, term = '') => spans.map((span) => found(field, term, span));
        const timeline = timelineIn(index);
        expect(timeline?.added).toEqual(counts('added'));
        expect(timeline?.starred).toEqual(counts('starred'));
        expect(timeline?.read).toEqual(counts('read'));
        for (const facet of ['tag', 'venue'] as const)
          for (const { value, counts: shown } of timeline?.[`${facet}s`] ?? [])
            expect(shown, value).toEqual(counts('added', printTerm({ facet, value })));
        expect(timeline?.undatedRead).toBe(all.filter(({ status, readAt }) => status === 'read' && readAt === undefined).length);
        expect(timeline?.earliest).toBe(all.length === 0 ? undefined : Math.min(...all.map(({ addedAt }) => addedAt)));
      }),
    );
  });

  test('names the most frequent values of its time, in their most frequent spelling', () => {
    const at = (addedAt: number, tags: string[], venue?: Fields['venue']): Fields => ({
      addedAt,
      tags,
      venue,
      starredAt: undefined,
      readAt: undefined,
      status: undefined,
    });
    const timeline = timelineIn(
      indexOf([
        at(12, ['graphs'], 'iclr 2026'),
        at(22, ['graphs', 'nlp'], 'ICLR 2026'),
        at(23, ['graphs', 'Vision'], 'ICLR 2026'),
        at(23, ['nlp', 'theory'], 'TACL'),
        // Not in the time that is counted.
        at(5, ['old'], 'TACL'),
        at(40, ['old'], 'TACL'),
        at(41, ['old'], 'TACL'),
      ]),
    );
    expect(timeline?.tags).toEqual([
      { value: 'graphs', counts: [1, 2, 0] },
      { value: 'nlp', counts: [0, 2, 0] },
      { value: 'Vision', counts: [0, 1, 0] },
    ]);
    expect(timeline?.venues).toEqual([
      { value: 'ICLR 2026', counts: [1, 2, 0] },
      { value: 'TACL', counts: [0, 1, 0] },
    ]);
  });

  test('counts only what the query matches, and nothing without spans', () => {
    const one = { addedAt: 12, tags: ['nlp'], venue: undefined, starredAt: undefined, readAt: undefined, status: undefined };
    const index = indexOf([one, { ...one, tags: ['graphs'] }]);
    const { expression } = parseQuery('tag:"nlp"');
    expect(timelineIn(index, { ...question, expression })?.added).toEqual([1, 0, 0]);
    expect(timelineIn(index, { ...question, timeline: { bounds: [], most: 3 } })?.added).toEqual([]);
    expect(timelineIn(index, { ...question, timeline: undefined })).toBeUndefined();
  });

  test('need not be counted again where it would be the same', () => {
    fc.assert(
      fc.property(fc.array(fields, { minLength: 1, maxLength: 5 }), fc.option(fields), (all, next) => {
        const index = indexOf(all);
        const old = timelineIn(index);
        const before = index.get('0');
        const after = next ? documentOf('0', next) : undefined;
        if (after) index.put(after);
        else index.remove('0');
        if (!mayChange(question, [{ before, after }])) expect(timelineIn(index)).toEqual(old);
      }),
    );
  });
});
