/** Which records the papers of a file become, when the trash, merges and distinct pairs are involved. */
import { describe, expect, test } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import { previewImport } from '~/lib/library/backup/previewImport';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { markAsDistinct } from '~/lib/library/identity/markAsDistinct';
import { annotate } from '~/lib/library/marks/annotate';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import { pairKey } from '~/lib/papers/distinctPair';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { readBackup } from '~/tests/browser/library/readBackup';
import { draft, dump, mark, note, numberedEntry, numberedId, star, tag, testLibrary } from '~/tests/browser/library/testLibrary';

const [a, b]: Identifier[] = ['pmid:1', 'doi:10.1000/b'];

/** The identifiers of each record, by id. */
const identifiersIn = async (db: LibraryDatabase) =>
  Object.fromEntries((await db.papers.toArray()).map(({ id, identifiers }) => [id, identifiers]));

/** Rows of records without the revisions of notes, which undo advances. */
const recordsIn = async (db: LibraryDatabase) => {
  const { papers, annotations = [], identifiers, trash, distinctPairs } = await dump(db);
  return {
    papers,
    identifiers,
    trash,
    distinctPairs,
    annotations: annotations.map((row) => ({ ...(row as object), noteRevision: 0 })),
  };
};

const paperWith = (number: number, identifiers: Identifier[], createdAt: number): LibraryEntry =>
  numberedEntry(number, { paper: { identifiers, createdAt } });

const fileOf = (entries: LibraryEntry[], more: Partial<LibraryBackup> = {}): LibraryBackup => ({
  entries,
  trash: [],
  history: [],
  ...more,
});

describe('a paper that comes back from the trash', () => {
  /** A trashed paper with `a` and `b`, a backup of the time when it had only `a`, and a new record with `b`. */
  async function withRival() {
    const db = testLibrary();
    const returning = await mark(db, a!, note('The first.', 0), 100);
    const backup = await readBackup(db);
    await annotate(db, { draft: draft([a!, b!]) }, tag('old'), 200);
    await trashPapers(db, [returning], { now: 300 });
    const rival = await mark(db, b!, note('The second.', 0), 400);
    return { db, backup, returning, rival };
  }

  test('is merged with the record that has one of its identifiers by now', async () => {
    const { db, backup, returning, rival } = await withRival();
    const before = await recordsIn(db);
    const promised = await previewImport(db, backup);
    const { entry, ...done } = await importBackup(db, backup);
    expect(done).toEqual(promised);
    expect(done).toMatchObject({ restored: 1, added: 0 });
    expect(await identifiersIn(db)).toEqual({ [returning]: [a, b] });
    const said = await db.annotations.get(returning);
    expect(said?.note).toContain('The first.');
    expect(said?.note).toContain('The second.');
    expect(await findDifferences(db)).toEqual([]);
    await undo(db, entry!);
    expect(await recordsIn(db)).toEqual(before);
    expect((await annotate(db, { draft: draft(b!) }, star)).id).toBe(rival);
  });

  test('leaves the identifier with a record that it is kept apart from', async () => {
    const { db, backup, returning, rival } = await withRival();
    await db.distinctPairs.put({ pair: pairKey(returning, rival), ids: [returning, rival].sort() as [string, string], at: 1 });
    const before = await recordsIn(db);
    const { entry } = await importBackup(db, backup);
    expect(await identifiersIn(db)).toEqual({ [returning]: [a], [rival]: [b] });
    expect(await findDifferences(db)).toEqual([]);
    await undo(db, entry!);
    expect(await recordsIn(db)).toEqual(before);
    expect((await annotate(db, { draft: draft(b!) }, star)).id).toBe(rival);
  });

  test('is merged with a record that it is kept apart from, where it would have no identifier left', async () => {
    const { db, returning, rival } = await withRival();
    await db.distinctPairs.put({ pair: pairKey(returning, rival), ids: [returning, rival].sort() as [string, string], at: 1 });
    await annotate(db, { draft: draft([b!, a!]) }, star, 500);
    expect(await identifiersIn(db)).toEqual({ [rival]: [b] });
    await db.trash.toCollection().modify((row) => {
      row.paper.identifiers = [b!];
    });
    const entry = paperWith(1, [b!], 1);
    await importBackup(db, fileOf([{ ...entry, paper: { ...entry.paper, id: returning } }]));
    expect(Object.values(await identifiersIn(db))).toEqual([[b]]);
    expect(await findDifferences(db)).toEqual([]);
  });

  test('is merged with a record that the file itself brings', async () => {
    const { db, backup, returning, rival } = await withRival();
    await trashPapers(db, [rival]);
    const [first] = backup.entries;
    const file = fileOf([paperWith(1, [b!], 900), first!]);
    expect(file.entries[0]!.paper.id < returning).toBe(true);
    const promised = await previewImport(db, file);
    const { entry: _, ...done } = await importBackup(db, file);
    expect(done).toEqual(promised);
    expect(await identifiersIn(db)).toEqual({ [returning]: [a, b] });
    expect(await findDifferences(db)).toEqual([]);
  });
});

