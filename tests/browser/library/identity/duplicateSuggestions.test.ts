import { describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { watchQuery } from '~/lib/library/database/watchQuery';
import { type DuplicateSuggestions, duplicateSuggestions } from '~/lib/library/identity/duplicateSuggestions';
import { markAsDistinct } from '~/lib/library/identity/markAsDistinct';
import { mergePapers } from '~/lib/library/identity/mergePapers';
import { annotate } from '~/lib/library/marks/annotate';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { draft, star, tag, testLibrary, unstar } from '~/tests/browser/library/testLibrary';

const add = async (db: LibraryDatabase, identifier: Identifier, title: string, author = 'Ada Lovelace', now = 1000) =>
  (await annotate(db, { draft: draft(identifier, { title, authors: author === '' ? [] : [{ name: author }] }) }, star, now)).id;

const shown = async (db: LibraryDatabase): Promise<string[][]> =>
  (await duplicateSuggestions(db, { limit: 50 })).pairs.map(({ entries }) => entries.map(({ paper }) => paper.id));

describe('suggestions', () => {
  test('are papers of one title and one first author without a common identifier', async () => {
    const db = testLibrary();
    const preprint = await add(db, 'arxiv:2605.00001', 'Attention Is All You Need', 'Ashish Vaswani', 1000);
    const published = await add(db, 'doi:10.5555/1', 'Attention is all you need.', 'A. Vaswani', 2000);
    await add(db, 'doi:10.5555/2', 'Attention Is All You Need', 'Noam Shazeer');
    await add(db, 'doi:10.5555/3', 'Attention Is All You Need', '');
    await add(db, 'pmid:4', 'Attention Is All You Need', '');
    const chinese = await add(db, 'arxiv:2605.00002', '注意力机制综述', '王小明', 1000);
    await add(db, 'arxiv:2605.00003', '扩散模型综述', '王小明');
    const again = await add(db, 'openreview:x', '注意力机制综述', '王小明', 2000);
    expect((await shown(db)).toSorted()).toEqual(
      [
        [preprint, published],
        [chinese, again],
      ].toSorted(),
    );
    await add(db, 'arxiv:2605.00009', '注意力机制综述', '王小明');
    expect((await shown(db)).filter((ids) => ids.includes(chinese))).toEqual([[chinese, again]]);
  });

  test('appear and disappear with the papers: trash, marks, titles, decisions and their undo', async () => {
    const db = testLibrary();
    const one = await add(db, 'arxiv:2605.00001', 'One title of several words', undefined, 1000);
    const other = await add(db, 'doi:10.5555/1', 'One title of several words', undefined, 2000);
    const pair = [[one, other]];
    expect(await shown(db)).toEqual(pair);
    await trashPapers(db, [other]);
    expect(await shown(db)).toEqual([]);
    await restorePapers(db, [other]);
    expect(await shown(db)).toEqual(pair);
    await annotate(db, { id: other }, unstar);
    expect(await shown(db)).toEqual([]);
    await annotate(db, { id: other }, tag('again'));
    expect(await shown(db)).toEqual(pair);
    const kept = await markAsDistinct(db, one, other);
    expect(await shown(db)).toEqual([]);
    await undo(db, kept.entry);
    const joined = await mergePapers(db, [one, other]);
    expect(await shown(db)).toEqual([]);
    await undo(db, joined.entry);
    expect(await shown(db)).toEqual(pair);
    await annotate(db, { draft: draft('doi:10.5555/1', { title: 'Another title by now, and longer' }) }, tag('x'));
    expect(await shown(db)).toEqual([]);
  });

  test('of three similar papers are three pairs, and one less after each decision', async () => {
    const db = testLibrary();
    const title = 'A title that three records have';
    const ids = [await add(db, 'doi:10.1/1', title), await add(db, 'openreview:x', title), await add(db, 'acl:1', title)];
    expect(await duplicateSuggestions(db, { limit: 2 })).toMatchObject({ count: 3, pairs: [{}, {}] });
    await markAsDistinct(db, ids[0]!, ids[1]!);
    expect((await duplicateSuggestions(db, { limit: 5 })).count).toBe(2);
    // A record merged with one of two distinct records is distinct from the other.
    await mergePapers(db, [ids[0]!, ids[2]!]);
    expect((await duplicateSuggestions(db, { limit: 5 })).count).toBe(0);
  });

  test('are watched, and a star on another paper does not trigger them', async () => {
    const db = testLibrary();
    const counts: number[] = [];
    const failed: unknown[] = [];
    let queries = 0;
    const query = (): Promise<DuplicateSuggestions> => {
      queries++;
      return duplicateSuggestions(db, { limit: 5 });
    };
    const stop = watchQuery(
      query,
      ({ count }) => counts.push(count),
      (failure) => failed.push(failure),
    );
    await expect.poll(() => counts).toEqual([0]);
    const one = await add(db, 'arxiv:2605.00001', 'One title of several words');
    const other = await add(db, 'doi:10.5555/1', 'One title of several words');
    await expect.poll(() => counts.at(-1)).toBe(1);
    const times = queries;
    const seen: number[] = [];
    const stopCounting = watchQuery(
      () => db.annotations.count(),
      (count) => seen.push(count),
      (failure) => failed.push(failure),
    );
    await expect.poll(() => seen).toEqual([2]);
    const unrelated = await add(db, 'arxiv:2605.00002', 'Something else');
    await annotate(db, { id: unrelated }, tag('x'));
    // The same commit triggers every affected query.
    await expect.poll(() => seen.at(-1)).toBe(3);
    stopCounting();
    expect(queries).toBe(times);
    await mergePapers(db, [one, other]);
    await expect.poll(() => counts.at(-1)).toBe(0);
    stop();
    expect(failed).toEqual([]);
  });

  test('are limited if hundreds of records are similar', async () => {
    const db = testLibrary();
    for (let index = 0; index < 40; index++) await add(db, `doi:10.${1000 + index}/x`, 'A title that forty records have');
    const { count, pairs } = await duplicateSuggestions(db, { limit: 20 });
    expect(pairs).toHaveLength(20);
    expect(count).toBe(45);
  });
});
