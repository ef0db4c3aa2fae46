/** How many items a step takes: more while no one else writes to the library. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import { longWork } from '~/lib/library/long-work/longWork';
import { annotate } from '~/lib/library/marks/annotate';
import {
  connect,
  draft,
  numberedBackup,
  numberedEntry,
  numberedId,
  star,
  testLibrary,
} from '~/tests/browser/library/testLibrary';

test('steps are shorter for a while after another writer, and long again afterwards', async () => {
  const db = testLibrary();
  await importBackup(db, numberedBackup(0, 1, numberedEntry));
  const other = connect(db.name);
  await other.open();
  // A clock that only the work moves: each item takes one millisecond.
  let clock = 0;
  const spy = vi.spyOn(performance, 'now').mockImplementation(() => clock);
  onTestFinished(() => spy.mockRestore());
  const sizes: number[] = [];
  let starring: Promise<unknown> | undefined;
  const onProgress = (): void => {
    if (sizes.length === 6) starring ??= annotate(other, { draft: draft('pmid:77') }, star);
  };
  const items = Array.from({ length: 3500 }, (_, index) => index);
  await longWork(db, { onProgress }, async (work) => {
    await work.steps(items, async (changes, chunk) => {
      sizes.push(chunk.length);
      clock += chunk.length;
      await changes.load('papers', [numberedId(0)]);
      const paper = changes.get('papers', numberedId(0))!;
      changes.set('papers', paper.id, { ...paper, title: `Title ${sizes.length}` });
    });
  });
  await starring;
  // The first steps find out how long an item takes.
  expect(sizes.slice(0, 6)).toEqual([20, 40, 80, 110, 110, 110]);
  const first = sizes.indexOf(50);
  expect(sizes.slice(3, first).every((size) => size === 110)).toBe(true);
  expect(sizes.slice(first, first + 40)).toEqual(Array.from({ length: 40 }, () => 50));
  // At most twice as many as in the step before.
  expect(sizes.slice(first + 40, first + 43)).toEqual([100, 110, 110]);
});
