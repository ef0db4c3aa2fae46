/** "Check and repair": faults are found and reported, correct rows are left alone, and marks continue meanwhile. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import { latestChange } from '~/lib/library/database/changesSince';
import { forgetDamage } from '~/lib/library/database/damage';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { derivedTables } from '~/lib/library/derived/derivedTables';
import { writeSnapshotHead } from '~/lib/library/derived/searchSnapshot';
import { listPapers } from '~/lib/library/lists/listPapers';
import { annotate } from '~/lib/library/marks/annotate';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { rebuild } from '~/lib/library/recovery/rebuild';
import { furnished } from '~/tests/browser/library/surfaces';
import {
  copiesOf,
  draft,
  dump,
  mark,
  note,
  numberedBackup,
  numberedEntry,
  numberedId,
  patience,
  star,
  tag,
  unstar,
} from '~/tests/browser/library/testLibrary';

beforeEach(forgetDamage);

const nothing = { damage: [], different: {} };
const count = 700;
/** More papers than are read in one transaction, with rows in every derived table. */
const large = copiesOf((db) =>
  importBackup(
    db,
    numberedBackup(0, count, (index) =>
      numberedEntry(index, {
        paper: { title: `Paper ${index % 600}`, authors: [{ name: 'Ada Lovelace' }], venue: `Venue ${index % 7}` },
        said: { starredAt: 1 + index, tags: [`topic ${index % 50}`] },
      }),
    ),
  ),
);

/** Damages some rows of a table: half of them are deleted, the others changed. @returns their number. */
async function spoil(db: LibraryDatabase, name: string, places: readonly number[]): Promise<number> {
  const table = db.table(name);
  const keys = await table.toCollection().primaryKeys();
  const chosen = [...new Set(places.map((place) => place % keys.length))].map((place) => keys[place] as string);
  for (const [index, key] of chosen.entries()) {
    if (index % 2) await table.delete(key);
    else await table.update(key, { paperId: 'nobody', count: 70_000, ids: ['nobody'] });
  }
  return chosen.length;
}

describe('a library without faults', () => {
  test('is unchanged by a check and by a repair', async () => {
    const { db } = await furnished();
    const before = await dump(db);
    expect(await rebuild(db)).toEqual(nothing);
    expect(await rebuild(db, { repair: true })).toEqual(nothing);
    expect(await dump(db)).toEqual(before);
  });

  test('reports its progress, from nothing to everything', async () => {
    const db = await large();
    const far: [number, number][] = [];
    await rebuild(db, { onProgress: (done, total) => far.push([done, total]) });
    const total = far[0]?.[1] ?? 0;
    expect(total).toBeGreaterThan(count);
    expect(far[0]?.[0]).toBe(0);
    expect(far.at(-1)).toEqual([total, total]);
    expect(far.map(([done]) => done)).toEqual(far.map(([done]) => done).toSorted((a, b) => a - b));
  });
});

test(
  'wrong or missing rows of derived tables are counted, and repaired',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...derivedTables.map(({ name }) => name)),
        fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
        async (name, places) => {
          const db = await large();
          const before = await dump(db);
          const spoiled = await spoil(db, name, places);
          const wrong = await dump(db);
          const report = { damage: [], different: { [name]: spoiled } };
          expect(await rebuild(db)).toEqual(report);
          expect(await dump(db)).toEqual(wrong);
          expect(await rebuild(db, { repair: true })).toEqual(report);
          expect(await dump(db)).toEqual(before);
          expect(await rebuild(db)).toEqual(nothing);
          await db.delete();
        },
      ),
      { numRuns: 12 },
    );
  },
  patience,
);

test('superfluous rows are deleted, including those after the last valid one', async () => {
  const db = await large();
  const before = await dump(db);
  await db.identifiers.bulkPut([
    { identifier: 'arxiv:0000.00001', paperId: numberedId(1) },
    { identifier: 'url:zzz', paperId: numberedId(1) },
  ]);
  await db.counters.put({ name: 'venue:Nowhere', count: 3, kind: 'venue' });
  expect(await rebuild(db, { repair: true })).toEqual({ damage: [], different: { identifiers: 2, counters: 1 } });
  expect(await dump(db)).toEqual(before);
});

