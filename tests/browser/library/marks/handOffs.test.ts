import { expect, test } from 'vitest';
import { lastUndoable } from '~/lib/library/history/lastUndoable';
import { recentHistory } from '~/lib/library/history/recentHistory';
import { mergePapers } from '~/lib/library/identity/mergePapers';
import { getEntries } from '~/lib/library/lists/getEntries';
import { rememberHandOffs } from '~/lib/library/marks/rememberHandOffs';
import { undo } from '~/lib/library/recovery/undo';
import { mark, star, tag, testLibrary } from '~/tests/browser/library/testLibrary';
import { wholeBackup } from '~/tests/browser/library/wholeBackup';

test('papers that were handed on remember where and when, and nothing else changes', async () => {
  const db = testLibrary();
  const id = await mark(db, 'arxiv:2605.00001', star);
  const [before] = await getEntries(db, [id]);
  const { entry } = await rememberHandOffs(db, new Map([[id, { zotero: { at: 5, key: 'ABCD2345' } }]]));
  const [after] = await getEntries(db, [id]);
  expect(after?.annotation).toEqual({ ...before?.annotation, handedTo: { zotero: { at: 5, key: 'ABCD2345' } } });
  expect((await recentHistory(db, 1))[0]).toMatchObject({ seq: entry, action: 'handOff', paperIds: [id] });

  await rememberHandOffs(db, new Map([[id, { zotero: { at: 9 }, obsidian: { at: 9, file: 'Papers/A' } }]]));
  const [again] = await getEntries(db, [id]);
  expect(again?.annotation.handedTo).toEqual({ zotero: { at: 9, key: 'ABCD2345' }, obsidian: { at: 9, file: 'Papers/A' } });
  await wholeBackup(db);
});

test('undoing the last thing passes over it; its own entry can be undone', async () => {
  const db = testLibrary();
  const id = await mark(db, 'arxiv:2605.00001', star);
  const { entry } = await rememberHandOffs(
    db,
    new Map([
      [id, { zotero: { at: 5 } }],
      ['none', { zotero: { at: 5 } }],
    ]),
  );
  expect((await lastUndoable(db))?.action).toBe('star');
  await undo(db, entry);
  expect((await getEntries(db, [id]))[0]?.annotation.handedTo).toBeUndefined();
});

test('merged papers keep the last time and the key', async () => {
  const db = testLibrary();
  const [a, b] = [await mark(db, 'arxiv:2605.00001', star), await mark(db, 'arxiv:2605.00002', tag('x'))];
  await rememberHandOffs(
    db,
    new Map([
      [a, { zotero: { at: 5, key: 'ABCD2345' } }],
      [b, { zotero: { at: 7 }, obsidian: { at: 1, file: 'B' } }],
    ]),
  );
  await mergePapers(db, [a, b]);
  const [merged] = await getEntries(db, [a, b]);
  expect(merged?.annotation.handedTo).toEqual({ zotero: { at: 7, key: 'ABCD2345' }, obsidian: { at: 1, file: 'B' } });
});
