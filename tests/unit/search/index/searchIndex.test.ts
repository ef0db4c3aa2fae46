/** Compares the index with a naive implementation, while documents are added, changed and removed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankAnnotation, priorities, statuses } from '~/lib/papers/annotation';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { tagKey } from '~/lib/papers/tag';
import type { DocumentSort } from '~/lib/search/index/documentOrder';
import { unpackDocuments } from '~/lib/search/index/packDocuments';
import { lineOf, type SearchDocument, searchDocument } from '~/lib/search/index/searchDocument';
import { type IndexAnswer, type IndexQuestion, SearchIndex } from '~/lib/search/index/searchIndex';
import { anything, type Expression, textFields } from '~/lib/search/language/expression';
import { searchable } from '~/lib/search/language/searchable';

function entry(id: number, over: { paper?: object; annotation?: object } = {}): LibraryEntry {
  return {
    paper: {
      id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
      identifiers: [`arxiv:2305.${String(10_000 + id)}`],
      title: `Paper ${id}`,
      authors: [{ name: 'Ada Lovelace' }, { name: 'Pál Erdős' }],
      links: {},
      sites: ['arxiv'],
      createdAt: 1,
      refreshedAt: 1,
      ...over.paper,
    },
    annotation: { ...blankAnnotation, starredAt: 1, addedAt: id, updatedAt: id, ...over.annotation },
  } as LibraryEntry;
}

const document = (given: LibraryEntry): SearchDocument => {
  const made = searchDocument(given);
  if (!made) throw new Error('A paper of which nothing is said has no document.');
  return made;
};

function answer(index: SearchIndex, question: Partial<IndexQuestion>): IndexAnswer {
  const search = index.search({ expression: anything, sort: 'added', descending: true, limit: 50, facets: false, ...question });
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

const indexOf = (...entries: LibraryEntry[]): SearchIndex => {
  const index = new SearchIndex();
  for (const each of entries) index.put(document(each));
  return index;
};

const titles = (index: SearchIndex, question: Partial<IndexQuestion>): string[] =>
  unpackDocuments(index.pack(answer(index, question).ids)).map(({ text }) => lineOf(text, 'title'));

const text = (term: string, field: Extract<Expression, { kind: 'text' }>['field'] = 'any'): Expression => ({
  kind: 'text',
  field,
  text: searchable(term),
});

describe('matching', () => {
  it('finds Erdős in any spelling, and parts of words', () => {
    const index = indexOf(entry(1), entry(2, { paper: { authors: [{ name: 'Erd{\\H{o}}s, P.' }] } }));
    for (const spelling of ['Erdős', 'ERDOS', 'Erd{\\H{o}}s', 'rdo']) {
      expect(answer(index, { expression: text(spelling) }).total, spelling).toBe(2);
    }
  });

  it('finds no phrase across two fields or two authors', () => {
    const index = indexOf(entry(1, { paper: { title: 'Deep nets', abstract: 'for graphs' } }));
    expect(answer(index, { expression: text('nets for') }).total).toBe(0);
    expect(answer(index, { expression: text('lovelace pal') }).total).toBe(0);
    expect(answer(index, { expression: text('ada lovelace') }).total).toBe(1);
  });

  it('distinguishes a tag, the tags below it, and tags that merely begin like it', () => {
    const index = indexOf(
      entry(1, { annotation: { tags: ['NLP'] } }),
      entry(2, { annotation: { tags: ['nlp/parsing'] } }),
      entry(3, { annotation: { tags: ['nlprocessing'] } }),
    );
    expect(answer(index, { expression: { kind: 'value', field: 'tag', value: tagKey('nlp') } }).total).toBe(1);
    expect(answer(index, { expression: { kind: 'under', tag: 'nlp' } }).total).toBe(2);
    expect(answer(index, { expression: text('nlp', 'tag') }).total).toBe(3);
  });

  it('compares dates with the precision of both', () => {
    const index = indexOf(
      entry(1, { paper: { published: '2023' } }),
      entry(2, { paper: { published: '2025-06-30' } }),
      entry(3, { paper: { published: '2025-07' } }),
      entry(4),
    );
    expect(titles(index, { expression: { kind: 'published', from: '2023-05', to: '2025-06' } })).toEqual(['paper 2', 'paper 1']);
    expect(answer(index, { expression: { kind: 'has', what: 'date' } }).total).toBe(3);
  });

  it('excludes papers without a mark', () => {
    expect(searchDocument(entry(1, { annotation: { starredAt: undefined } }))).toBeUndefined();
  });
});

describe('order', () => {
  it('ranks a word of the title before one of the abstract, a whole word before a part, and newer papers before older ones', () => {
    const index = indexOf(
      entry(1, { paper: { title: 'On nets' } }),
      entry(2, { paper: { title: 'Something else', abstract: 'we use a net' } }),
      entry(3, { paper: { title: 'A magnet' } }),
      entry(4, { paper: { title: 'The net of nets' } }),
      entry(5, { paper: { title: 'A net' } }),
    );
    expect(titles(index, { expression: text('net'), sort: 'relevance' })).toEqual([
      'a net',
      'the net of nets',
      'on nets',
      'a magnet',
      'something else',
    ]);
  });

  it('sorts the reading queue by priority, then newest first, and all other papers after it', () => {
    const queued = (id: number, priority?: string) => entry(id, { annotation: { status: 'to-read', priority } });
    const index = indexOf(queued(1, 'low'), queued(2), queued(3, 'high'), queued(4), entry(5));
    expect(titles(index, { sort: 'queue' })).toEqual(['paper 3', 'paper 4', 'paper 2', 'paper 1', 'paper 5']);
  });
});

it('counts facets of the papers found', () => {
  const index = indexOf(
    entry(1, { paper: { venue: 'ICML', published: '2024-05' }, annotation: { tags: ['a', 'b'], status: 'read', note: 'n' } }),
    entry(2, {
      paper: { venue: 'ICML', published: '2023' },
      annotation: { tags: ['a'], starredAt: undefined, priority: 'high' },
    }),
    entry(3, { annotation: { tags: ['c'] } }),
  );
  const { facets } = answer(index, { expression: { kind: 'under', tag: 'a' }, facets: true });
  expect(facets).toEqual({
    starred: 1,
    withNote: 1,
    byStatus: { 'to-read': 0, reading: 0, read: 1, skipped: 0 },
    byPriority: { high: 1, low: 0 },
    tags: [
      { tag: 'a', count: 2 },
      { tag: 'b', count: 1 },
    ],
    years: [
      { value: '2024', count: 1 },
      { value: '2023', count: 1 },
    ],
    venues: [{ value: 'ICML', count: 2 }],
    sites: [{ value: 'arxiv', count: 2 }],
  });
});

describe('skipped papers', () => {
  const skipped = (id: number) => entry(id, { paper: { title: 'Net' }, annotation: { status: 'skipped', tags: ['a'] } });
  const index = indexOf(entry(1, { paper: { title: 'Net' }, annotation: { tags: ['a'] } }), skipped(2), skipped(3));

  it('are left out of ids, total and facets, and their number is given', () => {
    const question = { expression: text('net'), facets: true, unskipped: true };
    expect(answer(index, question)).toMatchObject({
      ids: [entry(1).paper.id],
      total: 1,
      leftOut: 2,
      facets: { byStatus: { skipped: 2 }, tags: [{ tag: 'a', count: 1 }] },
    });
    expect(answer(index, { ...question, unskipped: false })).toMatchObject({ total: 3, facets: { byStatus: { skipped: 2 } } });
  });

  it('give no number where there are none', () => {
    expect(answer(index, { expression: text('paper'), unskipped: true })).toEqual({ ids: [], total: 0 });
  });
});

describe('compared with a naive implementation', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é'), minLength: 0, maxLength: 12 });
  const tag = fc.constantFrom('a', 'A/b', 'ab', 'b', 'b/c/d');
  const given = fc.record({
    id: fc.integer({ min: 1, max: 12 }),
    title: letters.map((title) => title.trim() || 'untitled'),
    abstract: letters,
    note: letters,
    venue: fc.constantFrom(undefined, 'a', 'ab c'),
    container: fc.constantFrom(undefined, 'a', 'b c'),
    published: fc.constantFrom(undefined, '2023', '2024-02', '2024-02-03'),
    site: fc.constantFrom('arxiv', 'acl'),
    tags: fc.uniqueArray(tag, { selector: tagKey, maxLength: 3 }),
    status: fc.constantFrom(undefined, ...statuses),
    priority: fc.constantFrom(undefined, ...priorities),
    starredAt: fc.constantFrom(undefined, 5, 7),
    addedAt: fc.integer({ min: 1, max: 4 }),
    updatedAt: fc.integer({ min: 1, max: 4 }),
  });
  const made = ({
    id,
    title,
    abstract,
    venue,
    container,
    published,
    site,
    ...annotation
  }: typeof given extends fc.Arbitrary<infer T> ? T : never) =>
    entry(id, { paper: { title, abstract, venue, container, published, sites: [site] }, annotation });

  const leaf: fc.Arbitrary<Expression> = fc.oneof(
    fc.record({
      kind: fc.constant('text' as const),
      field: fc.constantFrom(...textFields),
      text: letters.map((each) => searchable(each).trim()).filter((each) => each !== ''),
    }),
    fc.record({ kind: fc.constant('value' as const), field: fc.constant('tag' as const), value: tag.map(tagKey) }),
    fc.record({ kind: fc.constant('under' as const), tag: tag.map(tagKey) }),
    fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom(null, ...statuses) }),
    fc.record({ kind: fc.constant('priority' as const), priority: fc.constantFrom(null, ...priorities) }),
    fc.record({ kind: fc.constant('has' as const), what: fc.constantFrom('star', 'note', 'tag', 'abstract', 'date') }),
    fc.record({
      kind: fc.constant('time' as const),
      field: fc.constantFrom('added', 'starred'),
      from: fc.constantFrom(undefined, 2, 6),
      before: fc.constantFrom(undefined, 4),
    }),
  ) as fc.Arbitrary<Expression>;
  const expressions = fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('not' as const), of: tie('tree') }),
    ) as fc.Arbitrary<Expression>,
  })).tree;

  function matches(entry: LibraryEntry, condition: Expression): boolean {
    const { paper, annotation } = entry;
    const { starredAt, status, priority, tags, note, addedAt } = annotation;
    switch (condition.kind) {
      case 'all':
        return condition.of.every((each) => matches(entry, each));
      case 'any':
        return condition.of.some((each) => matches(entry, each));
      case 'not':
        return !matches(entry, condition.of);
      case 'text': {
        const holds = (value: string): boolean => searchable(value).includes(condition.text);
        const begins = (value: string): boolean => searchable(value).startsWith(condition.text);
        const fields = {
          title: holds(paper.title),
          author: paper.authors.some(({ name }) => holds(name)),
          tag: tags.some(begins),
          venue: begins(paper.venue ?? '') || begins(paper.container ?? ''),
          identifier: paper.identifiers.some(begins),
          note: holds(note),
          abstract: holds(paper.abstract ?? ''),
          site: paper.sites.some(begins),
        };
        if (condition.field !== 'any') return fields[condition.field];
        const { title, author, note: inNote, abstract } = fields;
        return (
          title ||
          author ||
          inNote ||
          abstract ||
          [...tags, paper.venue ?? '', paper.container ?? '', ...paper.identifiers].some(holds)
        );
      }
      case 'value':
        return tags.some((each) => tagKey(each) === condition.value);
      case 'under':
        return tags.some((each) => tagKey(each) === condition.tag || tagKey(each).startsWith(`${condition.tag}/`));
      case 'status':
        return (status ?? null) === condition.status;
      case 'priority':
        return (priority ?? null) === condition.priority;
      case 'has': {
        const has = {
          star: starredAt,
          note: note.trim(),
          tag: tags[0],
          abstract: searchable(paper.abstract ?? ''),
          date: paper.published,
        };
        return Boolean(has[condition.what]);
      }
      case 'time': {
        const time = condition.field === 'added' ? addedAt : starredAt;
        return time !== undefined && time >= (condition.from ?? 0) && time < (condition.before ?? 100);
      }
      case 'published':
        throw new Error('Has a test of its own.');
    }
  }

  it('gives the same answers after any changes', () => {
    const sorts = fc.constantFrom<DocumentSort>('added', 'starred', 'updated', 'published', 'title', 'queue');
    const step = fc.oneof(
      fc.record({ put: given }),
      fc.record({ remove: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ ask: expressions, sort: sorts, descending: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const index = new SearchIndex();
        const plain = new Map<string, LibraryEntry>();
        for (const each of steps) {
          if ('put' in each) {
            const changed = made(each.put);
            const held = searchDocument(changed);
            if (held) index.put(held);
            else index.remove(changed.paper.id);
            if (held) plain.set(changed.paper.id, changed);
            else plain.delete(changed.paper.id);
          } else if ('remove' in each) {
            const { id } = entry(each.remove).paper;
            index.remove(id);
            plain.delete(id);
          } else {
            const expected = [...plain.values()].filter((candidate) => matches(candidate, each.ask)).map(({ paper }) => paper.id);
            const { ids, total } = answer(index, { expression: each.ask, sort: each.sort, descending: each.descending });
            expect(total).toBe(expected.length);
            expect(ids.toSorted()).toEqual(expected.toSorted());
            // After single changes the order is the same as that of a new index.
            const rebuilt = new SearchIndex();
            rebuilt.unpack(index.pack(index.ids()));
            expect(answer(rebuilt, { expression: each.ask, sort: each.sort, descending: each.descending }).ids).toEqual(ids);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

it('finds a paper by its journal, conference, editor and citation key, and counts it under one venue', () => {
  const index = indexOf(
    entry(1, { paper: { venue: 'NIPS', container: 'Advances in Systems', event: 'Meeting of 2017', citationKey: 'vaswani:17' } }),
    entry(2, { paper: { container: 'Nature', editors: [{ name: 'Grace Hopper' }] } }),
  );
  const found = (expression: Expression) => titles(index, { expression });
  for (const expression of [
    ...['NIPS', 'Advances in', 'Meeting'].map((venue) => text(venue, 'venue')),
    ...[text('systems'), text('vaswani:17'), text('vaswani', 'identifier')],
  ])
    expect([expression, found(expression)]).toEqual([expression, ['paper 1']]);
  expect(found(text('hopper', 'author'))).toEqual(['paper 2']);
  expect(found(text('systems', 'venue'))).toEqual([]);
  const named = (value: string): Expression => ({ kind: 'value', field: 'venue', value });
  for (const value of ['nips', 'advances in systems', 'meeting of 2017']) expect(found(named(value))).toEqual(['paper 1']);
  expect(found(named('advances'))).toEqual([]);
  expect(answer(index, { facets: true }).facets?.venues).toEqual([
    { value: 'NIPS', count: 1 },
    { value: 'Nature', count: 1 },
  ]);
});

it('returns the same documents that it packed', () => {
  const first = document(entry(1, { paper: { venue: 'ICML', published: '2024' }, annotation: { tags: ['a', 'b'], note: 'x' } }));
  const second = document(entry(2));
  const index = new SearchIndex();
  index.put(first);
  index.put(second);
  const copy = new SearchIndex();
  copy.unpack(structuredClone(index.pack([first.id, second.id, 'unknown'])));
  expect(unpackDocuments(copy.pack([first.id, second.id]))).toEqual([first, second]);
  expect(answer(copy, { expression: text('paper 2') }).total).toBe(1);
});
