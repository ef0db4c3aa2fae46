import { describe, expect, test } from 'vitest';
import type { LibraryChange } from '~/lib/library/database/database';
import { historyOf } from '~/lib/library/history/historyOf';
import { recentHistory } from '~/lib/library/history/recentHistory';
import { getEntries } from '~/lib/library/lists/getEntries';
import { listPapers } from '~/lib/library/lists/listPapers';
import { annotate } from '~/lib/library/marks/annotate';
import { annotateMany } from '~/lib/library/marks/annotateMany';
import { paperState } from '~/lib/library/marks/paperState';
import { undo } from '~/lib/library/recovery/undo';
import { draft, dump, mark, note, star, tag, testLibrary, unstar, untag } from '~/tests/browser/library/testLibrary';

describe('marking', () => {
  test('a star on an unknown paper makes a record with one history entry', async () => {
    const db = testLibrary();
    const seen = draft('arxiv:2605.00001', { abstract: 'Short.', published: '2026-05-04' });
    const changed = await annotate(db, { draft: seen }, star, 1000);
    expect(changed.annotation).toMatchObject({ starredAt: 1000, addedAt: 1000, updatedAt: 1000, tags: [], note: '' });
    expect(await paperState(db, { id: changed.id })).toEqual({
      id: changed.id,
      identifiers: ['arxiv:2605.00001'],
      bibliography: expect.objectContaining({ title: seen.title, abstract: 'Short.', published: '2026-05-04' }),
      annotation: changed.annotation,
    });
    const history = await historyOf(db, changed.id, 10);
    expect(history).toHaveLength(1);
    expect(history[0]).toMatchObject({ seq: changed.entry, action: 'star', at: 1000, paperIds: [changed.id] });
  });

  test('a paper found again by any of its identifiers is one record', async () => {
    const db = testLibrary();
    const { id } = await annotate(db, { draft: draft(['arxiv:2605.00001', 'doi:10.1000/x']) }, star);
    const again = await annotate(db, { draft: draft(['doi:10.1000/x', 'openreview:abc']) }, tag('vision'));
    expect(again.id).toBe(id);
    expect(await paperState(db, { draft: draft('openreview:abc') })).toMatchObject({ id, annotation: { tags: ['vision'] } });
    expect(await db.papers.count()).toBe(1);
  });

  test('data of a page is merged into the bibliography, without a history entry and without changing the marks', async () => {
    const db = testLibrary();
    const { id } = await annotate(db, { draft: draft('arxiv:2605.00001') }, star, 1000);
    const richer = draft('arxiv:2605.00001', { abstract: 'Now with an abstract.', site: 'huggingface' });
    const again = await annotate(db, { draft: richer }, star, 2000);
    expect(again).toMatchObject({ id, entry: 0, annotation: { starredAt: 1000, updatedAt: 1000 } });
    const [entry] = await getEntries(db, [id]);
    expect(entry?.paper).toMatchObject({
      abstract: 'Now with an abstract.',
      sites: ['arxiv', 'huggingface'],
      createdAt: 1000,
      refreshedAt: 2000,
    });
    expect(await recentHistory(db, 10)).toHaveLength(1);
  });

  test('a change without effect writes nothing', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', tag('vision'));
    const before = await dump(db);
    expect((await annotate(db, { id }, tag('Vision'))).entry).toBe(0);
    expect((await annotate(db, { id }, unstar)).entry).toBe(0);
    expect((await annotate(db, { id }, { kind: 'status', status: null })).entry).toBe(0);
    expect(await dump(db)).toEqual(before);
  });

  test('a paper without its last mark leaves the lists, and returns completely when it is marked again', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', star, 1000);
    await annotate(db, { id }, unstar, 2000);
    expect((await listPapers(db, { limit: 10 })).entries).toEqual([]);
    expect(await paperState(db, { id })).toBeDefined();
    const again = await annotate(db, { draft: draft('arxiv:2605.00001') }, { kind: 'status', status: 'read' }, 3000);
    expect(again).toMatchObject({ id, annotation: { status: 'read', addedAt: 1000, updatedAt: 3000 } });
    expect((await listPapers(db, { limit: 10 })).entries.map(({ paper }) => paper.id)).toEqual([id]);
    expect((await historyOf(db, id, 10)).map(({ action }) => action)).toEqual(['status', 'unstar', 'star']);
  });

  test.each([unstar, untag('never'), { kind: 'status', status: null } as const, note('', 0)])(
    'an empty change to a paper that is not in the library makes no record: %o',
    async (nothing) => {
      const db = testLibrary();
      const before = await dump(db);
      expect(await annotate(db, { draft: draft('arxiv:2605.00001') }, nothing)).toMatchObject({ entry: 0 });
      expect(await dump(db)).toEqual(before);
    },
  );

  test('the time at which a paper was read is kept while it is read, and comes back with undo', async () => {
    const db = testLibrary();
    const status = (value: 'read' | 'reading') => ({ kind: 'status', status: value }) as const;
    const id = await mark(db, 'arxiv:2605.00001', status('read'), 1000);
    const readAt = async () => (await getEntries(db, [id]))[0]?.annotation.readAt;
    expect(await readAt()).toBe(1000);
    await annotate(db, { id }, status('read'), 2000);
    expect(await readAt()).toBe(1000);
    const { entry } = await annotate(db, { id }, status('reading'), 3000);
    expect(await readAt()).toBeUndefined();
    await undo(db, entry);
    expect(await readAt()).toBe(1000);
  });

  test('an unknown id is not found', async () => {
    await expect(annotate(testLibrary(), { id: 'nobody' }, star)).rejects.toMatchObject({
      name: 'LibraryError',
      code: 'not-found',
    });
  });

  test('announces each commit, and whether cards without a record may be affected', async () => {
    const announced: LibraryChange[] = [];
    const db = testLibrary((change) => announced.push(change));
    const id = await mark(db, 'arxiv:2605.00001', star);
    await annotate(db, { id }, tag('a'));
    await annotate(db, { id }, tag('a'));
    await annotate(db, { draft: draft(['arxiv:2605.00001', 'acl:2026.x-1']) }, tag('b'));
    expect(announced).toMatchObject([
      { ids: [id], added: true },
      { ids: [id], added: false },
      { ids: [id], added: true },
    ]);
  });
});

