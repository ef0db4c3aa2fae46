/** Every thread keeps blocks of the index in memory; whatever others write, it answers as a plain map would. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { wipeLibrary } from '~/lib/library/recovery/wipeLibrary';
import { expireSeen, forgetSeen, keptDays } from '~/lib/library/seen/forgetSeen';
import { localDay } from '~/lib/library/seen/localDay';
import { markSeen, skipCards } from '~/lib/library/seen/markSeen';
import { mergeSeenInto } from '~/lib/library/seen/mergeSeenInto';
import { seenFor } from '~/lib/library/seen/seenFor';
import { seenKey } from '~/lib/library/seen/seenKey';
import { writeSeen } from '~/lib/library/seen/writeSeen';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { connect, patience, testLibrary } from '~/tests/browser/library/testLibrary';

const day = 24 * 60 * 60 * 1000;
const start = new Date(2026, 0, 1, 12).getTime();

/** Forty papers whose keys are spread over the blocks, and forty whose keys are in one block. */
const identifiers = Array.from({ length: 80 }, (_, number): Identifier => {
  const spread = Math.imul(number + 1, 0x9e3779b1) >>> 0;
  return number % 2 ? `arxiv:2601.${10_000 + number}` : `s2:${spread.toString(16).padStart(8, '0')}${'0'.repeat(32)}`;
});

interface Known {
  day: number;
  skipped: boolean;
}

type Model = Map<Identifier, Known>;
type Act = (db: LibraryDatabase, model: Model, some: Identifier[], now: number) => Promise<unknown>;

const cardsOf = (some: readonly Identifier[]): Identifier[][] => some.map((identifier) => [identifier]);

const acts: Record<string, Act> = {
  see(db, model, some, now) {
    for (const each of some) model.set(each, model.get(each) ?? { day: localDay(now), skipped: false });
    return markSeen(db, cardsOf(some), 'arxiv', now);
  },
  skip(db, model, some, now) {
    for (const each of some) model.set(each, { day: model.get(each)?.day ?? localDay(now), skipped: true });
    return skipCards(db, cardsOf(some), true, 'arxiv', now);
  },
  takeBack(db, model, some, now) {
    for (const each of some) {
      const known = model.get(each);
      if (known) model.set(each, { ...known, skipped: false });
    }
    return skipCards(db, cardsOf(some), false, 'arxiv', now);
  },
  async import(db, model, some, now) {
    const early = localDay(now) - 3;
    for (const each of some) {
      const { day: known = early, skipped = false } = model.get(each) ?? {};
      model.set(each, { day: Math.min(early, known), skipped });
    }
    const rows = some.map((identifier) => ({ key: seenKey(identifier), day: early, site: 'acl' }));
    return mergeSeenInto(db, rows);
  },
  expire(db, model, _, now) {
    for (const [each, known] of model) if (known.day < localDay(now) - keptDays) model.delete(each);
    return expireSeen(db, now);
  },
  forget(db, model) {
    model.clear();
    return forgetSeen(db);
  },
  async fail(db, _, some, now) {
    const rows = some.map((identifier) => ({ key: seenKey(identifier), day: localDay(now) - 9, site: 'acl', skippedAt: now }));
    const failing = writeSeen(db, false, async (unit) => {
      await unit.put(rows);
      throw new Error('no room');
    });
    await expect(failing).rejects.toThrow();
  },
};

const act = fc.record({
  name: fc.constantFrom('see', 'see', 'skip', 'takeBack', 'import', 'expire', 'forget', 'fail'),
  thread: fc.nat(2),
  some: fc.uniqueArray(fc.constantFrom(...identifiers), { maxLength: 30 }),
  /** Whether the thread ends after it: the next one of its place has nothing in memory. */
  ends: fc.boolean(),
});

async function expectAnswers(db: LibraryDatabase, model: Model, now: number): Promise<void> {
  const today = localDay(now);
  const answers = await seenFor(db, cardsOf(identifiers), now);
  const expected = identifiers.map((each) => {
    const known = model.get(each);
    return { earlier: known !== undefined && known.day < today, skipped: known?.skipped ?? false };
  });
  expect(answers).toEqual(expected);
}

test('three threads that see, skip, import, forget, fail and end', { timeout: patience }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (all) => {
      const first = testLibrary();
      const threads = [first, connect(first.name), connect(first.name)];
      const model: Model = new Map();
      for (const [index, { name, thread, some, ends }] of all.entries()) {
        const now = start + index * 40 * day;
        const db = threads[thread]!;
        await acts[name]!(db, model, some, now);
        if (ends) {
          db.close();
          threads[thread] = connect(first.name);
        }
        // The third thread asks now and then, and writes from blocks that it read long ago.
        for (const each of index % 3 ? threads.slice(0, 2) : threads) await expectAnswers(each, model, now + day);
      }
      expect(await findDifferences(threads[0]!)).toEqual([]);
      for (const db of threads) db.close();
    }),
    { numRuns: 25 },
  );
});

test('threads that write at the same time', { timeout: patience }, async () => {
  const first = testLibrary();
  const threads = [first, connect(first.name), connect(first.name)];
  for (const db of threads) await expectAnswers(db, new Map(), start);
  const shared = identifiers.slice(0, 50);
  await Promise.all(threads.map((db, index) => markSeen(db, cardsOf(shared.slice(10 * index)), 'arxiv', start)));
  await Promise.all(
    threads.map((db, index) => skipCards(db, cardsOf(shared.slice(10 * index, 10 * index + 10)), true, 'arxiv', start)),
  );
  const model: Model = new Map(shared.map((each, index) => [each, { day: localDay(start), skipped: index < 30 }]));
  for (const db of threads) await expectAnswers(db, model, start + day);
  expect(await findDifferences(first)).toEqual([]);
});

test('a thread keeps nothing of a library that another one deleted', async () => {
  const db = testLibrary();
  const other = connect(db.name);
  await markSeen(db, cardsOf(identifiers), 'arxiv', start);
  await expectAnswers(other, new Map(identifiers.map((each) => [each, { day: localDay(start), skipped: false }])), start + day);
  await wipeLibrary(db);
  await expectAnswers(other, new Map(), start + day);
  await markSeen(other, cardsOf(identifiers.slice(0, 3)), 'arxiv', start + day);
  const model: Model = new Map(identifiers.slice(0, 3).map((each) => [each, { day: localDay(start + day), skipped: false }]));
  for (const thread of [db, other]) await expectAnswers(thread, model, start + 2 * day);
});
