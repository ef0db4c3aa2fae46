import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Annotation, blankAnnotation } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { draftToPaper, mergeAnnotations, mergeBibliography, mergePaper } from '~/lib/papers/merging/mergeBibliography';
import type { Bibliography, Paper, PaperDraft, PaperType } from '~/lib/papers/paper';
import { tagKey } from '~/lib/papers/tag';

const bibliography = (fields: Partial<Bibliography> = {}): Bibliography => ({
  title: 'A title',
  authors: [],
  links: {},
  ...fields,
});
const names = (...all: string[]) => all.map((name) => ({ name }));
const merged = (stored: Partial<Bibliography>, seen: Partial<Bibliography>) =>
  mergeBibliography(bibliography(stored), bibliography(seen));

describe('a translation', () => {
  const own = { title: 'On deep things', abstract: 'We say much.', authors: names('Ada Lovelace'), venue: 'ICLR' };
  const translation = {
    title: 'Über tiefe Dinge',
    abstract: 'Wir sagen viel.',
    authors: names('Ada die Liebliche'),
    translated: true,
  } as const;

  test('replaces no known field, and fills the others', () => {
    expect(merged(own, translation)).toEqual(bibliography(own));
    expect(merged({ title: 'On deep things' }, translation)).toMatchObject({
      title: 'On deep things',
      abstract: 'Wir sagen viel.',
    });
    expect(merged({ title: 'arxiv:2401.00001' }, translation).title).toBe('Über tiefe Dinge');
  });

  test('is replaced by the original text, and not by another translation', () => {
    expect(merged(translation, own)).toEqual(bibliography(own));
    expect(merged(translation, { ...translation, title: 'Des choses profondes' }).title).toBe('Über tiefe Dinge');
    expect(merged(translation, { title: 'doi:10.1000/182' })).toMatchObject({ title: 'Über tiefe Dinge', translated: true });
  });

  test.each(['关于深层事物', 'О глубоких вещах', 'حول الأشياء العميقة', '深いことについて', '깊은 것들에 관하여'])(
    'without a marker is recognized by its script: %s',
    (title) => {
      expect(merged(own, { title }).title).toBe(own.title);
      expect(merged({ title }, own).title).toBe(title);
    },
  );
});

