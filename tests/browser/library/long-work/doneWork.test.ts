/** Long work whose steps cannot be deleted after its end: the work is done, and a later start of Dogear deletes them. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { recoverWork } from '~/lib/library/long-work/interruptedWork';
import { withLongWorkLock } from '~/lib/library/long-work/longWorkLock';
import { revertWork } from '~/lib/library/long-work/revertWork';
import { annotateMany } from '~/lib/library/marks/annotateMany';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { undo } from '~/lib/library/recovery/undo';
import { readBackup } from '~/tests/browser/library/readBackup';
import {
  connect,
  copiesOf,
  dump,
  numberedBackup,
  numberedEntry,
  numberedId,
  tag,
  testLibrary,
} from '~/tests/browser/library/testLibrary';

/** Two chunks of steps. */
const count = 240;
const ids = Array.from({ length: count }, (_, index) => numberedId(index));
const filled = copiesOf((db) =>
  importBackup(
    db,
    numberedBackup(0, count, (index) => numberedEntry(index, { said: { tags: ['old'] } })),
  ),
);

/** Lets the deletion of chunks after the end of work fail. @param then is called instead of the deletion. */
function failToDropChunks(db: LibraryDatabase, then: () => void = () => undefined): void {
  const spy = vi.spyOn(db.historySteps, 'delete').mockImplementationOnce(() => {
    then();
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  onTestFinished(() => spy.mockRestore());
}

const groupsIn = async (db: LibraryDatabase): Promise<unknown[]> => [
  ...new Set((await db.historySteps.toArray()).map(({ group }) => group)),
];

/** Groups of the chunks of history entries. */
const entryGroups = async (db: LibraryDatabase): Promise<unknown[]> =>
  (await db.history.toArray()).flatMap(({ chunkGroup }) => chunkGroup ?? []);

/** The rows of records and of what is derived from them. */
async function recordsOf(db: LibraryDatabase): Promise<unknown> {
  const { papers, annotations, tagCounts, counters, identifiers } = await dump(db);
  return { papers, annotations, tagCounts, counters, identifiers };
}

describe('work that is done stays done when its steps cannot be deleted', () => {
  test('a large undo', async () => {
    const db = await filled();
    const { entry } = await annotateMany(db, ids, tag('bulk'));
    failToDropChunks(db);
    await undo(db, entry);
    expect((await db.history.get(entry))?.undoneAt).toEqual(expect.any(Number));
    expect(await recordsOf(db)).toMatchObject({ tagCounts: [{ key: 'old', count }] });
    const tags = (await db.annotations.toArray()).flatMap((row) => row.tags);
    expect(new Set(tags)).toEqual(new Set(['old']));
    expect(await findDifferences(db)).toEqual([]);
    // The chunks that are left are deleted at the next start; those of the history entries stay.
    expect((await groupsIn(db)).length).toBe((await entryGroups(db)).length + 1);
    await recoverWork(db);
    expect((await groupsIn(db)).toSorted()).toEqual((await entryGroups(db)).toSorted());
  });

  test('an import into an empty library, with the history of the file', async () => {
    const source = await filled();
    await annotateMany(source, ids, tag('bulk'));
    const backup = await readBackup(source);
    const db = testLibrary();
    failToDropChunks(db);
    await importBackup(db, backup);
    expect(await readBackup(db)).toEqual(backup);
    await recoverWork(db);
    expect((await groupsIn(db)).toSorted()).toEqual((await entryGroups(db)).toSorted());
    expect(await readBackup(db)).toEqual(backup);
  });

  test('a large undo whose worker is closed before it deletes them', async () => {
    const db = await filled();
    const { entry } = await annotateMany(db, ids, tag('bulk'));
    const dead = connect(db.name);
    failToDropChunks(dead, () => dead.close());
    await undo(dead, entry).catch(() => undefined);
    expect((await db.history.get(entry))?.undoneAt).toEqual(expect.any(Number));
    expect((await groupsIn(db)).length).toBe((await entryGroups(db)).length + 1);
    const records = await recordsOf(db);
    await recoverWork(db);
    expect(await recordsOf(db)).toEqual(records);
    expect((await groupsIn(db)).toSorted()).toEqual((await entryGroups(db)).toSorted());
  });
});

test('work without a job is done: reverting it changes nothing', async () => {
  const db = await filled();
  const { entry } = await annotateMany(db, ids, tag('bulk'));
  const group = (await db.history.get(entry))?.chunkGroup;
  const done = await dump(db);
  await withLongWorkLock(db, undefined, () => revertWork(db, group!));
  expect(await dump(db)).toEqual(done);
});

test('chunks of work that is under way are not taken for those of done work', async () => {
  const db = await filled();
  const during: unknown[] = [];
  const onProgress = (done: number): void => {
    if (done === 100) during.push(recoverWork(db));
  };
  const { entry } = await annotateMany(db, ids, tag('bulk'), { onProgress });
  await Promise.all(during);
  await undo(db, entry);
  expect((await db.tagCounts.toArray()).map(({ key }) => key)).toEqual(['old']);
});
