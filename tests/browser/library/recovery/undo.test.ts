import { describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { getEntries } from '~/lib/library/lists/getEntries';
import { listPapers } from '~/lib/library/lists/listPapers';
import { annotate } from '~/lib/library/marks/annotate';
import { annotateMany } from '~/lib/library/marks/annotateMany';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo, undoLast } from '~/lib/library/recovery/undo';
import type { Annotation, AnnotationChange } from '~/lib/papers/annotation';
import { draft, mark, note, star, tag, testLibrary, unstar, untag } from '~/tests/browser/library/testLibrary';

const annotationOf = async (db: LibraryDatabase, id: string): Promise<Annotation> => (await getEntries(db, [id]))[0]!.annotation;

const changes: Record<string, AnnotationChange> = {
  'a star': unstar,
  'a status': { kind: 'status', status: 'skipped' },
  'no status': { kind: 'status', status: null },
  'tags added': tag('new', 'newer'),
  'tags removed': untag('old'),
};

describe('undo', () => {
  test.each(Object.entries(changes))('of %s restores the annotation exactly', async (_, change) => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', star, 1000);
    await annotate(db, { id }, tag('old', 'older'), 2000);
    await annotate(db, { id }, { kind: 'status', status: 'reading' }, 3000);
    const before = await annotationOf(db, id);
    const { entry } = await annotate(db, { id }, change, 4000);
    expect(await annotationOf(db, id)).not.toEqual(before);
    await undo(db, entry);
    expect(await annotationOf(db, id)).toEqual(before);
  });

  test('of a note restores the text as a new revision', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', note('one', 0, 'a'), 1000);
    const before = await annotationOf(db, id);
    const { entry } = await annotate(db, { id }, note('two', 1, 'b'), 2000);
    await undo(db, entry);
    expect(await annotationOf(db, id)).toEqual({ ...before, noteRevision: 3 });
    const late = await annotate(db, { id }, note('two and a half', 2, 'b'), 3000);
    expect(late.annotation.note).toContain('two and a half');
  });

  test('of the first mark removes the paper from the lists', async () => {
    const db = testLibrary();
    const { id, entry } = await annotate(db, { draft: draft('arxiv:2605.00001') }, star);
    await undo(db, entry);
    expect(await annotationOf(db, id)).toEqual({ tags: [], note: '', noteRevision: 0, addedAt: 0, updatedAt: 0 });
    expect((await listPapers(db, { limit: 5 })).entries).toEqual([]);
  });

  test('of an earlier change keeps later changes of other fields', async () => {
    const db = testLibrary();
    const { id, entry } = await annotate(db, { draft: draft('arxiv:2605.00001') }, star, 1000);
    await annotate(db, { id }, tag('kept'), 2000);
    await undo(db, entry);
    expect(await annotationOf(db, id)).toMatchObject({ tags: ['kept'], addedAt: 1000, updatedAt: 2000 });
    expect((await annotationOf(db, id)).starredAt).toBeUndefined();
  });

  test('is rejected when the same field was changed again, and changes nothing', async () => {
    const db = testLibrary();
    const { id, entry } = await annotate(db, { draft: draft('arxiv:2605.00001') }, { kind: 'status', status: 'to-read' });
    await annotate(db, { id }, { kind: 'status', status: 'read' });
    await expect(undo(db, entry)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('changed again since'),
    });
    expect(await annotationOf(db, id)).toMatchObject({ status: 'read' });
  });

  test('works once per entry, and never for an unknown one', async () => {
    const db = testLibrary();
    const { entry } = await annotate(db, { draft: draft('arxiv:2605.00001') }, star);
    await undo(db, entry);
    await expect(undo(db, entry)).rejects.toMatchObject({ code: 'invalid' });
    await expect(undo(db, 999)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of many papers reverts all of them', async () => {
    const db = testLibrary();
    const ids = [await mark(db, 'arxiv:2605.00001', star), await mark(db, 'arxiv:2605.00002', tag('b'))];
    const before = await getEntries(db, ids);
    const { entry } = await annotateMany(db, ids, tag('bulk'));
    await undo(db, entry);
    expect(await getEntries(db, ids)).toEqual(before);
  });

  test('of many papers is all or nothing', async () => {
    const db = testLibrary();
    const ids = [await mark(db, 'arxiv:2605.00001', star), await mark(db, 'arxiv:2605.00002', star)];
    const { entry } = await annotateMany(db, ids, tag('bulk'));
    await annotate(db, { id: ids[1]! }, untag('bulk'));
    await expect(undo(db, entry)).rejects.toMatchObject({ code: 'invalid' });
    expect((await annotationOf(db, ids[0]!)).tags).toEqual(['bulk']);
  });

  test('of tags keeps tags that were added since, before or after them', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', tag('a', 'b'), 1000);
    const { entry } = await annotateMany(db, [id], { kind: 'tags', add: ['bulk'], remove: ['a'] }, { now: 2000 });
    await annotate(db, { id }, { kind: 'tags', add: ['later'], remove: ['b'] }, 3000);
    await undo(db, entry);
    expect(await annotationOf(db, id)).toMatchObject({ tags: ['a', 'later'], updatedAt: 3000 });
  });

  test('of tags is rejected when an added tag was removed, or a removed one was added again', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', tag('a', 'b'));
    const { entry } = await annotate(db, { id }, { kind: 'tags', add: ['c'], remove: ['a'] });
    await annotate(db, { id }, tag('A'));
    await expect(undo(db, entry)).rejects.toMatchObject({ code: 'invalid' });
    await annotate(db, { id }, untag('a', 'c'));
    await expect(undo(db, entry)).rejects.toMatchObject({ code: 'invalid' });
  });

  test('of trashing restores the papers', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', note('kept', 0));
    const before = await getEntries(db, [id]);
    const { entry } = await trashPapers(db, [id]);
    expect(await getEntries(db, [id])).toEqual([]);
    await undo(db, entry);
    expect(await getEntries(db, [id])).toEqual(before);
    expect(await db.trash.count()).toBe(0);
  });

  test('of trashing is rejected when the paper has a new record', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', star);
    const { entry } = await trashPapers(db, [id]);
    await mark(db, 'arxiv:2605.00001', tag('again'));
    await expect(undo(db, entry)).rejects.toMatchObject({ code: 'invalid' });
    expect(await db.papers.count()).toBe(1);
  });

  test('undoLast undoes entries one by one until none is left', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', star);
    await annotate(db, { id }, tag('a'));
    await annotate(db, { id }, note('n', 0));
    expect((await undoLast(db))?.action).toBe('note');
    expect((await undoLast(db))?.action).toBe('tags');
    expect((await undoLast(db))?.action).toBe('star');
    expect(await undoLast(db)).toBeNull();
    expect(await annotationOf(db, id)).toMatchObject({ tags: [], note: '' });
  });
});
