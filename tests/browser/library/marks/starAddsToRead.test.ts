import Dexie from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import { type PageCard, planDecision } from '~/components/page/planDecision';
import { runJob } from '~/lib/jobs/runJob';
import { type LibraryDatabase, openLibrary } from '~/lib/library/database/database';
import { getEntries } from '~/lib/library/lists/getEntries';
import { listPapers } from '~/lib/library/lists/listPapers';
import { annotate } from '~/lib/library/marks/annotate';
import { annotateCards } from '~/lib/library/marks/annotateCards';
import { annotateMany } from '~/lib/library/marks/annotateMany';
import { decide } from '~/lib/library/marks/decide';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { undoLast } from '~/lib/library/recovery/undo';
import { noMark } from '~/lib/papers/annotation';
import { draft, star, tag, uniqueName, unstar } from '~/tests/browser/library/testLibrary';

function library(starAddsToRead?: () => Promise<boolean>): LibraryDatabase {
  const name = uniqueName();
  const db = openLibrary({ name, starAddsToRead });
  onTestFinished(async () => {
    db.close();
    await Dexie.delete(name);
  });
  return db;
}

const skippedCard: PageCard = {
  key: 'pmid:1',
  draft: draft('pmid:1'),
  mark: { ...noMark, id: 'r1', status: 'skipped' },
};

const marksOf = async (db: LibraryDatabase, id: string) => {
  const [entry] = await getEntries(db, [id]);
  return [entry?.annotation.starredAt !== undefined, entry?.annotation.status];
};

test('a star makes a paper "to read", and undo takes back both', async () => {
  const db = library(async () => true);
  const { id, annotation } = await annotate(db, { draft: draft('pmid:1') }, star);
  expect(annotation.status).toBe('to-read');
  expect((await undoLast(db))?.action).toBe('star');
  expect(await marksOf(db, id)).toEqual([false, undefined]);
  expect(await db.history.count()).toBe(1);
});

test('a star on a feed that takes a skip back makes the paper "to read" as well', async () => {
  const db = library(async () => true);
  const { id } = await annotate(db, { draft: draft('pmid:1') }, { kind: 'status', status: 'skipped' });
  const { annotation } = await decide(db, draft('pmid:1'), { changes: [star], skipped: false }, 'pubmed');
  expect(annotation.status).toBe('to-read');
  await undoLast(db);
  expect(await marksOf(db, id)).toEqual([false, 'skipped']);
});

test('a skipped paper is "to read" after a star, and skipped again when that is undone', async () => {
  const db = library(async () => true);
  const { id } = await annotate(db, { draft: draft('pmid:1') }, { kind: 'status', status: 'skipped' });
  await annotate(db, { id }, star);
  expect(await marksOf(db, id)).toEqual([true, 'to-read']);
  await undoLast(db);
  expect(await marksOf(db, id)).toEqual([false, 'skipped']);
  await annotateCards(db, planDecision({ kind: 'star', starred: true }, [skippedCard]).cards, 'star');
  expect(await marksOf(db, id)).toEqual([true, 'to-read']);
});

test('without the setting a star takes back that a paper was skipped, one or many, in one step', async () => {
  const db = library();
  const ids: string[] = [];
  for (const number of [1, 2]) {
    const { id } = await annotate(db, { draft: draft(`pmid:${number}`) }, { kind: 'status', status: 'skipped' });
    ids.push(id);
  }
  const [one = '', other = ''] = ids;
  await annotate(db, { id: one }, star);
  await annotateMany(db, [other], star);
  const all = () => Promise.all(ids.map((id) => marksOf(db, id)));
  expect(await all()).toEqual([
    [true, undefined],
    [true, undefined],
  ]);
  // The lists of the library have both.
  const listed = await listPapers(db, { filter: { unskipped: true }, sort: 'updated', descending: true, limit: 9 });
  expect(new Set(listed.entries.map(({ paper }) => paper.id))).toEqual(new Set(ids));
  expect((await undoLast(db))?.action).toBe('star');
  expect((await undoLast(db))?.action).toBe('star');
  expect(await all()).toEqual([
    [false, 'skipped'],
    [false, 'skipped'],
  ]);
  expect(await findDifferences(db)).toEqual([]);
});

test('no other status is replaced, and unstarring keeps the status', async () => {
  const db = library(async () => true);
  for (const status of ['read', 'reading'] as const) {
    const { id } = await annotate(db, { draft: draft(`pmid:${status.length}`) }, { kind: 'status', status });
    await annotate(db, { id }, star);
    expect(await marksOf(db, id)).toEqual([true, status]);
  }
  const { id } = await annotate(db, { draft: draft('pmid:9') }, star);
  await annotate(db, { id }, unstar);
  expect(await marksOf(db, id)).toEqual([false, 'to-read']);
});

test('many papers at once, in the page and in a worker', async () => {
  const db = library(async () => true);
  const ids: string[] = [];
  for (const number of [1, 2, 3]) ids.push((await annotate(db, { draft: draft(`pmid:${number}`) }, tag('a'))).id);
  await annotate(db, { id: ids[0]! }, { kind: 'status', status: 'read' });
  const all = () => Promise.all(ids.map((id) => marksOf(db, id)));
  const starred = [
    [true, 'read'],
    [true, 'to-read'],
    [true, 'to-read'],
  ];
  await annotateMany(db, ids, star);
  expect(await all()).toEqual(starred);
  await undoLast(db);
  expect(await all()).toEqual([
    [false, 'read'],
    [false, undefined],
    [false, undefined],
  ]);
  // So many papers are changed in a worker, which cannot read the preference itself.
  await runJob(db, 'annotateMany', { ids, change: star }, { papers: 100_000 });
  expect(await all()).toEqual(starred);
  expect(await findDifferences(db)).toEqual([]);
});

test('other changes do not ask, and a preference that is off or cannot be read prevents nothing', async () => {
  let asked = 0;
  const db = library(async () => {
    asked++;
    throw new Error('No storage');
  });
  const { id } = await annotate(db, { draft: draft('pmid:1') }, tag('a'));
  expect(asked).toBe(0);
  await annotate(db, { id }, star);
  expect(asked).toBe(1);
  expect(await marksOf(db, id)).toEqual([true, undefined]);
  await annotate(db, { id }, unstar);
  expect(asked).toBe(1);

  const off = library();
  const made = await annotate(off, { draft: draft('pmid:1') }, star);
  expect(made.annotation.status).toBeUndefined();
});
