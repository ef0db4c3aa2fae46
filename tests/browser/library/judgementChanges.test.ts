/** Open feeds are told when what they show about cards beyond their marks is different: see `listenForChanges`. */
import { expect, test } from 'vitest';
import type { LibraryChange } from '~/lib/library/database/database';
import { forgetRanking, writeRanking } from '~/lib/library/derived/ranking';
import { saveSearch } from '~/lib/library/searches/saveSearch';
import { testLibrary } from '~/tests/browser/library/testLibrary';

const head = { version: 1, trainedAt: 5, upTo: 0, kept: 6, passed: 30 };

test('after a change of a search, a new model, and when what was learned is forgotten', async () => {
  const told: LibraryChange[] = [];
  const db = testLibrary((change) => void told.push(change));
  await saveSearch(db, { name: 'Graphs', text: 'graphs', sort: 'added', descending: true });
  await expect.poll(() => told).toMatchObject([{ ids: [], added: true }]);
  // Readers of the log need not read all records again.
  expect(await db.changeLog.toArray()).toMatchObject([{ ids: [] }]);

  await writeRanking(db, { head, model: null, forgottenAt: 0, useless: [] });
  await writeRanking(db, { head, model: {}, forgottenAt: 0, useless: [] });
  await expect.poll(() => told.slice(1)).toEqual([{ ids: [], added: true, seq: 0 }]);
  await forgetRanking(db, 7);
  await expect.poll(() => told.slice(2)).toEqual([{ ids: [], added: true, seq: 0 }]);
  expect(await db.changeLog.count()).toBe(1);
});