describe('mergeBibliography', () => {
  test('an empty bibliography changes nothing', () => {
    const full = bibliography({
      authors: names('Ada', 'Grace'),
      abstract: 'All of it.',
      published: '2026-10-04',
      venue: 'NeurIPS 2025',
      categories: ['cs.CL'],
      comment: '12 pages',
      links: { pdf: 'https://arxiv.org/pdf/1706.03762' },
      upvotes: 3,
    });
    expect(mergeBibliography(full, bibliography())).toEqual(full);
    expect(mergeBibliography(bibliography(), full)).toEqual(full);
  });

  test.each([
    ['We show that all works well.', 'We show that…', 'We show that all works well.'],
    ['We show that...', 'We show that all works well.', 'We show that all works well.'],
    ['We show that all works well.', 'We show that', 'We show that all works well.'],
    ['An old abstract.', 'A revised abstract, quite different.', 'A revised abstract, quite different.'],
    ['A long abstract that is known in full.', 'Something else, cut …', 'A long abstract that is known in full.'],
    [undefined, 'cut…', 'cut…'],
  ])('from %j and %j it keeps %j', (stored, seen, abstract) => {
    expect(merged({ abstract: stored }, { abstract: seen }).abstract).toBe(abstract);
  });

  test('names replace a count, and a count is kept only if it is larger', () => {
    expect(merged({ authorCount: 2 }, { authors: names('Ada', 'Grace') })).toMatchObject({ authors: names('Ada', 'Grace') });
    expect(merged({ authorCount: 2 }, { authors: names('Ada', 'Grace') })).not.toHaveProperty('authorCount');
    expect(merged({ authors: names('Ada', 'Grace') }, { authorCount: 2 })).not.toHaveProperty('authorCount');
    expect(merged({ authors: names('Ada', 'Grace'), authorCount: 500 }, { authors: names('Ada') })).toMatchObject({
      authors: names('Ada', 'Grace'),
      authorCount: 500,
    });
    expect(merged({}, { authorCount: 12 }).authorCount).toBe(12);
  });

  test('of equally many names, those with their parts are kept', () => {
    const parts = [{ name: 'Ada Lovelace', given: 'Ada', family: 'Lovelace' }];
    expect(merged({ authors: parts }, { authors: names('A. Lovelace') }).authors).toEqual(parts);
    expect(merged({ authors: names('A. Lovelace') }, { authors: parts }).authors).toEqual(parts);
    const initials = [{ name: 'A. Lovelace', given: 'A.', family: 'Lovelace' }];
    expect(merged({ authors: names('Ada Lovelace') }, { authors: initials }).authors).toEqual(names('Ada Lovelace'));
    expect(merged({ authors: initials }, { authors: names('Ada Lovelace') }).authors).toEqual(names('Ada Lovelace'));
  });

  test('a stated type is kept, and a preprint only if no other type is stated', () => {
    const of = (stored: PaperType | undefined, seen: PaperType | undefined) => {
      const text = { title: 'T', authors: [], links: {} };
      return mergeBibliography({ ...text, type: stored }, { ...text, type: seen }).type;
    };
    expect(of('thesis', undefined)).toBe('thesis');
    expect(of(undefined, 'report')).toBe('report');
    expect(of('article', 'article-journal')).toBe('article-journal');
    expect(of('article-journal', 'article')).toBe('article-journal');
    expect(of(undefined, 'article')).toBe('article');
  });

  test('the more precise date is kept, and of equally precise ones the first', () => {
    expect(merged({ published: '2026' }, { published: '2026-10-04' }).published).toBe('2026-10-04');
    expect(merged({ published: '2026-10-04' }, { published: '2026-10' }).published).toBe('2026-10-04');
    expect(merged({ published: '2026-10-06' }, { published: '2026-10-04' }).published).toBe('2026-10-04');
  });

  test('an identifier in the title field does not count as a title', () => {
    expect(merged({ title: 'Known' }, { title: 'arXiv:1706.03762' }).title).toBe('Known');
    expect(merged({ title: 'arXiv:1706.03762' }, { title: 'Seen' }).title).toBe('Seen');
    const address = 'https://proceedings.mlr.press/v28/bergstra13.html';
    expect(merged({ title: 'Known' }, { title: address }).title).toBe('Known');
    expect(merged({ title: address }, { title: 'Seen' }).title).toBe('Seen');
    expect(merged({ title: 'Known' }, { title: 'PMC442760' }).title).toBe('Known');
  });

  test('upvotes are those last seen', () => {
    expect(merged({ upvotes: 9 }, { upvotes: 7 }).upvotes).toBe(7);
  });

  test('merging the same bibliography again changes nothing', () => {
    const text = fc.option(fc.string({ minLength: 1, maxLength: 20 }), { nil: undefined });
    const any = fc.record({
      title: fc.string({ minLength: 1, maxLength: 20 }),
      authors: fc.array(fc.record({ name: fc.string({ minLength: 1, maxLength: 5 }) }), { maxLength: 4 }),
      authorCount: fc.option(fc.nat(9), { nil: undefined }),
      abstract: text,
      published: fc.constantFrom(undefined, '2026', '2026-10', '2026-10-04'),
      venue: text,
      links: fc.record({ page: fc.constantFrom(undefined, 'https://a.org/', 'https://b.org/') }),
    });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const first = mergeBibliography(a, b);
        expect(mergeBibliography(first, b)).toEqual(first);
        expect(mergeBibliography(first, first)).toEqual(first);
      }),
    );
  });
});

const draft: PaperDraft = {
  ...bibliography({ abstract: undefined, links: { page: 'https://huggingface.co/papers/1706.03762', code: undefined } }),
  identifiers: ['arxiv:1706.03762', 'arxiv:1706.03762'] as [Identifier, ...Identifier[]],
  site: 'huggingface',
};
const id = '6f1f2a4e-6f5b-4d0e-9b0a-1f5b3c2d4e5f';
const paper = (fields: Partial<Paper> = {}): Paper => ({ ...draftToPaper(draft, id, 5), ...fields });

describe('draftToPaper', () => {
  test('makes a record without empty fields', () => {
    expect(draftToPaper(draft, id, 5)).toStrictEqual({
      id,
      title: 'A title',
      authors: [],
      identifiers: ['arxiv:1706.03762'],
      links: { page: 'https://huggingface.co/papers/1706.03762' },
      sites: ['huggingface'],
      createdAt: 5,
      refreshedAt: 5,
    });
  });
});

describe('mergePapers', () => {
  test('keeps the older id with all fields of both, in either order', () => {
    const older = paper({ id: 'older', createdAt: 1, refreshedAt: 9, abstract: 'Fresh.' });
    const newer = paper({
      id: 'newer',
      createdAt: 2,
      refreshedAt: 3,
      identifiers: ['doi:10.1000/182'],
      sites: ['arxiv'],
      venue: 'ICML',
    });
    const both = mergePaper(older, newer);
    expect(both).toMatchObject({
      id: 'older',
      createdAt: 1,
      refreshedAt: 9,
      abstract: 'Fresh.',
      venue: 'ICML',
      identifiers: ['arxiv:1706.03762', 'doi:10.1000/182'],
      sites: ['huggingface', 'arxiv'],
    });
    expect(mergePaper(newer, older)).toEqual(both);
  });
});

