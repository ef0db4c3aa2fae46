/** Undo of an entry that created rows, after later entries changed these rows without changing when they were last marked. */
import { describe, expect, test } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { splitPaper } from '~/lib/library/identity/splitPaper';
import { annotate } from '~/lib/library/marks/annotate';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import { renameTag } from '~/lib/library/tags/renameTag';
import type { Annotation } from '~/lib/papers/annotation';
import type { HistoryStep } from '~/lib/papers/history';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import type { Paper } from '~/lib/papers/paper';
import {
  draft,
  dump,
  mark,
  note,
  numberedBackup,
  numberedEntry,
  numberedId,
  patience,
  tag,
  testLibrary,
} from '~/tests/browser/library/testLibrary';

const refused = { code: 'invalid', message: expect.stringContaining('changed again since') };

const fileOf = (count: number, said: Partial<Annotation>, paper: Partial<Paper> = {}): LibraryBackup =>
  numberedBackup(0, count, (index) => numberedEntry(index, { paper, said }));

const first: Partial<Annotation> = { note: 'First.', noteRevision: 1, tags: ['x'], updatedAt: 2000 };

const importing = async (db: LibraryDatabase, file: LibraryBackup): Promise<number> =>
  Number((await importBackup(db, file, {}, 3000)).entry);

/** Each returns the entry that created the rows and the later entry that changed them. */
const changes: Record<string, (db: LibraryDatabase) => Promise<[made: number, changed: number]>> = {
  'an import, after an older file added to a note': async (db) => [
    await importing(db, fileOf(2, first)),
    await importing(db, fileOf(1, { note: 'Second.', noteRevision: 1, updatedAt: 1000 })),
  ],
  'an import, after an older file added an abstract': async (db) => [
    await importing(db, fileOf(2, first)),
    await importing(db, fileOf(1, { updatedAt: 1000 }, { abstract: 'What it is about.' })),
  ],
  'an import, after its tag was renamed': async (db) => [
    await importing(db, fileOf(2, first)),
    (await renameTag(db, 'x', 'y')).entry,
  ],
  'an import of very many, after their tag was renamed': async (db) => [
    await importing(db, fileOf(80, first)),
    (await renameTag(db, 'x', 'y')).entry,
  ],
  'an import of trash, after its tag was renamed': async (db) => {
    const trash = fileOf(2, first).entries.map((entry) => ({ ...entry, trashedAt: 2000 }));
    return [await importing(db, { entries: [], trash, history: [] }), (await renameTag(db, 'x', 'y')).entry];
  },
  'a restore, after its tag was renamed': async (db) => {
    const id = await mark(db, 'doi:10.1000/restored', tag('x'), 1000);
    await trashPapers(db, [id]);
    return [(await restorePapers(db, [id])).entry, (await renameTag(db, 'x', 'y')).entry];
  },
  'a split, after the tag of both parts was renamed': async (db) => {
    const { id } = await annotate(db, { draft: draft(['doi:10.1000/x', 'arxiv:2605.00001']) }, tag('x'), 1000);
    return [(await splitPaper(db, id, ['doi:10.1000/x'])).entry, (await renameTag(db, 'x', 'y')).entry];
  },
};

/** Rewrites the stored steps as Dogear once wrote them: of a new annotation only `updatedAt` was compared. */
async function withEarlierGuards(db: LibraryDatabase): Promise<void> {
  const earlier = (step: HistoryStep): HistoryStep =>
    step.table === 'annotations' && step.before === null && step.after
      ? { ...step, after: { updatedAt: step.after.updatedAt } }
      : step;
  for (const name of ['history', 'historySteps']) {
    await db
      .table(name)
      .toCollection()
      .modify((row: { steps: HistoryStep[] }) => {
        row.steps = row.steps.map(earlier);
      });
  }
}

describe('undo of', () => {
  test.each(
    Object.entries(changes).flatMap(([name, run]) => [
      [name, 'today', async () => undefined, run] as const,
      [name, 'by an earlier Dogear', withEarlierGuards, run] as const,
    ]),
  )('%s, is refused and works in turn, as stored %s', { timeout: patience }, async (_, __, prepare, run) => {
    const db = testLibrary();
    // Only an empty library takes over the history of a file.
    await mark(db, 'doi:10.1000/other', tag('other'), 1000);
    const [made, changed] = await run(db);
    await prepare(db);
    const { papers, annotations, trash } = await dump(db);
    await expect(undo(db, made)).rejects.toMatchObject(refused);
    expect(await dump(db)).toMatchObject({ papers, annotations, trash });
    await undo(db, changed);
    await undo(db, made);
    expect(await db.history.filter(({ undoneAt }) => undoneAt !== undefined).primaryKeys()).toEqual([made, changed]);
  });

  test('an import works after a note was typed and undone', async () => {
    const db = testLibrary();
    await mark(db, 'doi:10.1000/other', tag('other'), 1000);
    const made = await importing(db, fileOf(1, { tags: ['x'], updatedAt: 2000 }));
    const { entry } = await annotate(db, { id: numberedId(0) }, note('Typed.', 0), 4000);
    await undo(db, entry);
    await undo(db, made);
    expect(await db.papers.count()).toBe(1);
  });

  test('an import is refused after a tag was renamed while it ran, in an older entry', async () => {
    const db = testLibrary();
    const file = fileOf(400, { tags: ['x'], updatedAt: 2000 });
    for (const { annotation } of file.entries.slice(0, 5)) annotation.tags = ['few'];
    await mark(db, 'doi:10.1000/other', tag('other'), 1000);
    let renaming: Promise<{ entry: number }> | undefined;
    const onProgress = (done: number): void => {
      if (done > 0) renaming ??= renameTag(db, 'few', 'several');
    };
    const { entry: made } = await importBackup(db, file, { onProgress }, 3000);
    const changed = (await renaming)?.entry ?? 0;
    expect(changed).toBeLessThan(made ?? 0);
    await expect(undo(db, made ?? 0)).rejects.toMatchObject(refused);
    await undo(db, changed);
    await undo(db, made ?? 0);
    expect(await db.papers.count()).toBe(1);
  });
});

test('a cancelled import leaves a paper whose tag was renamed while it ran, so that the rename can be undone', async () => {
  const db = testLibrary();
  const file = fileOf(400, { tags: ['x'], updatedAt: 2000 });
  for (const { annotation } of file.entries.slice(0, 5)) annotation.tags = ['few'];
  const abort = new AbortController();
  let renaming: Promise<{ entry: number }> | undefined;
  const onProgress = (done: number): void => {
    if (done > 0) renaming ??= renameTag(db, 'few', 'several').finally(() => abort.abort());
  };
  await expect(importBackup(db, file, { onProgress, signal: abort.signal }, 3000)).rejects.toThrow();
  expect((await db.annotations.toArray()).map(({ tags }) => tags)).toEqual(Array.from({ length: 5 }, () => ['several']));
  await undo(db, (await renaming)?.entry ?? 0);
  expect((await db.annotations.toArray()).map(({ tags }) => tags)).toEqual(Array.from({ length: 5 }, () => ['few']));
});
