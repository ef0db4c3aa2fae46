/**
 * A library as version 1 wrote it, stored once and never edited. Later versions must open and read it; a change to the
 * format of version 1 fails here.
 */
import Dexie from 'dexie';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type LibraryDatabase, openLibrary } from '~/lib/library/database/database';
import { type Migration, migrations } from '~/lib/library/database/migrations';
import {
  annotationOf,
  annotationRow,
  distinctPairOf,
  distinctPairRow,
  paperOf,
  paperRow,
  trashedOf,
  trashRow,
} from '~/lib/library/database/rows';
import { duplicateRow } from '~/lib/library/derived/duplicateIndex';
import { historyOf } from '~/lib/library/history/historyOf';
import { libraryCounts } from '~/lib/library/lists/libraryCounts';
import { libraryFacets } from '~/lib/library/lists/libraryFacets';
import { listPapers } from '~/lib/library/lists/listPapers';
import { annotate } from '~/lib/library/marks/annotate';
import { marksFor } from '~/lib/library/marks/marksFor';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { listTrash } from '~/lib/library/recovery/listTrash';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { undoLast } from '~/lib/library/recovery/undo';
import { readTagCounts } from '~/lib/library/tags/readTagCounts';
import { noMark } from '~/lib/papers/annotation';
import { duplicateKey } from '~/lib/papers/merging/duplicateKey';
import { readBackup } from '~/tests/browser/library/readBackup';
import { connect, note, uniqueName } from '~/tests/browser/library/testLibrary';
import version1 from './version1.json';

const [attention, chinese, thrown, unmarked] = version1.rows.papers
  .map(({ id }) => id)
  .concat(version1.rows.trash.map(({ id }) => id))
  .toSorted();

/** Writes the sample without any present code, and opens it with the present one. */
async function opened(): Promise<LibraryDatabase> {
  return connect(await written());
}

async function written(): Promise<string> {
  const name = uniqueName();
  onTestFinished(() => Dexie.delete(name));
  const then = new Dexie(name);
  then.version(1).stores(version1.stores);
  for (const [table, rows] of Object.entries(version1.rows)) await then.table(table).bulkAdd(rows);
  // JSON has no typed arrays.
  for (const { block, stamp, keys, days, decided, decidedAt } of version1.seenIndex)
    await then.table('seenIndex').add({
      block,
      stamp,
      keys: Float64Array.from(keys),
      days: Uint16Array.from(days),
      decided: Float64Array.from(decided),
      decidedAt: Float64Array.from(decidedAt),
    });
  then.close();
  return name;
}

describe('a library of version 1', () => {
  test('has the tables and indexes that version 1 had', () => {
    expect(migrations[0]).toEqual({ version: 1, stores: version1.stores });
  });

  test('the versions ascend', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    expect(new Set(versions).size).toBe(versions.length);
  });

  test('opens and can be read completely', async () => {
    const db = await opened();
    const { entries } = await listPapers(db, { limit: 10, descending: true });
    expect(entries.map(({ paper }) => paper.id)).toEqual([chinese, attention]);
    expect(entries[1]).toMatchObject({
      paper: { title: 'Attention Is All You Need', identifiers: ['arxiv:1706.03762'], published: '2017-06-12', upvotes: 12 },
      annotation: { tags: ['Transformers', '必读', 'bulk'], note: 'First.\n\n$x^2$', noteRevision: 2 },
    });
    expect(await libraryCounts(db)).toMatchObject({ papers: 2, starred: 1, withNote: 1, trashed: 1, byStatus: { 'to-read': 1 } });
    const { entries: queue } = await listPapers(db, { limit: 1, sort: 'queue', descending: true });
    expect(queue[0]).toMatchObject({ paper: { id: chinese }, annotation: { status: 'to-read', priority: 'high' } });
    expect(await libraryFacets(db)).toMatchObject({
      byPriority: { high: 1, low: 0 },
      years: [{ value: '2017', count: 1 }],
      venues: [{ value: 'ICLR 2026', count: 1 }],
      sites: [
        { value: 'arxiv', count: 2 },
        { value: 'huggingface', count: 1 },
      ],
    });
    expect(await readTagCounts(db)).toContainEqual({ tag: 'bulk', count: 2 });
    expect(await listTrash(db, 10)).toMatchObject([{ paper: { id: thrown }, annotation: { note: 'Gone.' } }]);
    expect((await marksFor(db, [['acl:2026.x-1']]))[0]).toMatchObject({ id: unmarked, starred: false });
    expect(await marksFor(db, [['arxiv:1706.03762'], ['arxiv:2610.00001'], ['arxiv:2610.00002']])).toMatchObject([
      { id: attention, seen: 'earlier' },
      { seen: 'skipped' },
      noMark,
    ]);
    const backup = await readBackup(db);
    expect([backup.tags, backup.searches, backup.rules, backup.seen]).toEqual([
      version1.rows.tags,
      version1.rows.searches,
      version1.rows.rules,
      version1.rows.seen,
    ]);
    expect(backup.history.at(-1)?.steps).toEqual(version1.rows.historySteps[0]!.steps);
    expect([backup.entries.length, backup.trash.length, backup.history.length]).toEqual([3, 1, version1.rows.history.length]);
  });

  test('its rows equal those that would be written today', async () => {
    const db = await opened();
    for (const row of await db.papers.toArray()) expect(paperRow(paperOf(row))).toEqual(row);
    for (const row of await db.annotations.toArray())
      expect(annotationRow(row.paperId, annotationOf(row), row.blankSince ?? 0)).toEqual(row);
    for (const row of await db.trash.toArray()) expect(trashRow(trashedOf(row))).toEqual(row);
    for (const row of await db.distinctPairs.toArray()) expect(distinctPairRow(distinctPairOf(row))).toEqual(row);
    const duplicates = (await db.papers.toArray()).flatMap((row) =>
      duplicateKey(row) ? [duplicateRow(duplicateKey(row)!, [row.id])] : [],
    );
    expect(await db.duplicateIndex.toArray()).toEqual(duplicates);
    expect(await db.distinctPairs.count()).toBe(1);
    expect((await findDifferences(db)).filter(({ table }) => table === 'seen' || table === 'seenIndex')).toEqual([]);
  });

  test('can be written to: notes, undo, trash', async () => {
    const db = await opened();
    const joined = await annotate(db, { id: attention! }, note('First, edited.', 1, 'd'));
    expect(joined.annotation.note).toContain('First, edited.');
    expect(joined.annotation.note).toContain('$x^2$');
    expect((await historyOf(db, attention!, 1))[0]?.action).toBe('note');
    expect((await undoLast(db))?.action).toBe('note');
    expect((await undoLast(db))?.action).toBe('priority');
    expect((await undoLast(db))?.action).toBe('unstar');
    await restorePapers(db, [thrown!]);
    expect(await listTrash(db, 10)).toEqual([]);
  });

  test('a later version that adds an index and rewrites rows processes all of them', async () => {
    const next: Migration = {
      version: (migrations.at(-1)?.version ?? 1) + 1,
      stores: { trash: 'id, [trashedAt+id], reason' },
      upgrade: { trash: (row) => ({ ...row, reason: 'unknown' }) },
    };
    const db = openLibrary({ name: await written(), versions: [...migrations, next] });
    onTestFinished(() => db.close());
    expect(await db.table('trash').where('reason').equals('unknown').count()).toBe(1);
    expect(await listTrash(db, 10)).toMatchObject([{ paper: { id: thrown }, annotation: { note: 'Gone.' } }]);
    expect((await listPapers(db, { limit: 10 })).entries).toHaveLength(2);
  });
});
