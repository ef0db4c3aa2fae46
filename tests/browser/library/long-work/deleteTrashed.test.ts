/** Emptying the trash beside other commands: a paper that is restored before its step stays, with its history. */
import { expect, test } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { historyOf } from '~/lib/library/history/historyOf';
import { markAsDistinct } from '~/lib/library/identity/markAsDistinct';
import { mergePapers } from '~/lib/library/identity/mergePapers';
import { recoverWork } from '~/lib/library/long-work/interruptedWork';
import { annotate } from '~/lib/library/marks/annotate';
import { annotateMany } from '~/lib/library/marks/annotateMany';
import { emptyTrash } from '~/lib/library/recovery/emptyTrash';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import {
  connect,
  copiesOf,
  draft,
  dump,
  mark,
  note,
  numberedBackup,
  numberedEntry,
  numberedId,
  star,
  tag,
} from '~/tests/browser/library/testLibrary';

/** Emptying takes three steps for so many. */
const count = 240;
const ids = Array.from({ length: count }, (_, index) => numberedId(index));
const filled = copiesOf((db) => importBackup(db, numberedBackup(0, count, numberedEntry)));

/** A job that was to delete what is in the trash now, and whose page was closed before its first step. */
async function beginEmptying(db: LibraryDatabase): Promise<void> {
  const records = await db.trash.toCollection().primaryKeys();
  await db.jobs.put({ id: crypto.randomUUID(), kind: 'emptyTrash', startedAt: 1, records });
}

/** Everything that the library stores about a paper besides its record. */
async function tracesOf(db: LibraryDatabase, id: string): Promise<unknown> {
  const { distinctPairs, noteRevisions } = await dump(db);
  const about = (rows: unknown[] = []): unknown[] => rows.filter((row) => JSON.stringify(row).includes(id));
  const history = (await historyOf(db, id, 100)).map(({ seq, action, steps }) => ({ seq, action, steps }));
  return { history, distinctPairs: about(distinctPairs), noteRevisions: about(noteRevisions) };
}

test('a paper that was restored since stays, with its history, its notes and the pairs that keep it apart', async () => {
  const db = await filled();
  const restored = ids[130]!;
  const other = await mark(db, 'doi:10.1000/other', star);
  const joined = await mark(db, 'doi:10.1000/joined', star);
  await annotateMany(db, ids, tag('bulk'));
  await mergePapers(db, [restored, joined]);
  await markAsDistinct(db, restored, other);
  await trashPapers(db, ids);
  await beginEmptying(db);
  await restorePapers(db, [restored]);
  await annotate(db, { id: restored }, note('kept', 0));
  const before = await tracesOf(db, restored);
  expect(before).toMatchObject({
    history: ['note', 'restore', 'trash', 'distinct', 'merge', 'tags'].map((action) => ({ action })),
    distinctPairs: [{}],
    noteRevisions: expect.arrayContaining([expect.anything()]),
  });
  await recoverWork(db);
  expect(await tracesOf(db, restored)).toEqual(before);
  expect((await db.papers.toArray()).map(({ id }) => id).toSorted()).toEqual([restored, other].toSorted());
  const { trash, jobs, history, historySteps } = await dump(db);
  expect({ trash, jobs }).toEqual({ trash: [], jobs: [] });
  for (const id of ids) if (id !== restored) expect(JSON.stringify([history, historySteps])).not.toContain(id);
  expect(await findDifferences(db)).toEqual([]);
});

test('a paper that was restored since and merged with its new record can be taken apart again', async () => {
  const db = await filled();
  const older = await mark(db, 'doi:10.1000/new', star, 1000);
  const newer = await mark(db, 'arxiv:2605.00001', star, 2000);
  await trashPapers(db, [newer, ...ids]);
  // The page names both identifiers now: the restored record is merged into the older one.
  await annotate(db, { draft: draft(['doi:10.1000/new', 'arxiv:2605.00001']) }, tag('seen'), 3000);
  const trashed = await db.trash.get(newer);
  await beginEmptying(db);
  const { entry } = await restorePapers(db, [newer]);
  expect((await db.papers.toArray()).map(({ id }) => id)).toEqual([older]);
  await recoverWork(db);
  await undo(db, entry);
  expect(await db.trash.toArray()).toEqual([trashed]);
  expect((await db.papers.toArray()).map(({ id }) => id)).toEqual([older]);
});

test('a paper that is restored while the trash is emptied stays', async () => {
  const db = await filled();
  await trashPapers(db, ids);
  const restored = ids.at(-1)!;
  let restoring: Promise<{ entry: number }> | undefined;
  const emptying = connect(db.name, () => {
    restoring ??= restorePapers(db, [restored]);
  });
  await emptyTrash(emptying);
  const { entry } = (await restoring)!;
  expect((await historyOf(db, restored, 100)).map(({ action }) => action)).toEqual(['restore', 'trash']);
  await undo(db, entry);
  expect(await db.trash.toCollection().primaryKeys()).toEqual([restored]);
});

test('emptying that was interrupted after a step deletes every trace of the papers of that step', async () => {
  const db = await filled();
  await annotateMany(db, ids, tag('bulk'));
  await trashPapers(db, ids);
  const dead = connect(db.name, () => dead.close());
  await expect(emptyTrash(dead)).rejects.toThrow();
  const deleted = count - (await db.trash.count());
  expect(deleted).toBeGreaterThan(0);
  expect(deleted).toBeLessThan(count);
  const restored = ids.at(-1)!;
  await restorePapers(db, [restored]);
  await recoverWork(db);
  const rows = await dump(db);
  expect({ trash: rows.trash, jobs: rows.jobs }).toEqual({ trash: [], jobs: [] });
  for (const id of ids.slice(0, -1)) expect(JSON.stringify(rows)).not.toContain(id);
  expect((await historyOf(db, restored, 100)).map(({ action }) => action)).toEqual(['restore', 'trash', 'tags']);
});