describe('what a file keeps apart', () => {
  test('stays apart where later papers of the file merge its record further', async () => {
    const db = testLibrary();
    await importBackup(db, fileOf([paperWith(11, ['pmid:11'], 100), paperWith(12, ['pmid:12'], 50)]));
    const [first, second] = [numberedId(1), numberedId(3)];
    const file = fileOf(
      [paperWith(1, ['pmid:11'], 1000), paperWith(2, ['pmid:11', 'pmid:12'], 1000), paperWith(3, ['pmid:3'], 1000)],
      {
        distinctPairs: [{ ids: [first, second], at: 7 }],
      },
    );
    await importBackup(db, file);
    expect(await identifiersIn(db)).toEqual({ [numberedId(12)]: ['pmid:12', 'pmid:11'], [second]: ['pmid:3'] });
    expect(await db.distinctPairs.toArray()).toEqual([
      { pair: pairKey(numberedId(12), second), ids: [numberedId(3), numberedId(12)], at: 7 },
    ]);
  });

  test('stays apart where a record here with the same id is merged into another one', async () => {
    const db = testLibrary();
    await importBackup(db, fileOf([paperWith(3, ['pmid:3'], 100), paperWith(12, ['pmid:12'], 50)]));
    const file = fileOf(
      [paperWith(1, ['pmid:3', 'pmid:12'], 1000), paperWith(3, ['pmid:33'], 1000), paperWith(4, ['pmid:4'], 1000)],
      {
        distinctPairs: [{ ids: [numberedId(3), numberedId(4)], at: 7 }],
      },
    );
    await importBackup(db, file);
    expect(await identifiersIn(db)).toEqual({ [numberedId(12)]: ['pmid:12', 'pmid:3', 'pmid:33'], [numberedId(4)]: ['pmid:4'] });
    expect((await db.distinctPairs.toArray()).map(({ ids }) => ids)).toEqual([[numberedId(4), numberedId(12)]]);
    const whole = await dump(db);
    expect((await importBackup(db, file)).entry).toBeUndefined();
    expect(await dump(db)).toEqual(whole);
  });

  test('is not stored twice where both libraries keep the two apart', async () => {
    const db = testLibrary();
    const [one, other] = [await mark(db, a!, star), await mark(db, b!, star)];
    await markAsDistinct(db, one, other, 5);
    await importBackup(
      db,
      fileOf([paperWith(1, [a!], 9e12), paperWith(2, [b!], 9e12)], {
        distinctPairs: [{ ids: [numberedId(1), numberedId(2)], at: 7 }],
      }),
    );
    expect((await db.distinctPairs.toArray()).map(({ at }) => at)).toEqual([5]);
  });
});
