/** Histories with invalid content: invalid rows are not restored, and nothing else is changed. */
import { describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { splitOptions } from '~/lib/library/identity/splitPaper';
import { listPapers } from '~/lib/library/lists/listPapers';
import { annotate } from '~/lib/library/marks/annotate';
import { undo, undoLast } from '~/lib/library/recovery/undo';
import { listSearches } from '~/lib/library/searches/listSearches';
import { readTagCounts } from '~/lib/library/tags/readTagCounts';
import { listRules } from '~/lib/library/tags/saveRule';
import type { HistoryAction, HistoryStep } from '~/lib/papers/history';
import { draft, dump, mark, star, tag, testLibrary } from '~/tests/browser/library/testLibrary';

const stranger = '00000000-0000-4000-8000-00000000000a';
const theirs = {
  id: stranger,
  identifiers: ['arxiv:2605.00002'],
  title: 'Made up',
  authors: [{ name: 'Ada Lovelace' }],
  links: {},
  sites: ['arxiv'],
  createdAt: 1,
  refreshedAt: 1,
};
const annotation = { starredAt: 1, tags: [], note: '', noteRevision: 0, addedAt: 1, updatedAt: 1 };
const out = (table: HistoryStep['table'], row: object, key = stranger): HistoryStep => ({
  table,
  key,
  before: row as HistoryStep['before'],
  after: null,
});

/** A library with one paper, and a history entry with the given steps. */
async function libraryWith(
  steps: (id: string) => HistoryStep[],
  action: HistoryAction = 'star',
): Promise<{ db: LibraryDatabase; id: string; entry: number }> {
  const db = testLibrary();
  const id = await mark(db, 'arxiv:2605.00001', tag('own'));
  const entry = await db.history.add({ at: 1, action, paperIds: [id], steps: steps(id) });
  return { db, id, entry };
}

/** Reads the library like each surface. */
async function readAll(db: LibraryDatabase) {
  const { entries } = await listPapers(db, { limit: 10 });
  return [entries.map(({ paper }) => paper.title), await readTagCounts(db), await listSearches(db), await listRules(db)];
}

describe('an invalid row is not restored', () => {
  test.each<[string, (id: string) => HistoryStep[]]>([
    ['a paper without a list of authors', () => [out('papers', { ...theirs, authors: {} }), out('annotations', annotation)]],
    ['a paper under another key', () => [out('papers', { ...theirs, id: crypto.randomUUID() }), out('annotations', annotation)]],
    ['tags that are one string', (id) => [{ table: 'annotations', key: id, before: { tags: 'x' }, after: { tags: ['own'] } }]],
    ['a star at no time', (id) => [{ table: 'annotations', key: id, before: { starredAt: {} }, after: { starredAt: null } }]],
    ['a saved search that is none', () => [out('searches', { id: stranger, text: 7 })]],
    ['a rule that is none', () => [out('rules', { id: stranger, text: 'x', tags: {}, on: true, createdAt: 1 })]],
    ['a tag that is none', () => [out('tags', { key: 'x', distinctFrom: 3 }, 'x')]],
    ['a pair that is none', () => [out('distinctPairs', { ids: {}, at: 1 }, `${stranger} ${stranger}`)]],
    ['a table that is none', () => [{ ...out('papers', theirs), table: 'identifiers' as 'papers' }]],
    ['a step that is none', () => [null as unknown as HistoryStep]],
  ])('%s', async (_, steps) => {
    const { db, entry } = await libraryWith(steps);
    const [tables, read] = [await dump(db), await readAll(db)];
    const refusal = { code: 'invalid', message: expect.stringMatching(/cannot be read and is not put back \(entry \d+, .+\)/) };
    await expect(undo(db, entry)).rejects.toMatchObject(refusal);
    await expect(undoLast(db)).rejects.toMatchObject(refusal);
    expect(await dump(db)).toEqual(tables);
    expect(await readAll(db)).toEqual(read);
  });
});

describe('an inconsistent row is not restored', () => {
  test.each<[string, (id: string) => HistoryStep[]]>([
    ['one half of a record', () => [out('annotations', annotation)]],
    ['the other half', () => [out('papers', theirs)]],
    [
      'a record of the library into the trash',
      (id) => [out('trash', { paper: { ...theirs, id }, annotation: annotation, trashedAt: 1 }, id)],
    ],
  ])('%s', async (_, steps) => {
    const { db, entry } = await libraryWith(steps);
    const tables = await dump(db);
    await expect(undo(db, entry)).rejects.toMatchObject({ code: 'invalid' });
    expect(await dump(db)).toEqual(tables);
  });

  test('an identifier that belongs to another record by now', async () => {
    const { db, id, entry } = await libraryWith((id) => [
      {
        table: 'papers',
        key: id,
        before: { identifiers: ['arxiv:2605.00001', 'arxiv:2605.00009'] },
        after: { identifiers: ['arxiv:2605.00001'] },
      },
    ]);
    await annotate(db, { draft: draft('arxiv:2605.00009') }, star);
    await expect(undo(db, entry)).rejects.toMatchObject({ code: 'invalid' });
    expect((await db.papers.get(id))?.identifiers).toEqual(['arxiv:2605.00001']);
  });
});

test('an unreadable merge is not offered for splitting', async () => {
  const { db, id } = await libraryWith(
    (id) => [
      {
        table: 'papers',
        key: id,
        before: { identifiers: ['arxiv:2605.00001'] },
        after: { identifiers: ['arxiv:2605.00001', 'pmid:4'] },
      },
      out('papers', { ...theirs, identifiers: ['pmid:4'], authors: {} }),
    ],
    'merge',
  );
  await annotate(db, { draft: draft(['arxiv:2605.00001', 'pmid:4']) }, star);
  expect(await splitOptions(db, id)).toMatchObject({ joined: [] });
});
