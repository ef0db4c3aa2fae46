import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { config } from 'zod';
import type { Annotation, AnnotationChange } from '~/lib/papers/annotation';
import type { HistoryEntry } from '~/lib/papers/history';
import { historyEntrySchema } from '~/lib/papers/historySchemas';
import type { LibraryEntry, TrashedEntry } from '~/lib/papers/libraryEntry';
import type { PageReport } from '~/lib/papers/pageReport';
import type { Author, Paper, PaperDraft } from '~/lib/papers/paper';
import type { SavedSearch } from '~/lib/papers/savedSearch';
import {
  annotationChangeSchema,
  annotationSchema,
  authorSchema,
  identifierSchema,
  libraryEntrySchema,
  pageReportSchema,
  paperDraftSchema,
  paperSchema,
  savedSearchSchema,
  tagRuleSchema,
  tagTraitsSchema,
  trashedEntrySchema,
} from '~/lib/papers/schemas';
import type { TagTraits } from '~/lib/papers/tagColour';
import type { TagRule } from '~/lib/papers/tagRule';
import { limits } from '~/lib/papers/text/limits';

const draft: PaperDraft = {
  title: 'Attention Is All You Need',
  authors: [{ name: 'Ashish Vaswani', given: 'Ashish', family: 'Vaswani' }],
  identifiers: ['arxiv:1706.03762', 'doi:10.48550/x'],
  published: '2017-06-12',
  links: { page: 'https://arxiv.org/abs/1706.03762' },
  site: 'arxiv',
};
const { site: _, ...bibliography } = draft;
const paper: Paper = {
  ...bibliography,
  id: '6f1f2a4e-6f5b-4d0e-9b0a-1f5b3c2d4e5f',
  identifiers: ['arxiv:1706.03762'],
  sites: ['arxiv'],
  createdAt: 1,
  refreshedAt: 2,
};
const annotation: Annotation = {
  starredAt: 3,
  status: 'read',
  priority: 'high',
  tags: ['nlp'],
  note: '# Note',
  noteRevision: 1,
  addedAt: 3,
  updatedAt: 4,
};
const history: HistoryEntry = {
  seq: 1,
  at: 3,
  action: 'star',
  paperIds: [paper.id],
  steps: [{ table: 'annotations', key: paper.id, before: null, after: { starredAt: 3 } }],
};
const report: PageReport = {
  site: 'arxiv',
  page: 'list',
  detector: 'site',
  layouts: ['2024 dl#articles'],
  cards: 2,
  papers: 2,
  missing: { title: 0, authors: 0, published: 1, abstract: 2 },
};

const search: SavedSearch = {
  id: paper.id,
  name: 'To read',
  text: 'status:to-read',
  sort: 'queue',
  descending: true,
  position: 0,
  createdAt: 5,
};
const rule: TagRule = { id: paper.id, text: 'title:bert', tags: ['nlp'], on: true, createdAt: 6 };

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;
const drafted = (change: object) => accepts(paperDraftSchema, { ...draft, ...change });

describe('each schema', () => {
  test.each([
    ['identifier', identifierSchema, draft.identifiers[0]],
    ['author', authorSchema, draft.authors[0]],
    ['draft', paperDraftSchema, draft],
    ['paper', paperSchema, paper],
    ['annotation', annotationSchema, annotation],
    ['library entry', libraryEntrySchema, { paper, annotation }],
    ['trashed entry', trashedEntrySchema, { paper, annotation, trashedAt: 9 }],
    ['history entry', historyEntrySchema, history],
    ['page report', pageReportSchema, report],
    ['traits of a tag', tagTraitsSchema, { key: 'nlp', colour: 'red', distinctFrom: ['nlq'] }],
    ['saved search', savedSearchSchema, search],
    ['rule', tagRuleSchema, rule],
    ['star', annotationChangeSchema, { kind: 'star', starred: true }],
    ['status', annotationChangeSchema, { kind: 'status', status: null }],
    ['priority', annotationChangeSchema, { kind: 'priority', priority: 'low' }],
    ['no priority', annotationChangeSchema, { kind: 'priority', priority: null }],
    ['tags', annotationChangeSchema, { kind: 'tags', add: ['a'], remove: [] }],
    ['note', annotationChangeSchema, { kind: 'note', note: '', base: 0, session: 's' }],
  ] as [string, z.ZodType, unknown][])('%s: accepts a valid value unchanged, and no other', (_name, schema, value) => {
    expect(schema.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
    if (typeof value === 'object') expect(accepts(schema, { ...value, extra: 1 })).toBe(false);
    for (const invalid of [null, undefined, 7, 'x', [], {}]) expect(accepts(schema, invalid)).toBe(false);
  });

  test('matches its interface, in both directions', () => {
    expectTypeOf<z.infer<typeof authorSchema>>().toEqualTypeOf<Author>();
    expectTypeOf<z.infer<typeof paperDraftSchema>>().toExtend<PaperDraft>();
    expectTypeOf<PaperDraft>().toExtend<z.infer<typeof paperDraftSchema>>();
    expectTypeOf<z.infer<typeof paperSchema>>().toEqualTypeOf<Paper>();
    expectTypeOf<z.infer<typeof annotationSchema>>().toEqualTypeOf<Annotation>();
    expectTypeOf<z.infer<typeof annotationChangeSchema>>().toEqualTypeOf<AnnotationChange>();
    expectTypeOf<z.infer<typeof libraryEntrySchema>>().toExtend<LibraryEntry>();
    expectTypeOf<LibraryEntry>().toExtend<z.infer<typeof libraryEntrySchema>>();
    expectTypeOf<z.infer<typeof trashedEntrySchema>>().toExtend<TrashedEntry>();
    expectTypeOf<TrashedEntry>().toExtend<z.infer<typeof trashedEntrySchema>>();
    expectTypeOf<z.infer<typeof historyEntrySchema>>().toExtend<HistoryEntry>();
    expectTypeOf<HistoryEntry>().toExtend<z.infer<typeof historyEntrySchema>>();
    expectTypeOf<z.infer<typeof pageReportSchema>>().toEqualTypeOf<PageReport>();
    expectTypeOf<z.infer<typeof tagTraitsSchema>>().toEqualTypeOf<TagTraits>();
    expectTypeOf<z.infer<typeof savedSearchSchema>>().toEqualTypeOf<SavedSearch>();
    expectTypeOf<z.infer<typeof tagRuleSchema>>().toEqualTypeOf<TagRule>();
  });

  test('runs without compiling code', () => {
    expect(config().jitless).toBe(true);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (value) => {
        for (const schema of [paperDraftSchema, paperSchema, annotationChangeSchema, historyEntrySchema]) schema.safeParse(value);
      }),
    );
  });
});

