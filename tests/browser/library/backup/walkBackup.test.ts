/** A backup that is read while the search text is written, and the log of changes forgets what changed meanwhile. */
import Dexie from 'dexie';
import { expect, onTestFinished, test, vi } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import { type BackupRow, walkBackup } from '~/lib/library/backup/walkBackup';
import { latestChange } from '~/lib/library/database/changesSince';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { writeSnapshotHead } from '~/lib/library/derived/searchSnapshot';
import { annotate } from '~/lib/library/marks/annotate';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { readBackup } from '~/tests/browser/library/readBackup';
import { connect, copiesOf, numberedBackup, numberedEntry, numberedId, star, tag } from '~/tests/browser/library/testLibrary';

const count = 20;
const trashed = numberedId(7);
const filled = copiesOf(async (db) => {
  await importBackup(db, numberedBackup(0, count, numberedEntry));
  await trashPapers(db, [trashed]);
});

/** Makes the next transaction of a connection begin after some work of another connection. */
function holdBack(db: LibraryDatabase, work: () => Promise<unknown>): void {
  const isOpen = vi.spyOn(db, 'isOpen').mockReturnValueOnce(false);
  const ready = vi.spyOn(db, 'ready').mockImplementationOnce(work);
  onTestFinished(() => {
    isOpen.mockRestore();
    ready.mockRestore();
  });
}

const keepText = async (db: LibraryDatabase): Promise<void> =>
  writeSnapshotHead(db, { version: 1, upTo: await latestChange(db) });

/** Reads a backup. @param onProgress is called before each look at the library. @returns the rows of a section of it, in order. */
async function walk(
  db: LibraryDatabase,
  onProgress: (done: number) => void,
  signal?: AbortSignal,
): Promise<(section: BackupRow['section']) => unknown[]> {
  const rows = new Map<string, unknown>();
  const pass = ({ section, key, row }: BackupRow): void => void rows.set(`${section} ${key}`, row);
  const { order } = await walkBackup(db, pass, { onProgress, signal });
  return (wanted) => order.filter(({ section }) => section === wanted).map(({ section, key }) => rows.get(`${section} ${key}`));
}

test('holds what changed before the text was written: a mark, and a paper that left the trash', async () => {
  const db = await filled();
  const other = connect(db.name);
  await other.open();
  let turns = 0;
  const change = async (): Promise<void> => {
    await annotate(other, { id: numberedId(3) }, star);
    await restorePapers(other, [trashed]);
    await keepText(other);
  };
  const rowsOf = await walk(db, (done) => {
    // The papers are read, the trash is not.
    if (done === count - 1 && turns++ === 0) holdBack(db, change);
  });
  const whole = await readBackup(db);
  expect(whole.trash).toEqual([]);
  expect(whole.entries).toHaveLength(count);
  expect(rowsOf('entries')).toEqual(whole.entries);
  expect(rowsOf('trash')).toEqual([]);
  expect(rowsOf('history')).toEqual(whole.history);
});

test('ends although the text is written again and again', async () => {
  const db = await filled();
  const other = connect(db.name);
  await other.open();
  let walks = 0;
  let last: Promise<void> | undefined;
  const change = async (): Promise<void> => {
    await annotate(other, { id: numberedId(3) }, tag(`tag ${walks}`));
    await keepText(other);
  };
  const rowsOf = await walk(db, (done) => {
    if (done !== 0) return;
    walks++;
    if (walks <= 3) holdBack(db, change);
    // It waits for the end of the transaction that reads everything.
    else last ??= Dexie.ignoreTransaction(change);
  });
  await last;
  expect(walks).toBe(4);
  const tagsOf = (row: unknown): string[] => (row as { annotation: { tags: string[] } }).annotation.tags;
  expect(tagsOf(rowsOf('entries')[3])).toEqual(['tag 1', 'tag 2', 'tag 3']);
  expect((await db.annotations.get(numberedId(3)))?.tags).toEqual(['tag 1', 'tag 2', 'tag 3', 'tag 4']);
});

test('can be cancelled in the walk that reads everything at once, too', async () => {
  const db = await filled();
  const other = connect(db.name);
  await other.open();
  const control = new AbortController();
  let walks = 0;
  const change = async (): Promise<void> => {
    await annotate(other, { id: numberedId(3) }, tag(`tag ${walks}`));
    await keepText(other);
  };
  const onProgress = (done: number): void => {
    if (done === 0) walks++;
    if (walks > 3) control.abort(new Error('enough'));
    else if (done === 0) holdBack(db, change);
  };
  await expect(walk(db, onProgress, control.signal)).rejects.toThrow('enough');
  expect(walks).toBe(4);
});
