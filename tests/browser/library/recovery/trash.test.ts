import { describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { historyOf } from '~/lib/library/history/historyOf';
import { recentHistory } from '~/lib/library/history/recentHistory';
import { getEntries } from '~/lib/library/lists/getEntries';
import { libraryCounts } from '~/lib/library/lists/libraryCounts';
import { listPapers } from '~/lib/library/lists/listPapers';
import { annotate } from '~/lib/library/marks/annotate';
import { marksFor } from '~/lib/library/marks/marksFor';
import { paperState } from '~/lib/library/marks/paperState';
import { emptyTrash } from '~/lib/library/recovery/emptyTrash';
import { listTrash } from '~/lib/library/recovery/listTrash';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import { wipeLibrary } from '~/lib/library/recovery/wipeLibrary';
import { draft, dump, mark, note, star, tag, testLibrary } from '~/tests/browser/library/testLibrary';

const listed = async (db: LibraryDatabase): Promise<string[]> =>
  (await listPapers(db, { limit: 100 })).entries.map(({ paper }) => paper.id);

describe('the trash', () => {
  test('removes a paper from lists, counts, marks and state, and restores it completely', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', note('kept', 0), 1000);
    const other = await mark(db, 'arxiv:2605.00002', star);
    const [before] = await getEntries(db, [id]);
    await trashPapers(db, [id], { now: 5000 });
    expect(await listed(db)).toEqual([other]);
    expect(await libraryCounts(db)).toMatchObject({ papers: 1, withNote: 0, trashed: 1 });
    expect(await marksFor(db, [['arxiv:2605.00001']])).toEqual([{ starred: false, tagCount: 0, hasNote: false }]);
    expect(await paperState(db, { id })).toBeUndefined();
    expect(await listTrash(db, 10)).toEqual([{ ...before, trashedAt: 5000 }]);

    await restorePapers(db, [id]);
    expect(await getEntries(db, [id])).toEqual([before]);
    expect(await listTrash(db, 10)).toEqual([]);
    expect((await historyOf(db, id, 10)).map(({ action }) => action)).toEqual(['restore', 'trash', 'note']);
  });

  test('lists the latest first', async () => {
    const db = testLibrary();
    const ids = [await mark(db, 'arxiv:2605.00001', star), await mark(db, 'arxiv:2605.00002', star)];
    await trashPapers(db, [ids[1]!], { now: 1000 });
    await trashPapers(db, [ids[0]!], { now: 2000 });
    expect((await listTrash(db, 10)).map(({ paper }) => paper.id)).toEqual(ids);
    expect(await listTrash(db, 1)).toHaveLength(1);
  });

  test('a paper that was marked again meanwhile is merged with its new record: nothing of either is lost', async () => {
    const db = testLibrary();
    const old = await mark(db, 'arxiv:2605.00001', note('old note', 0), 1000);
    await annotate(db, { id: old }, tag('old'), 1500);
    await trashPapers(db, [old], { now: 2000 });
    const fresh = await mark(db, 'arxiv:2605.00001', note('new note', 0), 3000);
    await annotate(db, { id: fresh }, tag('new'), 3500);
    const apart = await dump(db);

    const { entry } = await restorePapers(db, [old], { now: 4000 });
    expect(await listed(db)).toEqual([old]);
    const { annotation } = (await paperState(db, { draft: draft('arxiv:2605.00001') }))!;
    expect(annotation.tags.toSorted()).toEqual(['new', 'old']);
    expect(annotation.note).toContain('old note');
    expect(annotation.note).toContain('new note');

    await undo(db, entry, { now: 5000 });
    const again = await dump(db);
    expect({ papers: again.papers, trash: again.trash }).toEqual({ papers: apart.papers, trash: apart.trash });
    expect((await getEntries(db, [fresh]))[0]?.annotation).toMatchObject({ tags: ['new'], note: 'new note' });
  });

  test('an editor that opened the new record before the restore merges its text with the restored one', async () => {
    const db = testLibrary();
    const old = await mark(db, 'arxiv:2605.00001', note('from the trash', 0), 1000);
    await trashPapers(db, [old], { now: 2000 });
    const seen = { draft: draft('arxiv:2605.00001') };
    const { annotation } = await annotate(db, seen, note('new', 0, 'card'), 3000);
    await restorePapers(db, [old], { now: 4000 });
    const saved = await annotate(db, seen, note('new and more', annotation.noteRevision, 'card'), 5000);
    expect(saved.annotation.note).toContain('from the trash');
    expect(saved.annotation.note).toContain('new and more');
  });

  test('restoring is undone unless the paper was changed', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', star);
    await trashPapers(db, [id]);
    const first = await restorePapers(db, [id]);
    await undo(db, first.entry);
    expect((await listTrash(db, 5)).map(({ paper }) => paper.id)).toEqual([id]);
    const second = await restorePapers(db, [id]);
    await annotate(db, { id }, tag('touched'), Date.now() + 5);
    await expect(undo(db, second.entry)).rejects.toMatchObject({ code: 'invalid' });
  });

  test('unknown ids are not found', async () => {
    const db = testLibrary();
    await expect(trashPapers(db, ['nobody'])).rejects.toMatchObject({ code: 'not-found' });
    await expect(restorePapers(db, ['nobody'])).rejects.toMatchObject({ code: 'not-found' });
  });

  test('emptied, it leaves no text of the papers anywhere', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', note('secret', 0));
    await annotate(db, { id }, note('secret still', 1));
    const kept = await mark(db, 'arxiv:2605.00002', star);
    await trashPapers(db, [id, await mark(db, 'arxiv:2605.00003', tag('secret'))]);
    await emptyTrash(db);
    expect(JSON.stringify(await dump(db))).not.toContain('secret');
    expect(await listed(db)).toEqual([kept]);
    expect((await recentHistory(db, 10)).flatMap(({ paperIds }) => paperIds)).toEqual([kept]);
  });

  test('a wiped library is empty in every table', async () => {
    const db = testLibrary();
    await trashPapers(db, [await mark(db, 'arxiv:2605.00001', note('x', 0))]);
    await mark(db, 'arxiv:2605.00002', star);
    await wipeLibrary(db);
    expect(Object.values(await dump(db)).flat()).toEqual([]);
  });
});

