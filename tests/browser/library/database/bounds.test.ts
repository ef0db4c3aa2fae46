/** Limits of what grows while a library is used. */
import { describe, expect, test } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import { longestLog, trimEvery } from '~/lib/library/database/changeLog';
import { changesSince, latestChange } from '~/lib/library/database/changesSince';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { markAsDistinct } from '~/lib/library/identity/markAsDistinct';
import { recoverWork } from '~/lib/library/long-work/interruptedWork';
import { annotate } from '~/lib/library/marks/annotate';
import { marksFor } from '~/lib/library/marks/marksFor';
import { forgetBlankRecords } from '~/lib/library/recovery/forgetBlankRecords';
import { rebuild } from '~/lib/library/recovery/rebuild';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo, undoLast } from '~/lib/library/recovery/undo';
import { deleteTag } from '~/lib/library/tags/deleteTag';
import {
  connect,
  dump,
  mark,
  note,
  numberedBackup,
  numberedEntry,
  numberedId,
  star,
  tag,
  testLibrary,
  unstar,
} from '~/tests/browser/library/testLibrary';

const day = 24 * 60 * 60 * 1000;

describe('a record whose last mark was removed', () => {
  test('is deleted with all derived rows after 30 days, and not before', async () => {
    const db = testLibrary();
    await mark(db, 'pmid:1', star, 1000);
    const { papers, annotations, identifiers, duplicateIndex, counters } = await dump(db);
    const gone = await mark(db, 'pmid:2', star, 1000);
    await markAsDistinct(db, gone, await mark(db, 'pmid:1', tag('kept'), 1000));
    await mark(db, 'pmid:2', unstar, day);
    await mark(db, 'pmid:1', { kind: 'tags', add: [], remove: ['kept'] }, 1000);

    expect(await forgetBlankRecords(db, 31 * day)).toBe(0);
    expect(await forgetBlankRecords(db, 31 * day + 1)).toBe(1);
    expect(await dump(db)).toMatchObject({ papers, annotations, identifiers, duplicateIndex, counters, distinctPairs: [] });
    expect(await marksFor(db, [['pmid:2']])).toEqual([{ starred: false, tagCount: 0, hasNote: false }]);
    expect((await changesSince(db, 0)).ids).toContain(gone);
  });

  test('can be undone and marked again until then, and is rejected afterwards', async () => {
    const db = testLibrary();
    const id = await mark(db, 'pmid:1', note('A note.', 0), 1000);
    const { entry } = await annotate(db, { id }, note('', 1, 'two'), 2000);
    await undo(db, entry, { now: 3000 });
    expect(await forgetBlankRecords(db, 40 * day)).toBe(0);
    const last = await annotate(db, { id }, note('', 3, 'three'), 4000);
    expect(await forgetBlankRecords(db, 40 * day)).toBe(1);
    await expect(undo(db, last.entry)).rejects.toMatchObject({ code: 'invalid' });
    expect(await mark(db, 'pmid:1', star)).not.toBe(id);
  });

  /** Each leaves a record blank on day 60 whose annotation was last changed on day 0. */
  const emptied: Record<string, (db: LibraryDatabase) => Promise<unknown>> = {
    'a deleted tag': async (db) => {
      await mark(db, 'pmid:1', tag('x'), 1000);
      await deleteTag(db, 'x', { now: 60 * day });
    },
    'a tag deleted from many papers': async (db) => {
      const tagged = (index: number) => numberedEntry(index, { said: { tags: ['x', ...(index > 0 ? ['y'] : [])] } });
      await importBackup(db, numberedBackup(0, 80, tagged), {}, 1000);
      await deleteTag(db, 'x', { now: 60 * day });
    },
    'the undo of its first note': async (db) => {
      await mark(db, 'pmid:1', note('A note.', 0), 1000);
      await undoLast(db, { now: 60 * day });
    },
    'its return from the trash, where its tag was deleted': async (db) => {
      const id = await mark(db, 'pmid:1', tag('x'), 1000);
      await trashPapers(db, [id], { now: 2000 });
      await deleteTag(db, 'x', { now: 3000 });
      await restorePapers(db, [id], { now: 60 * day });
    },
    'the import of a file in which it has no mark': async (db) => {
      await importBackup(
        db,
        numberedBackup(0, 1, (index) => numberedEntry(index)),
        {},
        60 * day,
      );
    },
    'the repair of a damaged row': async (db) => {
      const id = await mark(db, 'pmid:1', tag('x'), 1000);
      await db.annotations.update(id, { tags: 'x' } as never);
      await rebuild(db, { repair: true, now: 60 * day });
    },
  };

  test.each(Object.entries(emptied))('by %s is kept for 30 days from then', async (_, empty) => {
    const db = testLibrary();
    await empty(db);
    expect(await forgetBlankRecords(db, 90 * day)).toBe(0);
    expect(await forgetBlankRecords(db, 90 * day + 1)).toBe(1);
  });

  test('by a deleted tag gets the tag back with all others that had it', async () => {
    const db = testLibrary();
    const alone = await mark(db, 'pmid:1', tag('x'), 1000);
    const other = await mark(db, 'pmid:2', tag('x', 'y'), 1000);
    const { annotations } = await dump(db);
    const { entry } = await deleteTag(db, 'x', { now: 60 * day });
    await forgetBlankRecords(db, 61 * day);
    await undo(db, entry, { now: 61 * day });
    expect((await dump(db)).annotations).toEqual(annotations);
    expect(await db.papers.bulkGet([alone, other])).not.toContain(undefined);
  });

  test('by work that was interrupted is kept until the work is reverted', async () => {
    const db = testLibrary();
    const tagged = (index: number) => numberedEntry(index, { said: { tags: ['x'] } });
    await importBackup(db, numberedBackup(0, 120, tagged), {}, 1000);
    const before = await dump(db);
    const dead = connect(db.name);
    const onProgress = (done: number): void => {
      if (done >= 60) dead.close();
    };
    await expect(deleteTag(dead, 'x', { now: 2000, onProgress })).rejects.toThrow();
    expect((await db.annotations.get(numberedId(0)))?.tags).toEqual([]);
    expect(await forgetBlankRecords(db, 60 * day)).toBe(0);
    await recoverWork(db);
    expect(await dump(db)).toEqual(before);
  });

  test('is forgotten with hundreds of others', async () => {
    const db = testLibrary();
    for (let index = 0; index < 230; index++) {
      await mark(db, `pmid:${index}`, star, 1000);
      await mark(db, `pmid:${index}`, unstar, 2000);
    }
    expect(await forgetBlankRecords(db, 40 * day)).toBe(230);
    const { papers, annotations, identifiers, duplicateIndex, counters } = await dump(db);
    expect({ papers, annotations, identifiers, duplicateIndex, counters }).toEqual({
      papers: [],
      annotations: [],
      identifiers: [],
      duplicateIndex: [],
      counters: [],
    });
  });
});

describe('the log of changes', () => {
  test('has a maximum length; a reader that is further behind learns that everything may have changed', async () => {
    const db = testLibrary();
    const start = longestLog + trimEvery - 2;
    await db.changeLog.bulkPut(Array.from({ length: start }, (_, index) => ({ seq: index + 1, ids: [`${index}`] })));
    const ids = [];
    for (let index = 1; index <= 4; index++) ids.push(await mark(db, `pmid:${index}`, star));

    const newest = await latestChange(db);
    expect(newest).toBe(start + 4);
    expect(await db.changeLog.count()).toBe(longestLog + 3);
    expect(await changesSince(db, 1)).toMatchObject({ upTo: newest, everything: true });
    expect(await changesSince(db, trimEvery - 1)).toMatchObject({ upTo: newest, everything: true });
    expect(await changesSince(db, trimEvery)).toMatchObject({ upTo: newest, everything: false });
    const behind = await changesSince(db, newest - 2);
    expect(behind).toEqual({ upTo: newest, ids: new Set(ids.slice(-2)), everything: false });
  });
});
