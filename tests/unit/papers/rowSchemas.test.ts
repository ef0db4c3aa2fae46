import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HistoryStep, type HistoryTable, historyTables, type RowFields } from '~/lib/papers/history';
import { historyEntrySchema, historyStepSchema } from '~/lib/papers/historySchemas';
import { parseRow } from '~/lib/papers/rowSchemas';

const [id, second, third] = [0, 1, 2].map((last) => `00000000-0000-4000-8000-00000000000${last}`) as [string, string, string];
const paper = {
  id,
  identifiers: ['arxiv:2605.00001'],
  title: 'On rows',
  authors: [{ name: 'Ada Lovelace' }],
  links: { page: 'https://arxiv.org/abs/2605.00001' },
  sites: ['arxiv'],
  createdAt: 1,
  refreshedAt: 2,
};
const annotation = { starredAt: 3, tags: ['nlp'], note: 'x', noteRevision: 1, addedAt: 3, updatedAt: 4 };
const rows: Record<HistoryTable, { key: string; row: RowFields }> = {
  papers: { key: id, row: paper },
  annotations: { key: id, row: annotation },
  trash: { key: id, row: { paper, annotation, trashedAt: 5 } },
  distinctPairs: { key: `${id} ${second}`, row: { ids: [id, second], at: 1 } },
  tags: { key: 'nlp', row: { key: 'nlp', colour: 'red', distinctFrom: ['ml'] } },
  searches: { key: id, row: { id, name: 'Mine', text: 'tag:x', sort: 'added', descending: true, position: 0, createdAt: 1 } },
  rules: { key: id, row: { id, text: 'title:x', tags: ['x'], on: true, createdAt: 1 } },
};
const takenOut = (table: HistoryTable, row: unknown, key = rows[table].key): HistoryStep => ({
  table,
  key,
  before: row as RowFields,
  after: null,
});
const accepts = (step: unknown): boolean => historyStepSchema.safeParse(step).success;
const changed = (table: HistoryTable, before: RowFields, after: RowFields) => ({ table, key: rows[table].key, before, after });

describe('a row in a history step must be a row of its table', () => {
  test.each(historyTables)('%s: complete if it was removed', (table) => {
    const { key, row } = rows[table];
    expect(parseRow(table, key, row)).toEqual({ ok: true, row });
    expect(accepts(takenOut(table, row))).toBe(true);
    for (const field of Object.keys(row)) {
      const lacking = { ...row, [field]: undefined };
      const isOptional = ['starredAt', 'colour'].includes(field) || (table === 'tags' && field === 'distinctFrom');
      expect([field, accepts(takenOut(table, lacking))]).toEqual([field, isOptional]);
      for (const wrong of [{}, { length: 1 }, [[]], Number.NaN, Number.POSITIVE_INFINITY, 'x'.repeat(10_000_000), () => 1]) {
        if (field === 'links' && JSON.stringify(wrong) === '{}') continue;
        expect([field, accepts(takenOut(table, { ...row, [field]: wrong }))]).toEqual([field, false]);
      }
    }
    expect(accepts(takenOut(table, { ...row, extra: 1 }))).toBe(false);
    expect(accepts(takenOut(table, JSON.parse(`{${JSON.stringify(row).slice(1, -1)},"__proto__":{"x":1}}`)))).toBe(false);
    for (const none of [[], 'row', 7, true]) expect(accepts(takenOut(table, none))).toBe(false);
  });

  test.each(historyTables)('%s: under its own key', (table) => {
    const { row } = rows[table];
    for (const key of [third, `${id} ${third}`, 'other tag', '__proto__', '', 'x'.repeat(6000)]) {
      const mayBe = table === 'annotations' && key === third;
      expect([key, accepts(takenOut(table, row, key))]).toEqual([key, mayBe]);
    }
  });

  test('contains the fields that differ, and null for an optional field that the row lacks', () => {
    expect(accepts(changed('annotations', { starredAt: null }, { starredAt: 5 }))).toBe(true);
    expect(accepts(changed('papers', { venue: 'ICLR' }, { venue: null }))).toBe(true);
    expect(accepts({ ...changed('papers', {}, { identifiers: paper.identifiers }), before: null })).toBe(true);
    expect(accepts(changed('papers', { authors: paper.authors }, { authors: null }))).toBe(false);
    expect(accepts(changed('papers', { authors: {} }, { authors: paper.authors }))).toBe(false);
    expect(accepts(changed('annotations', { starredAt: null }, { status: 'read' }))).toBe(false);
    expect(accepts(changed('annotations', { tags: 'nlp' }, { tags: ['nlp'] }))).toBe(false);
    expect(accepts(changed('papers', { id: second }, { id: second }))).toBe(false);
    expect(accepts(changed('trash', { paper: { ...paper, id: second } }, { paper }))).toBe(false);
    expect(accepts({ table: 'annotations', key: id, before: null, after: null })).toBe(false);
    expect(accepts({ ...takenOut('papers', paper), table: 'identifiers' })).toBe(false);
    expect(accepts({ ...takenOut('papers', paper), table: 'constructor' })).toBe(false);
  });

  test('a sequence number that leaves no higher one to the database is rejected', () => {
    const entry = { seq: 1, at: 1, action: 'star', paperIds: [id], steps: [] };
    expect(historyEntrySchema.safeParse(entry).success).toBe(true);
    expect(historyEntrySchema.safeParse({ ...entry, seq: Number.MAX_SAFE_INTEGER }).success).toBe(false);
  });

  test('any value is parsed without throwing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...historyTables), fc.string(), fc.anything(), fc.anything(), (table, key, before, after) => {
        historyStepSchema.safeParse({ table, key, before, after });
        expect(parseRow(table, key, before).ok).toBe(false);
      }),
    );
  });
});