describe('records found to be one paper', () => {
  const merged = async (db: LibraryDatabase) => {
    const older = await mark(db, 'arxiv:2605.00001', note('on arXiv', 0), 1000);
    const newer = await mark(db, 'doi:10.1000/x', note('at the journal', 0), 2000);
    await annotate(db, { id: newer }, tag('journal'), 2500);
    const apart = await getEntries(db, [older, newer]);
    const changed = await annotate(db, { draft: draft(['doi:10.1000/x', 'arxiv:2605.00001']) }, star, 3000);
    return { older, newer, apart, changed };
  };

  test('are merged by a draft with both identifiers, in a separate entry; the older id survives', async () => {
    const db = testLibrary();
    const { older, newer, changed } = await merged(db);
    expect(changed.id).toBe(older);
    expect(await listed(db)).toEqual([older]);
    expect(changed.annotation).toMatchObject({ starredAt: 3000, tags: ['journal'], addedAt: 1000 });
    expect(changed.annotation.note).toContain('on arXiv');
    expect(changed.annotation.note).toContain('at the journal');
    const [entry] = await getEntries(db, [older]);
    expect(entry?.paper.identifiers.toSorted()).toEqual(['arxiv:2605.00001', 'doi:10.1000/x']);
    expect((await historyOf(db, newer, 1))[0]).toMatchObject({ action: 'merge' });
  });

  test('are separated again by undo', async () => {
    const db = testLibrary();
    const { older, newer, apart } = await merged(db);
    const [starred, merge] = await recentHistory(db, 2);
    await undo(db, starred!.seq);
    await undo(db, merge!.seq);
    const again = await getEntries(db, [older, newer]);
    expect(again.map(({ paper }) => paper.identifiers)).toEqual(apart.map(({ paper }) => paper.identifiers));
    expect(again.map(({ annotation }) => ({ ...annotation, noteRevision: 1 }))).toEqual(
      apart.map(({ annotation }) => annotation),
    );
  });

  test('an editor that was open on either keeps the text of the other', async () => {
    const db = testLibrary();
    const { older } = await merged(db);
    const { annotation } = await annotate(db, { id: older }, note('on arXiv, edited', 1, 'panel'), 4000);
    expect(annotation.note).toContain('at the journal');
    expect(annotation.note).toContain('on arXiv, edited');
  });
});