test('index fields of lists are written again', async () => {
  const db = await large();
  const before = await dump(db);
  await db.papers.update(numberedId(3), { titleKey: 'wrong' });
  await db.annotations.update(numberedId(650), { listedAt: 5, tagPlaces: [] });
  expect(await rebuild(db, { repair: true })).toEqual({ damage: [], different: { papers: 1, annotations: 1 } });
  expect(await dump(db)).toEqual(before);
});

test('a record gets its missing half, and its annotation can be read', async () => {
  const { db, ids } = await furnished();
  const [first = '', second = ''] = ids;
  const annotation = await db.annotations.get(first);
  await db.papers.delete(first);
  await db.annotations.delete(second);
  expect((await rebuild(db, { repair: true })).different).toMatchObject({ papers: 1, annotations: 1 });
  expect(await rebuild(db)).toEqual(nothing);
  expect(await findDifferences(db)).toEqual([]);
  const { entries } = await listPapers(db, { limit: 10 });
  const mended = entries.find(({ paper }) => paper.id === first);
  expect(mended).toMatchObject({ paper: { title: '…' }, annotation: { tags: annotation?.tags, note: annotation?.note } });
  expect(entries.map(({ paper }) => paper.id)).not.toContain(second);
});

describe('marks made meanwhile', () => {
  /** Marks records that were already read, some that were not, and new ones. */
  async function marks(db: LibraryDatabase): Promise<void> {
    await annotate(db, { id: numberedId(2) }, unstar);
    await annotate(db, { id: numberedId(3) }, tag('meanwhile', 'topic 4'));
    await annotate(db, { id: numberedId(count - 1) }, tag('meanwhile'));
    await annotate(db, { id: numberedId(4) }, note('Meanwhile.', 0));
    await mark(db, 'doi:10.1000/meanwhile', star);
    await annotate(db, { draft: draft(['pmid:6', 'doi:10.1000/known'], { venue: 'Meanwhile' }) }, star);
  }

  test.each(['early', 'late'])('are not reported, and are kept: %s', async (when) => {
    const db = await large();
    let marking: Promise<void> | undefined;
    const onProgress = (done: number): void => {
      if (done >= (when === 'early' ? 300 : count + 100)) marking ??= marks(db);
    };
    expect(await rebuild(db, { onProgress })).toEqual(nothing);
    expect(marking).toBeDefined();
    await marking;
    expect(await findDifferences(db)).toEqual([]);
    expect(await db.tagCounts.get('meanwhile')).toMatchObject({ count: 2 });
  });

  test('are counted once when the counts are repaired', async () => {
    const db = await large();
    await spoil(db, 'counters', [0, 1, 2, 3]);
    await spoil(db, 'tagCounts', [0, 1, 2, 3, 4, 5]);
    await spoil(db, 'identifiers', [10, 500, 600]);
    let marking: Promise<void> | undefined;
    const onProgress = (done: number): void => {
      if (done >= count) marking ??= marks(db);
    };
    await rebuild(db, { repair: true, onProgress });
    await marking;
    expect(await findDifferences(db)).toEqual([]);
    expect(await rebuild(db)).toEqual(nothing);
  });

  test('are not missed when the log of changes was trimmed meanwhile', async () => {
    const db = await large();
    let marking: Promise<void> | undefined;
    const cut = async (): Promise<void> => {
      await marks(db);
      await writeSnapshotHead(db, { version: 1, upTo: await latestChange(db) });
    };
    const onProgress = (done: number): void => {
      if (done >= 300) marking ??= cut();
    };
    const report = await rebuild(db, { onProgress });
    await marking;
    expect(report).toEqual(nothing);
    expect(await findDifferences(db)).toEqual([]);
  });
});

test('cancelled half-way, it keeps its repairs, and can be run again', async () => {
  const db = await large();
  await db.papers.update(numberedId(1), { titleKey: 'wrong' });
  await db.papers.update(numberedId(count - 1), { titleKey: 'wrong' });
  const control = new AbortController();
  const onProgress = (done: number): void => {
    if (done >= 300) control.abort(new Error('enough'));
  };
  await expect(rebuild(db, { repair: true, onProgress, signal: control.signal })).rejects.toThrow('enough');
  expect((await findDifferences(db)).map(({ key }) => key)).toEqual([numberedId(count - 1)]);
  expect(await rebuild(db, { repair: true })).toEqual({ damage: [], different: { papers: 1 } });
  expect(await findDifferences(db)).toEqual([]);
});
