/** The keys of a paper are the same alone and in an export of all, and follow the library. */
import { expect, test } from 'vitest';
import { citationKey, keysOfOneList } from '~/lib/formats/writers/citationKey';
import { allKeys } from '~/lib/jobs/citationKeys';
import { exportList } from '~/lib/jobs/exportList';
import { keysFor } from '~/lib/jobs/keysFor';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { paperOf } from '~/lib/library/database/rows';
import { editPaper } from '~/lib/library/editing/editPaper';
import { annotate } from '~/lib/library/marks/annotate';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import type { Paper } from '~/lib/papers/paper';
import { draft, star, testLibrary } from '~/tests/browser/library/testLibrary';

const template = '[auth][year]';

async function add(db: LibraryDatabase, at: number, name: string, now: number): Promise<Paper> {
  const seen = draft(`arxiv:2605.${String(10_000 + at)}`, { title: `Paper ${at}`, authors: [{ name }], published: '2026' });
  const { id } = await annotate(db, { draft: seen }, star, now);
  return paperOf(await db.papers.get(id).then((row) => row ?? expect.unreachable()));
}

const keyOf = async (db: LibraryDatabase, paper: Paper, by = template): Promise<string> =>
  keysOfOneList(await keysFor(db, by, [paper]))(paper);

async function exportedKeys(db: LibraryDatabase, ids: readonly string[], by = template): Promise<string[]> {
  const options = { notes: false, tags: false, now: new Date(0) };
  const { text } = await exportList(db, { papers: { ids }, format: 'bibtex', options, keyTemplate: by }, {});
  return [...(await text.text()).matchAll(/^@\w+\{(.*),$/gm)].map(([, key = '']) => key);
}

test('each paper alone has the key that it has in an export', async () => {
  const db = testLibrary();
  const papers: Paper[] = [];
  for (const at of [0, 1, 2]) papers.push(await add(db, at, at === 2 ? 'Grace Hopper' : 'Ada Lovelace', 1000 + at));
  const alone: string[] = [];
  for (const paper of papers) alone.push(await keyOf(db, paper));
  expect(alone).toEqual(['Lovelace2026', expect.stringMatching(/^Lovelace2026-[a-z\d]+$/), 'Hopper2026']);
  const ids = papers.map(({ id }) => id);
  expect(await exportedKeys(db, ids)).toEqual(alone);
  expect(await exportedKeys(db, ids.toReversed())).toEqual(alone.toReversed());
  // By another template, and by the default.
  expect(await exportedKeys(db, ids, '[word][id]')).toEqual(['Paper2605.10000', 'Paper2605.10001', 'Paper2605.10002']);
  expect(await exportedKeys(db, ids, '')).toEqual(papers.map((paper) => citationKey(paper)));
});

test('keys follow what is added, edited and deleted', async () => {
  const db = testLibrary();
  const first = await add(db, 0, 'Ada Lovelace', 1000);
  expect(await keyOf(db, first)).toBe('Lovelace2026');
  const second = await add(db, 1, 'Ada Lovelace', 2000);
  expect(await keyOf(db, first)).toBe('Lovelace2026');
  expect(await keyOf(db, second)).toMatch(/^Lovelace2026-/);
  await editPaper(db, first.id, { set: { citationKey: 'own' } });
  expect([await keyOf(db, first), await keyOf(db, second)]).toEqual(['own', 'Lovelace2026']);
  await trashPapers(db, [first.id]);
  const { known } = await allKeys(db, template);
  expect([...(known ?? [])]).toEqual([[second.id, 'Lovelace2026']]);
});

test('a key from a file is no one else’s, whatever the template', async () => {
  const db = testLibrary();
  const [kept, other] = [await add(db, 0, 'Ada Lovelace', 1000), await add(db, 1, 'Ada Lovelace', 2000)];
  await editPaper(db, kept.id, { set: { citationKey: citationKey(other) } });
  expect(await keyOf(db, other, '')).toMatch(new RegExp(`^${citationKey(other).replaceAll('.', '\\.')}-`));
  expect(await exportedKeys(db, [other.id, kept.id], '')).toEqual([await keyOf(db, other, ''), citationKey(other)]);
});

test('a paper that a page shows has the key of its record; one that is not in the library has no key of another', async () => {
  const db = testLibrary();
  const record = await add(db, 0, 'Ada Lovelace', 1000);
  expect(await keyOf(db, { ...record, published: '2020', authors: [] })).toBe('Lovelace2026');
  expect(await keyOf(db, { ...record, id: crypto.randomUUID() })).toMatch(/^Lovelace2026-/);
});

test('keys of a large library are kept on disk, and brought up to date from there', async () => {
  const db = testLibrary();
  const sample = await add(db, 0, 'Ada Lovelace', 1000);
  const row = (await db.papers.get(sample.id)) ?? expect.unreachable();
  const ids = Array.from({ length: 5001 }, () => crypto.randomUUID());
  await db.papers.bulkAdd(ids.map((id, at) => ({ ...row, id, createdAt: 2000 + at, identifiers: [`pmid:${at + 1}`] })));
  const before = (await allKeys(db, template)).known ?? expect.unreachable();
  expect(before.size).toBe(5002);
  expect(new Set(before.values()).size).toBe(5002);
  // Another library and template take the place in memory.
  await allKeys(testLibrary(), '[year]');
  const late = await add(db, 1, 'Grace Hopper', 9000);
  const after = new Map((await allKeys(db, template)).known);
  expect(after.get(late.id)).toBe('Hopper2026');
  after.delete(late.id);
  expect(after).toEqual(before);
});
