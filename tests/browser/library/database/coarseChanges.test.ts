/** Steps of long work report to live queries which tables they wrote, not which rows: no query in any page may miss one. */
import { describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { watchQuery } from '~/lib/library/database/watchQuery';
import { annotateMany } from '~/lib/library/marks/annotateMany';
import { readTagCounts } from '~/lib/library/tags/readTagCounts';
import { connect, mark, star, tag, testLibrary, uniqueName } from '~/tests/browser/library/testLibrary';

/** More rows than a single command writes in one transaction. */
const many = 130;

async function starred(db: LibraryDatabase): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= many; number++) ids.push(await mark(db, `pmid:${number}`, star));
  return ids;
}

/** Watches a query until the end of the test. @returns the newest value. */
function watch<T>(query: () => Promise<T>): { value: T | undefined; stop: () => void } {
  const seen: { value: T | undefined; stop: () => void } = { value: undefined, stop: () => undefined };
  seen.stop = watchQuery(
    query,
    (value) => {
      seen.value = value;
    },
    (failed) => {
      throw new Error(failed.message);
    },
  );
  return seen;
}

describe('the rows of a long command', () => {
  test.each(['the same connection', 'another one'])(
    'are seen by live queries of %s: of one row, of an index, of a count',
    async (who) => {
      const name = uniqueName();
      const db = connect(name);
      const ids = await starred(db);
      const other = who === 'another one' ? connect(name) : db;
      const [last = ''] = ids.slice(-1);
      const row = watch(async () => (await other.annotations.get(last))?.tags);
      const index = watch(() => other.annotations.where('tagPlaces').between(['fresh', 0, ''], ['fresh', Infinity, '']).count());
      const counts = watch(async () => (await readTagCounts(other)).map(({ tag: name, count }) => `${name} ${count}`));
      await expect.poll(() => [row.value, index.value, counts.value]).toEqual([[], 0, []]);
      await annotateMany(db, ids, tag('fresh'));
      await expect.poll(() => [row.value, index.value, counts.value]).toEqual([['fresh'], many, [`fresh ${many}`]]);
      for (const { stop } of [row, index, counts]) stop();
    },
  );

  test('are read back inside its own transaction', async () => {
    const db = testLibrary();
    const ids = await starred(db);
    await annotateMany(db, ids, tag('one'));
    await annotateMany(db, ids, tag('two'));
    expect((await db.annotations.bulkGet(ids)).every((row) => row?.tags.join() === 'one,two')).toBe(true);
  });
});