describe('tags', () => {
  test('get the spelling of the library', async () => {
    const db = testLibrary();
    await mark(db, 'arxiv:2605.00001', tag('Graph Nets'));
    const { annotation } = await annotate(db, { draft: draft('arxiv:2605.00002') }, tag('  graph   nets ', 'new'));
    expect(annotation.tags).toEqual(['Graph Nets', 'new']);
  });

  test('may have any script and length, and duplicates in one change count once', async () => {
    const db = testLibrary();
    const long = 'x'.repeat(150);
    const { annotation } = await annotate(
      db,
      { draft: draft('arxiv:2605.00001') },
      tag('注意力', 'внимание', long, 'GPT', 'gpt'),
    );
    expect(annotation.tags).toEqual(['注意力', 'внимание', long, 'GPT']);
  });

  test('are removed in any spelling, and one change may remove and add', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', tag('NLP', 'old'));
    const { annotation } = await annotate(db, { id }, { kind: 'tags', add: ['new'], remove: ['nlp'] });
    expect(annotation.tags).toEqual(['old', 'new']);
    expect((await annotate(db, { id }, untag('OLD', 'new'))).annotation.tags).toEqual([]);
  });
});

describe('many papers at once', () => {
  test('is one history entry for the papers that changed', async () => {
    const db = testLibrary();
    const ids = [await mark(db, 'arxiv:2605.00001', star), await mark(db, 'arxiv:2605.00002', tag('keep'))];
    const { entry } = await annotateMany(db, [...ids, 'nobody'], star);
    const [last] = await recentHistory(db, 1);
    expect(last).toMatchObject({ seq: entry, action: 'star', paperIds: [ids[1]] });
    expect((await getEntries(db, ids)).every(({ annotation }) => annotation.starredAt !== undefined)).toBe(true);
  });
});
