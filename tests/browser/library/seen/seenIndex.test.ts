/** The blocks that answer pages always say what the rows say, and a repair makes them say it again. */
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { forgetDamage } from '~/lib/library/database/damage';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { rebuild } from '~/lib/library/recovery/rebuild';
import { expireSeen } from '~/lib/library/seen/forgetSeen';
import { markSeen, skipCards } from '~/lib/library/seen/markSeen';
import { seenFor } from '~/lib/library/seen/seenFor';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { connect, patience, testLibrary } from '~/tests/browser/library/testLibrary';

beforeEach(forgetDamage);

const day = 24 * 60 * 60 * 1000;
const start = new Date(2026, 0, 1, 12).getTime();
const identifierOf = (number: number): Identifier =>
  number % 2 ? `arxiv:2601.${String(10_000 + number)}` : `openreview:n${number * 7919}`;

const act = fc.record({
  kind: fc.constantFrom('see' as const, 'see' as const, 'skip' as const, 'take back' as const, 'expire' as const),
  cards: fc.array(fc.array(fc.nat(30).map(identifierOf), { maxLength: 3 }), { maxLength: 8 }),
});

test('whatever is seen, skipped, taken back and forgotten', { timeout: patience }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      const db = testLibrary();
      for (const [index, { kind, cards }] of acts.entries()) {
        const now = start + index * 40 * day;
        if (kind === 'see') await markSeen(db, cards, 'arxiv', now);
        else if (kind === 'expire') await expireSeen(db, now);
        else await skipCards(db, cards, kind === 'skip', 'arxiv', now);
      }
      expect(await findDifferences(db)).toEqual([]);
      await db.delete();
    }),
    { numRuns: 30 },
  );
});

test('a page of many blocks is answered like a page of few', async () => {
  const db = testLibrary();
  const cards = Array.from({ length: 500 }, (_, number): Identifier[] => [identifierOf(number)]);
  await markSeen(db, cards, 'arxiv', start);
  const all = await seenFor(db, cards, start + day);
  expect(all.every(({ earlier }) => earlier)).toBe(true);
  for (const card of cards.slice(0, 20))
    expect(await seenFor(db, [card], start + day)).toEqual([{ earlier: true, skipped: false }]);
  expect((await seenFor(db, [['pmid:1']], start + day))[0]).toEqual({ earlier: false, skipped: false });
});

const card: Identifier[] = ['arxiv:2601.10001'];

/** A library in which one paper was seen and one skipped. */
async function filled(): Promise<LibraryDatabase> {
  const db = testLibrary();
  await markSeen(db, [card, ['pmid:1']], 'arxiv', start);
  await skipCards(db, [['pmid:1']], true, 'arxiv', start);
  return db;
}

const damages: [name: string, damage: (db: LibraryDatabase) => Promise<unknown>][] = [
  ['is missing', (db) => db.seenIndex.clear()],
  ['has no numbers', (db) => db.seenIndex.toCollection().modify({ keys: 'x' } as never)],
  ['has too few numbers', (db) => db.seenIndex.toCollection().modify({ days: new Uint16Array(0) })],
  ['has another day', (db) => db.seenIndex.toCollection().modify((row) => void row.days.fill(7))],
  ['has a row too many', (db) => db.seen.clear()],
  [
    'has a block twice',
    async (db) => db.seenIndex.bulkAdd((await db.seenIndex.toArray()).map((row) => ({ ...row, stamp: row.stamp / 2 }))),
  ],
];

test.each(damages)('an index that %s is found and repaired, and nothing fails until then', async (_, damage) => {
  const db = await filled();
  await damage(db);
  expect(await findDifferences(db)).not.toEqual([]);
  // With the index in memory, and without.
  for (const thread of [db, connect(db.name)]) await seenFor(thread, [card], start + day);
  const before = await db.seen.toArray();
  await markSeen(db, [card], 'huggingface', start + day);
  if (before.length > 0) expect(await db.seen.toArray()).toEqual(before);
  const { different } = await rebuild(db);
  expect(different.seenIndex).toBeGreaterThan(0);
  expect((await rebuild(db, { repair: true })).different).toEqual(different);
  expect(await findDifferences(db)).toEqual([]);
  expect(await rebuild(db)).toEqual({ damage: [], different: {} });
  if (before.length > 0)
    expect(await seenFor(db, [card, ['pmid:1']], start + day)).toEqual([
      { earlier: true, skipped: false },
      { earlier: true, skipped: true },
    ]);
});

test('a row that cannot be read is mended by a repair', async () => {
  const db = await filled();
  const [row] = await db.seen.toArray();
  await db.seen.update(row!.key, { site: 7, skippedAt: 'x' } as never);
  expect((await rebuild(db)).damage).toMatchObject([{ table: 'seen', key: row!.key, fields: ['site', 'skippedAt'] }]);
  await rebuild(db, { repair: true });
  expect(await rebuild(db)).toEqual({ damage: [], different: {} });
  expect(await findDifferences(db)).toEqual([]);
});