const annotation = (fields: Partial<Annotation> = {}): Annotation => ({
  tags: [],
  note: '',
  noteRevision: 0,
  addedAt: 10,
  updatedAt: 10,
  ...fields,
});

describe('mergeAnnotations', () => {
  test('keeps all marks of both', () => {
    const first = annotation({
      starredAt: 30,
      status: 'to-read',
      tags: ['NLP', 'attention'],
      note: 'One.',
      noteRevision: 2,
      updatedAt: 40,
    });
    const second = annotation({
      starredAt: 20,
      status: 'read',
      tags: ['nlp', '机器'],
      note: 'Other.',
      noteRevision: 5,
      addedAt: 7,
    });
    expect(mergeAnnotations(first, second)).toMatchObject({
      starredAt: 20,
      status: 'read',
      tags: ['NLP', 'attention', '机器'],
      note: 'One.\n\nOther.',
      addedAt: 7,
      updatedAt: 40,
    });
    expect(mergeAnnotations(first, second).noteRevision).toBeGreaterThan(5);
  });

  test.each<[first: Partial<Annotation>, second: Partial<Annotation>, expected: number | undefined]>([
    [{ status: 'read', readAt: 30 }, { status: 'read', readAt: 20 }, 20],
    [{ status: 'read', readAt: 30 }, { status: 'read' }, 30],
    [{ status: 'to-read' }, { status: 'read', readAt: 20 }, 20],
    [{ status: 'to-read' }, { status: 'reading' }, undefined],
  ])('keeps the earlier time of reading of a paper that is read: %j %j', (first, second, expected) => {
    expect(mergeAnnotations(annotation(first), annotation(second)).readAt).toBe(expected);
    expect(mergeAnnotations(annotation(second), annotation(first)).readAt).toBe(expected);
  });

  test('does not repeat a note that the other one contains', () => {
    expect(mergeAnnotations(annotation({ note: 'Same.' }), annotation({ note: 'Same.' })).note).toBe('Same.');
    expect(mergeAnnotations(annotation({ note: 'Same.' }), annotation({ note: 'Same.\nAnd more.' })).note).toBe(
      'Same.\nAnd more.',
    );
    expect(mergeAnnotations(annotation(), annotation({ note: 'Only.' })).note).toBe('Only.');
  });

  test('loses nothing, in either order', () => {
    const any = fc.record({
      starredAt: fc.option(fc.nat(), { nil: undefined }),
      status: fc.constantFrom(undefined, 'to-read' as const, 'reading' as const, 'read' as const, 'skipped' as const),
      tags: fc.uniqueArray(fc.constantFrom('a', 'B', 'c d', '机器'), { selector: tagKey }),
      note: fc.string({ maxLength: 30 }),
      noteRevision: fc.nat(9),
      addedAt: fc.nat(),
      updatedAt: fc.nat(),
    });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const both = mergeAnnotations(a, b);
        const turned = mergeAnnotations(b, a);
        for (const side of [a, b]) {
          expect(both.note).toContain(side.note.trim());
          expect(both.tags.map(tagKey)).toEqual(expect.arrayContaining(side.tags.map(tagKey)));
          if (side.starredAt !== undefined) expect(both.starredAt).toBeLessThanOrEqual(side.starredAt);
        }
        expect(new Set(both.tags.map(tagKey)).size).toBe(both.tags.length);
        expect([turned.starredAt, turned.status, turned.addedAt, turned.updatedAt]).toEqual([
          both.starredAt,
          both.status,
          both.addedAt,
          both.updatedAt,
        ]);
      }),
    );
  });
});

test('of two priorities the high one is kept, and any one rather than none', () => {
  const withPriority = (priority?: 'high' | 'low') => ({ ...blankAnnotation, ...(priority ? { priority } : {}) });
  for (const [first, second, expected] of [
    ['high', 'low', 'high'],
    ['low', undefined, 'low'],
    ['high', undefined, 'high'],
    [undefined, undefined, undefined],
  ] as const) {
    expect(mergeAnnotations(withPriority(first), withPriority(second)).priority).toBe(expected);
    expect(mergeAnnotations(withPriority(second), withPriority(first)).priority).toBe(expected);
  }
});
