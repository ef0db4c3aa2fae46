/** Rows read by a few requests equal those read one by one, wherever their keys are. */

import { expect, test } from 'vitest';
import type { CounterRow } from '~/lib/library/database/derivedRows';
import { rowsWith, smallRowsWith } from '~/lib/library/database/rowsWith';
import { testLibrary } from '~/tests/browser/library/testLibrary';

const row = (number: number): CounterRow => ({
  name: `venue:${String(number).padStart(5, '0')}`,
  count: number + 1,
  kind: 'venue',
});
const name = (number: number): CounterRow['name'] => row(number).name;
const numbers = (from: number, to: number, by = 1): number[] =>
  Array.from({ length: Math.ceil((to - from) / by) }, (_, index) => from + index * by);

const stored: [name: string, numbers: number[]][] = [
  ['an empty table', []],
  ['all of them', numbers(0, 100)],
  ['every second one', numbers(0, 100, 2)],
  ['only others, between them', numbers(1, 2000, 2)],
  ['others and some of them', [...numbers(1, 900, 3), ...numbers(0, 900, 30)]],
  ['only others, outside', numbers(5000, 5100)],
];
const requested: [name: string, numbers: number[]][] = [
  ['none', []],
  ['one', [30]],
  ['close together', numbers(20, 60)],
  ['far apart', numbers(0, 1800, 30)],
  ['in no order', numbers(0, 900, 10).toSorted((a, b) => ((a * 7) % 13) - ((b * 7) % 13))],
];

test.each(stored)('with %s stored', async (_, there) => {
  const db = testLibrary();
  await db.counters.bulkPut(there.map(row));
  for (const [, list] of requested) {
    const keys = list.map(name);
    const single = await db.counters.bulkGet(keys);
    await db.transaction('r', db.counters, async () => {
      expect(await rowsWith(db.counters, keys)).toEqual(single);
      expect(await smallRowsWith(db.counters, keys)).toEqual(single);
    });
  }
});
