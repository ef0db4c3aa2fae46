/** A library as version 2 wrote it, stored once and never edited: the fields of a citation, and what a person typed. */
import Dexie from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { migrations } from '~/lib/library/database/migrations';
import { paperOf, paperRow } from '~/lib/library/database/rows';
import { libraryFacets } from '~/lib/library/lists/libraryFacets';
import { listPapers } from '~/lib/library/lists/listPapers';
import { annotate } from '~/lib/library/marks/annotate';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { undoLast } from '~/lib/library/recovery/undo';
import { publicationFields } from '~/lib/papers/paper';
import { readBackup } from '~/tests/browser/library/readBackup';
import { connect, draft, star, uniqueName } from '~/tests/browser/library/testLibrary';
import version2 from './version2.json';

const [attention, , , , chapter] = [1, 2, 3, 4, 5].map((last) => `00000000-0000-4000-8000-00000000000${last}`);

/** Writes the sample without any present code, and opens it with the present one. */
async function opened(): Promise<LibraryDatabase> {
  const name = uniqueName();
  onTestFinished(() => Dexie.delete(name));
  const then = new Dexie(name);
  then.version(2).stores(version2.stores);
  for (const [table, rows] of Object.entries(version2.rows)) await then.table(table).bulkAdd(rows);
  for (const { block, stamp, keys, days, decided, decidedAt } of version2.seenIndex)
    await then.table('seenIndex').add({
      block,
      stamp,
      keys: Float64Array.from(keys),
      days: Uint16Array.from(days),
      decided: Float64Array.from(decided),
      decidedAt: Float64Array.from(decidedAt),
    });
  then.close();
  return connect(name);
}

test('has the tables and indexes that version 2 had', () => {
  const stores = Object.assign({}, ...migrations.filter(({ version }) => version <= 2).map((each) => each.stores));
  expect(stores).toEqual(version2.stores);
});

test('opens and can be read completely', async () => {
  const db = await opened();
  const { entries } = await listPapers(db, { limit: 10, descending: true });
  expect(entries.map(({ paper }) => paper.id)).toContain(chapter);
  const stored = version2.rows.papers.find(({ id }) => id === chapter);
  const { titleKey: _, publishedKey: __, ...paper } = stored!;
  expect(entries.find((entry) => entry.paper.id === chapter)?.paper).toEqual(paper);
  for (const field of publicationFields) expect(paper[field as keyof typeof paper]).toBeTruthy();
  expect((await libraryFacets(db)).venues).toContainEqual({ value: 'A Handbook of Reading', count: 1 });
  expect(await db.papers.where('citationKey').equals('reader:2024').primaryKeys()).toEqual([chapter]);
  expect((await readBackup(db)).entries.map((entry) => entry.paper)).toContainEqual(paper);
});

test('its rows equal those that would be written today', async () => {
  const db = await opened();
  for (const row of await db.papers.toArray()) expect(paperRow(paperOf(row))).toEqual(row);
  expect(await findDifferences(db)).toEqual([]);
});

test('what a person typed stays while pages say otherwise, and an edit is undone', async () => {
  const db = await opened();
  const seen = draft('arxiv:1706.03762', { title: 'Attention Is All You Need', venue: 'NIPS', pages: '1', volume: '31' });
  await annotate(db, { draft: seen }, star);
  const { venue, pages, volume } = (await db.papers.get(attention!))!;
  expect({ venue, pages, volume }).toEqual({ venue: 'NeurIPS 2017', pages: '5998-6008', volume: '31' });
  expect((await undoLast(db))?.action).toBe('edit');
  const undone = (await db.papers.get(attention!))!;
  expect([undone.venue, undone.pages, undone.citationKey, undone.edited]).toEqual([undefined, '1-11', undefined, undefined]);
});
