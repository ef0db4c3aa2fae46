/** Papers that unfinished work removed, and that have a new record by the time the work is reverted. */
import { describe, expect, test } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { markAsDistinct } from '~/lib/library/identity/markAsDistinct';
import { getEntries } from '~/lib/library/lists/getEntries';
import { recoverWork } from '~/lib/library/long-work/interruptedWork';
import { annotate } from '~/lib/library/marks/annotate';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import { pairKey } from '~/lib/papers/distinctPair';
import {
  connect,
  draft,
  mark,
  note,
  numberedBackup,
  numberedEntry,
  numberedId,
  patience,
  star,
  tag,
  testLibrary,
} from '~/tests/browser/library/testLibrary';

const count = 300;
/** Its steps are in the last chunk, which is undone first. */
const last = numberedId(count - 1);
const page = { draft: draft(`pmid:${count}`) };

const file = numberedBackup(0, count, (index) =>
  numberedEntry(index, { said: { note: 'Imported.', noteRevision: 1, tags: ['file'] } }),
);

/** A library with a paper, into which the file is imported. @returns the number of the import's entry. */
async function imported(db: LibraryDatabase): Promise<{ other: string; entry: number }> {
  const other = await mark(db, 'doi:10.1000/other', tag('other'), 1000);
  const { entry = 0 } = await importBackup(db, file, {}, 2000);
  return { other, entry };
}

/** Runs long work; once some of it is done, does something short, and then cancels the work. */
async function cancelled(long: (options: CommandOptions) => Promise<unknown>, short: () => Promise<unknown>): Promise<void> {
  const abort = new AbortController();
  let between: Promise<unknown> | undefined;
  const onProgress = (done: number): void => {
    if (done > 0) between ??= short().finally(() => abort.abort());
  };
  await expect(long({ now: 3000, onProgress, signal: abort.signal })).rejects.toMatchObject({ name: 'AbortError' });
  await between;
}

describe('an undo of an import that does not end', () => {
  test('gives back a paper that was marked on a page since, merged with its new record', { timeout: patience }, async () => {
    const db = testLibrary();
    const { entry } = await imported(db);
    let fresh = '';
    await cancelled(
      (options) => undo(db, entry, options),
      async () => {
        await annotate(db, page, star, 4000);
        fresh = (await annotate(db, page, note('On the page.', 0), 5000)).id;
      },
    );
    expect(fresh).not.toBe(last);
    const [back] = await getEntries(db, [last]);
    expect(back?.annotation).toMatchObject({ starredAt: 4000, tags: ['file'] });
    expect(back?.annotation.note).toContain('Imported.');
    expect(back?.annotation.note).toContain('On the page.');
    expect([await db.papers.count(), await db.trash.count(), await db.jobs.count()]).toEqual([count + 1, 0, 0]);
    expect(await findDifferences(db)).toEqual([]);
    // The mark on the page is a change since the import.
    await expect(undo(db, entry)).rejects.toMatchObject({ code: 'invalid' });
    // An editor that is still open on the new record writes to the merged one.
    const { annotation } = await annotate(db, { id: fresh }, tag('late'), 6000);
    expect(annotation.tags).toEqual(['file', 'late']);
    // The return can be undone: both records are then as they were, one of them in the trash.
    const { entry: late } = await annotate(db, { id: last }, tag('later'), 7000);
    await undo(db, late);
    await undo(db, late - 1);
    await undo(db, late - 2);
    expect((await getEntries(db, [fresh]))[0]?.annotation).toMatchObject({ starredAt: 4000, note: 'On the page.', tags: [] });
    expect(await db.trash.toArray()).toMatchObject([{ id: last, annotation: { note: 'Imported.', tags: ['file'] } }]);
  });

  test('gives it back at the next start after its page is gone', { timeout: patience }, async () => {
    const db = testLibrary();
    const { entry } = await imported(db);
    const dead = connect(db.name);
    const onProgress = (done: number): void => {
      if (done > 0) dead.close();
    };
    await expect(undo(dead, entry, { now: 3000, onProgress })).rejects.toThrow();
    await annotate(db, page, star, 4000);
    await recoverWork(db);
    expect((await getEntries(db, [last]))[0]?.annotation).toMatchObject({ starredAt: 4000, note: 'Imported.' });
    expect([await db.papers.count(), await db.jobs.count()]).toEqual([count + 1, 0]);
    expect(await findDifferences(db)).toEqual([]);
  });

  test('still keeps it apart from the paper that it was kept apart from', { timeout: patience }, async () => {
    const db = testLibrary();
    const { other, entry } = await imported(db);
    await markAsDistinct(db, other, last);
    await cancelled(
      (options) => undo(db, entry, options),
      () => annotate(db, page, star, 4000),
    );
    expect(await db.distinctPairs.toCollection().primaryKeys()).toEqual([pairKey(other, last)]);
    expect((await getEntries(db, [last]))[0]?.annotation).toMatchObject({ starredAt: 4000, note: 'Imported.' });
  });

  test('gives back what the import added to a paper that it took out of the trash', { timeout: patience }, async () => {
    const db = testLibrary();
    const thrown = numberedEntry(count - 1, { said: { note: 'Thrown.', noteRevision: 1 } });
    await mark(db, 'doi:10.1000/other', tag('other'), 1000);
    await importBackup(db, { entries: [], trash: [{ ...thrown, trashedAt: 1500 }], history: [] }, {}, 1500);
    const { entry = 0 } = await importBackup(db, file, {}, 2000);
    await cancelled(
      (options) => undo(db, entry, options),
      () => annotate(db, page, star, 4000),
    );
    const [back] = await getEntries(db, [last]);
    expect(back?.annotation).toMatchObject({ starredAt: 4000, tags: ['file'] });
    expect(back?.annotation.note).toContain('Imported.');
    expect(back?.annotation.note).toContain('Thrown.');
    expect(await db.trash.count()).toBe(0);
    expect(await findDifferences(db)).toEqual([]);
  });
});

test('a cancelled deletion leaves a paper that was marked on a page since in the trash', { timeout: patience }, async () => {
  const db = testLibrary();
  await imported(db);
  const [first] = file.entries;
  await cancelled(
    (options) =>
      trashPapers(
        db,
        file.entries.map(({ paper }) => paper.id),
        options,
      ),
    () => annotate(db, { draft: draft('pmid:1') }, star, 4000),
  );
  expect(await db.trash.toArray()).toMatchObject([{ ...first, trashedAt: 3000 }]);
  expect(await db.papers.count()).toBe(count + 1);
});

test('a cancelled import leaves two records merged that it merged, once the merged one is marked', {
  timeout: patience,
}, async () => {
  const db = testLibrary();
  await imported(db);
  const one = await mark(db, 'doi:10.1000/one', note('One.', 0), 1000);
  await mark(db, 'doi:10.1000/two', note('Two.', 0), 1100);
  const joining = numberedBackup(count, 2 * count, (index) =>
    numberedEntry(index, index === count ? { paper: { identifiers: ['doi:10.1000/one', 'doi:10.1000/two'] } } : {}),
  );
  await cancelled(
    (options) => importBackup(db, joining, options, 3000),
    () => annotate(db, { id: one }, star, 4000),
  );
  const [merged] = await getEntries(db, [one]);
  expect(merged?.paper.identifiers).toEqual(['doi:10.1000/one', 'doi:10.1000/two']);
  expect(merged?.annotation.note).toContain('Two.');
  expect(await db.papers.count()).toBe(count + 2);
  expect(await findDifferences(db)).toEqual([]);
});
