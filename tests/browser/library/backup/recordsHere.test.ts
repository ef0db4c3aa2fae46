/** The import of a large file queries existing records in a different way from a small one: the result is the same. */
import { expect, test } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import { RecordsHere } from '~/lib/library/backup/recordsHere';
import { latestChange } from '~/lib/library/database/changesSince';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { writeTransaction } from '~/lib/library/database/transactions';
import { writeSnapshotHead } from '~/lib/library/derived/searchSnapshot';
import { deleteTrashed } from '~/lib/library/long-work/deleteTrashed';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { duplicateKey } from '~/lib/papers/merging/duplicateKey';
import { dump, mark, numberedBackup, numberedEntry, numberedId, star, testLibrary } from '~/tests/browser/library/testLibrary';

/** Number of papers that makes a file large. */
const count = 520;

const idOf = numberedId;

/** Every fourth paper has a different identifier in the library and in the file, under the same id. */
const backupOf = (first: number, past: number, from: 'library' | 'file') =>
  numberedBackup(first, past, (index) =>
    numberedEntry(index, {
      paper: { identifiers: [from === 'file' && index % 4 === 0 ? `pmid:${index + 1}` : `acl:${index + 1}`] },
      said: { tags: [from], note: `Of the ${from}.`, noteRevision: 1, starredAt: 1 },
    }),
  );

/** A library with some papers of the file, some of them in the trash. */
async function furnished(): Promise<LibraryDatabase> {
  const db = testLibrary();
  await importBackup(db, backupOf(100, 160, 'library'), {}, 10);
  await trashPapers(
    db,
    Array.from({ length: 20 }, (_, index) => idOf(120 + index)),
    { now: 20 },
  );
  return db;
}

test('a file imported at once gives the same library as its parts, one after the other', async () => {
  const [whole, parts] = [await furnished(), await furnished()];
  await importBackup(whole, backupOf(0, count, 'file'), {}, 30);
  for (let first = 0; first < count; first += 260) await importBackup(parts, backupOf(first, first + 260, 'file'), {}, 30);
  const [one, other] = [await dump(whole), await dump(parts)];
  for (const table of ['papers', 'annotations', 'trash', 'identifiers', 'duplicateIndex', 'tagCounts', 'counters'])
    expect(one[table], table).toEqual(other[table]);
  expect(await findDifferences(whole)).toEqual([]);
});

test('is not used for a small file, or one that is small compared to the library', async () => {
  const db = await furnished();
  expect(await RecordsHere.ofLarge(db, 20)).toBeUndefined();
  expect(await RecordsHere.ofLarge(db, count)).toBeDefined();
});

const among = (db: LibraryDatabase, here: RecordsHere | undefined, ids: string[]): Promise<string[]> =>
  writeTransaction(db, db.commandTables, async () => [...((await here?.among(ids)) ?? [])]);

test('includes records that others add meanwhile, whether they are still in the log of changes or not', async () => {
  const db = await furnished();
  const here = await RecordsHere.ofLarge(db, count);
  const added = await mark(db, 'pmid:9999', star);
  expect(await among(db, here, [idOf(1), idOf(100), idOf(120), added])).toEqual([idOf(100), idOf(120), added]);
  const later = await mark(db, 'pmid:8888', star);
  // As after very many changes: the log no longer contains them.
  await db.changeLog.clear();
  await db.changeLog.put({ seq: 100_000 });
  expect(await among(db, here, [idOf(1), later])).toEqual([later]);
});

test('includes what others add meanwhile when the search text trims the change log', async () => {
  const db = await furnished();
  const here = (await RecordsHere.ofLarge(db, count))!;
  const added = await mark(db, 'pmid:9999', star);
  await writeSnapshotHead(db, { version: 1, upTo: await latestChange(db) });
  expect(await among(db, here, [idOf(1), added])).toEqual([added]);
  expect(here.mayOwn('pmid:9999')).toBe(true);
});

test('includes identifiers and titles that others add meanwhile, and those of the import itself without a query', async () => {
  const db = await furnished();
  const here = (await RecordsHere.ofLarge(db, count))!;
  expect([here.mayOwn('acl:101'), here.mayOwn('acl:1'), here.mayOwn('pmid:9999')]).toEqual([true, false, false]);
  await mark(db, 'pmid:9999', star);
  await among(db, here, []);
  expect(here.mayOwn('pmid:9999')).toBe(true);
  expect(here.mayHaveDuplicates('mine / lovelace')).toBe(false);
  const { paper } = numberedEntry(1, { paper: { title: 'Mine', authors: [{ name: 'Ada Lovelace' }] } });
  here.wrote(paper);
  expect([here.mayOwn('pmid:2'), here.mayHaveDuplicates(duplicateKey(paper)!)]).toEqual([true, true]);
});

test('a paper starred during the import is the same as the one in the file', async () => {
  const db = await furnished();
  const starred: Promise<string>[] = [];
  const onProgress = (done: number): void => {
    if (done > 100 && starred.length === 0) starred.push(mark(db, `acl:${count - 1}`, star));
  };
  await importBackup(db, backupOf(0, count, 'file'), { onProgress }, 30);
  const [id] = await Promise.all(starred);
  expect(
    await db.papers
      .where(':id')
      .equals(idOf(count - 2))
      .count(),
  ).toBe(0);
  expect(await db.annotations.get(id!)).toMatchObject({ tags: ['file'], starredAt: expect.any(Number) });
  expect(await findDifferences(db)).toEqual([]);
});

test('two papers of one title and author that come in different steps are suggested as duplicates', async () => {
  const db = await furnished();
  const authors = [{ name: 'Ada Lovelace' }];
  await importBackup(
    db,
    numberedBackup(0, count, (index) => numberedEntry(index, { paper: { authors, title: `Paper ${index % 300}` } })),
    {},
    30,
  );
  expect(await findDifferences(db)).toEqual([]);
  expect(await db.duplicateIndex.where('several').equals(1).count()).toBe(count - 300);
});

test('a paper that was permanently deleted meanwhile is looked up, and not found', async () => {
  const db = await furnished();
  const here = await RecordsHere.ofLarge(db, count);
  const id = crypto.randomUUID();
  await db.jobs.put({ id, kind: 'emptyTrash', startedAt: 1, records: [idOf(120)] });
  await deleteTrashed(db, { id, kind: 'emptyTrash', startedAt: 1, records: [idOf(120)] });
  expect(await among(db, here, [idOf(120)])).toEqual([idOf(120)]);
  expect(await db.trash.get(idOf(120))).toBeUndefined();
});
