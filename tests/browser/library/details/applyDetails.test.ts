import { expect, test } from 'vitest';
import { applyDetails } from '~/lib/library/details/applyDetails';
import { annotate } from '~/lib/library/marks/annotate';
import { rebuild } from '~/lib/library/recovery/rebuild';
import { undo } from '~/lib/library/recovery/undo';
import { draft, dump, mark, star, tag, testLibrary } from '~/tests/browser/library/testLibrary';

const volume = (after: string) => ({ field: 'volume', after }) as const;

test('many papers get their details as one step, which can be undone', async () => {
  const db = testLibrary();
  const ids: string[] = [];
  for (let index = 1; index <= 70; index += 1) ids.push(await mark(db, `pmid:${index}`, star));
  const before = await db.papers.toArray();
  const plans = ids.map((id, index) => ({ id, changes: [volume(String(index))], identifiers: [], merges: [] }));
  const { entry } = await applyDetails(db, plans);
  expect((await db.papers.bulkGet(ids)).map((paper) => paper?.volume)).toEqual(ids.map((_, index) => String(index)));
  expect(await db.history.get(entry)).toMatchObject({ action: 'refresh' });
  expect(await db.jobs.count()).toBe(0);
  await undo(db, entry);
  const withoutTime = (rows: object[]) => rows.map((row) => ({ ...row, refreshedAt: 0 }));
  expect(withoutTime(await db.papers.toArray())).toEqual(withoutTime(before));
  expect((await rebuild(db)).damage).toEqual([]);
});

test('what a person typed, what changed meanwhile and a paper that is gone are left alone', async () => {
  const db = testLibrary();
  const id = await mark(db, 'pmid:1', star);
  await db.papers.update(id, { volume: 'typed', edited: ['volume'], issue: 'since' } as never);
  const { entry } = await applyDetails(db, [
    { id, changes: [volume('521'), { field: 'issue', after: '7553' }], identifiers: [], merges: [] },
    { id: crypto.randomUUID(), changes: [volume('1')], identifiers: ['pmid:9'], merges: [] },
  ]);
  expect(entry).toBe(0);
  expect(await db.papers.get(id)).toMatchObject({ volume: 'typed', issue: 'since' });
});

test('the name of a published version is added, and merges two records only where the user wants it', async () => {
  const db = testLibrary();
  const preprint = await mark(db, 'arxiv:1810.04805', star, 1000);
  const { id: other } = await annotate(db, { draft: draft('doi:10.18653/v1/n19-1423') }, tag('nlp'), 2000);
  const names = ['doi:10.18653/v1/n19-1423', 'acl:N19-1423'] as const;
  const plan = { id: preprint, changes: [volume('1')], identifiers: [...names], merges: [] };

  await applyDetails(db, [plan]);
  expect((await db.papers.get(preprint))?.identifiers).toEqual(['arxiv:1810.04805', 'acl:N19-1423']);
  expect(await db.papers.count()).toBe(2);

  const before = await dump(db);
  const { entry } = await applyDetails(db, [{ ...plan, changes: [], merges: [other] }]);
  expect((await db.papers.toArray()).map(({ id }) => id)).toEqual([preprint]);
  expect((await db.papers.get(preprint))?.identifiers).toEqual(['arxiv:1810.04805', 'acl:N19-1423', 'doi:10.18653/v1/n19-1423']);
  expect(await db.annotations.get(preprint)).toMatchObject({ tags: ['nlp'] });
  expect((await rebuild(db)).different).toEqual({});
  await undo(db, entry);
  expect((await dump(db)).papers).toEqual(before.papers);
});

test('a cancelled command changes nothing', async () => {
  const db = testLibrary();
  const id = await mark(db, 'pmid:1', star);
  const before = await dump(db);
  const signal = AbortSignal.abort();
  await expect(applyDetails(db, [{ id, changes: [volume('1')], identifiers: [], merges: [] }], { signal })).rejects.toThrow();
  expect(await dump(db)).toEqual(before);
});