describe('identifiers', () => {
  test.each([
    'arxiv:1706.03762',
    'arxiv:hep-th/9901001',
    'doi:10.1016/s0092-8674(00)80001-2',
    'openreview:OM7RS62_iK',
    'acl:P19-1001',
    'pmid:1',
    'pmcid:PMC442760',
    's2:corpus/13756489',
    'url:https://example.com/a',
  ])('%s', (identifier) => {
    expect(accepts(identifierSchema, identifier)).toBe(true);
  });

  test.each([
    'arxiv:1706.03762v2',
    'arXiv:1706.03762',
    'arxiv:',
    'doi:10.1016/S0092',
    'doi:10.1016',
    'isbn:1',
    'url:javascript:alert(1)',
    'pmcid:442760',
    `doi:10.1000/${'a'.repeat(3000)}`,
    ['arxiv:1706.03762'],
  ])('not %s', (identifier) => {
    expect(accepts(identifierSchema, identifier)).toBe(false);
  });
});

describe('limits', () => {
  test('count code points', () => {
    expect(drafted({ title: '🙂'.repeat(limits.title) })).toBe(true);
    expect(drafted({ title: '🙂'.repeat(limits.title + 1) })).toBe(false);
  });

  test('apply to lists', () => {
    expect(drafted({ authors: Array(limits.authors).fill({ name: 'A' }) })).toBe(true);
    expect(drafted({ authors: Array(limits.authors + 1).fill({ name: 'A' }) })).toBe(false);
    expect(drafted({ identifiers: Array(limits.identifiers + 1).fill('pmid:1') })).toBe(false);
    expect(drafted({ identifiers: [] })).toBe(false);
    expect(accepts(annotationChangeSchema, { kind: 'tags', add: ['x'.repeat(limits.tag + 1)], remove: [] })).toBe(false);
    expect(accepts(annotationChangeSchema, { kind: 'note', note: 'x'.repeat(limits.note + 1), base: 0, session: 's' })).toBe(
      false,
    );
  });

  test('reject invalid titles, dates, links, counts and times', () => {
    for (const change of [
      { title: ' ' },
      { published: '2026-02-30' },
      { published: '26' },
      { links: { page: 'javascript:alert(1)' } },
      { links: { page: 'https://' } },
      { links: { page: 'data:text/html,x' } },
      { upvotes: -1 },
      { upvotes: Number.NaN },
      { authorCount: 1.5 },
      { authors: [{ name: '' }] },
    ]) {
      expect(drafted(change)).toBe(false);
    }
    expect(accepts(annotationSchema, { ...annotation, addedAt: -1 })).toBe(false);
    expect(accepts(annotationSchema, { ...annotation, status: 'burned' })).toBe(false);
    expect(accepts(annotationSchema, { ...annotation, priority: 'middling' })).toBe(false);
    expect(accepts(tagTraitsSchema, { key: 'x', colour: '#ff0000' })).toBe(false);
    for (const change of [{ name: ' ' }, { sort: 'size' }, { text: 'x'.repeat(limits.query + 1) }, { position: -1 }]) {
      expect(accepts(savedSearchSchema, { ...search, ...change })).toBe(false);
    }
    for (const change of [{ text: ' ' }, { tags: [] }, { tags: [''] }, { on: 1 }]) {
      expect(accepts(tagRuleSchema, { ...rule, ...change })).toBe(false);
    }
  });
});

describe('prototype-polluting keys', () => {
  const attacks = ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}'];

  test.each(attacks)('%s', (attack) => {
    const extra = attack.slice(1, -1);
    const hostile = JSON.parse(`${JSON.stringify(draft).slice(0, -1)},${extra}}`);
    expect(accepts(paperDraftSchema, hostile)).toBe(false);
    const entry = JSON.parse(JSON.stringify(history).replace('{"starredAt":3}', attack));
    const read = historyEntrySchema.safeParse(entry);
    expect(Object.getPrototypeOf(read.data?.steps[0]?.after ?? {})).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });
});
