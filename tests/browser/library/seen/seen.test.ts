/** Papers that feeds have shown, apart from the library: what is new, what is skipped, and what is forgotten. */
import { describe, expect, test } from 'vitest';
import type { LibraryChange, LibraryDatabase } from '~/lib/library/database/database';
import type { PassedRow } from '~/lib/library/database/rankingRows';
import { notePassed, readPassed } from '~/lib/library/derived/ranking';
import { annotate } from '~/lib/library/marks/annotate';
import { marksFor } from '~/lib/library/marks/marksFor';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { wipeLibrary } from '~/lib/library/recovery/wipeLibrary';
import { expireSeen, forgetSeen, keptDays } from '~/lib/library/seen/forgetSeen';
import { localDay } from '~/lib/library/seen/localDay';
import { markSeen, skipCards } from '~/lib/library/seen/markSeen';
import { mergeSeenInto } from '~/lib/library/seen/mergeSeenInto';
import { countSeen, seenFacts } from '~/lib/library/seen/seenFacts';
import { seenFor } from '~/lib/library/seen/seenFor';
import { noMark } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { draft, dump, mark, star, testLibrary, unstar } from '~/tests/browser/library/testLibrary';

const day = 24 * 60 * 60 * 1000;
const today = new Date(2026, 9, 4, 9).getTime();
const yesterday = today - day;
const a: Identifier[] = ['arxiv:2610.00001'];
const b: Identifier[] = ['arxiv:2610.00002'];
const c: Identifier[] = ['s2:corpus/3'];

/** A paper that a feed showed some days ago and that was not kept. */
const passed = (key: number, daysAgo: number): PassedRow => ({
  key,
  keys: [key],
  day: localDay(today - daysAgo * day),
  version: 1,
  buckets: new Uint16Array([1]),
  counts: new Uint8Array([1]),
});

/** What each card is: `new`, `earlier` or `skipped`. */
const states = async (db: LibraryDatabase, cards: Identifier[][], now = today): Promise<string[]> =>
  (await marksFor(db, cards, now)).map(({ seen }) => seen ?? 'new');

describe('a card is new', () => {
  test('on the day on which it is first shown, and not on any later day, on whatever feed', async () => {
    const db = testLibrary();
    expect(await states(db, [a, b])).toEqual(['new', 'new']);
    await markSeen(db, [a], 'huggingface', today);
    expect(await states(db, [a, b], today)).toEqual(['new', 'new']);
    expect(await states(db, [a, b], today + day)).toEqual(['earlier', 'new']);
    await markSeen(db, [a], 'arxiv', today + day);
    expect(await states(db, [a], today + day)).toEqual(['earlier']);
    expect(await db.seen.toArray()).toMatchObject([{ day: localDay(today), site: 'huggingface' }]);
  });

  test('until midnight, also if it was seen a minute before', async () => {
    const db = testLibrary();
    const midnight = new Date(2026, 9, 5).getTime();
    await markSeen(db, [a], 'arxiv', midnight - 1);
    expect(await states(db, [a], midnight - 1)).toEqual(['new']);
    expect(await states(db, [a], midnight)).toEqual(['earlier']);
  });

  test('not if any of its identifiers was seen; the others then are as old', async () => {
    const db = testLibrary();
    await markSeen(db, [a], 'arxiv', yesterday);
    expect(await states(db, [[...a, ...c]])).toEqual(['earlier']);
    await markSeen(db, [[...a, ...c]], 'semanticscholar', today);
    expect(await states(db, [c, a])).toEqual(['earlier', 'earlier']);
    expect((await db.seen.toArray()).map(({ site }) => site)).toEqual(['arxiv', 'arxiv']);
  });

  test('without identifiers', async () => {
    const db = testLibrary();
    await markSeen(db, [[], a], 'arxiv', yesterday);
    await skipCards(db, [[]], true, 'arxiv', today);
    expect(await states(db, [[], a])).toEqual(['new', 'earlier']);
    expect(await seenFor(db, [], today)).toEqual([]);
  });
});

describe('a card is skipped', () => {
  test('without a record in the library, and the opposite call takes it back', async () => {
    const db = testLibrary();
    await skipCards(db, [a, b], true, 'arxiv', today);
    expect(await states(db, [a, b])).toEqual(['skipped', 'skipped']);
    expect(await db.papers.count()).toBe(0);
    expect(await db.history.count()).toBe(0);
    await skipCards(db, [a], false, 'arxiv', today + 1);
    expect(await states(db, [a, b])).toEqual(['new', 'skipped']);
    expect(await states(db, [a, b], today + day)).toEqual(['earlier', 'skipped']);
  });

  test('again, after it was taken back', async () => {
    const db = testLibrary();
    for (const [index, skipped] of [true, false, true].entries()) {
      await skipCards(db, [a], skipped, 'arxiv', today + index);
      expect(await states(db, [a])).toEqual([skipped ? 'skipped' : 'new']);
    }
  });

  test('under any of its identifiers; the last decision counts', async () => {
    const db = testLibrary();
    await skipCards(db, [a], true, 'arxiv', today);
    expect(await states(db, [[...c, ...a]])).toEqual(['skipped']);
    await markSeen(db, [[...a, ...c]], 'semanticscholar', today);
    expect(await states(db, [c])).toEqual(['skipped']);
    await skipCards(db, [[...c, ...b]], false, 'semanticscholar', today + 1);
    expect(await states(db, [[...a, ...c]])).toEqual(['new']);
  });

  test('and stays as it was when it is only seen again', async () => {
    const db = testLibrary();
    await skipCards(db, [a], true, 'arxiv', yesterday);
    await markSeen(db, [a], 'huggingface', today);
    expect(await states(db, [a])).toEqual(['skipped']);
  });

  test('unless it is in the library: what the user decided there counts', async () => {
    const db = testLibrary();
    await skipCards(db, [a, b], true, 'arxiv', yesterday);
    const id = await mark(db, a[0]!, star);
    expect(await marksFor(db, [a, b], today)).toMatchObject([
      { id, starred: true, seen: 'earlier' },
      { starred: false, seen: 'skipped' },
    ]);
    await annotate(db, { draft: draft(a[0]!) }, unstar);
    expect(await marksFor(db, [a], today)).toMatchObject([{ id, starred: false, seen: 'skipped' }]);
    await annotate(db, { draft: draft(a[0]!) }, { kind: 'status', status: 'skipped' });
    expect(await marksFor(db, [a], today)).toMatchObject([{ status: 'skipped', seen: 'earlier' }]);
    await trashPapers(db, [id]);
    expect(await marksFor(db, [a], today)).toMatchObject([{ starred: false, seen: 'skipped' }]);
  });

  test('taking back what was never skipped stores nothing', async () => {
    const db = testLibrary();
    await skipCards(db, [a], false, 'arxiv', today);
    expect(await countSeen(db)).toBe(0);
  });
});

describe('other pages', () => {
  test('are told of a skip and of forgetting, without ids, and not of cards that were only seen', async () => {
    const told: LibraryChange[] = [];
    const db = testLibrary((change) => void told.push(change));
    await markSeen(db, [a], 'arxiv', today);
    await mark(db, 'pmid:1', star);
    await expect.poll(() => told.length).toBe(1);
    await skipCards(db, [a], true, 'arxiv', today);
    await expect.poll(() => told.slice(1)).toEqual([{ ids: [], added: false, seq: told[0]!.seq! + 1 }]);
    await forgetSeen(db);
    await expect.poll(() => told.slice(2)).toEqual([{ ids: [], added: false, seq: told[0]!.seq! + 2 }]);
  });

  test('read no records again for it', async () => {
    const db = testLibrary();
    await skipCards(db, [a], true, 'arxiv', today);
    expect(await db.changeLog.toArray()).toMatchObject([{ ids: [] }]);
  });
});

describe('what was seen is forgotten', () => {
  test('180 days after the first day, skipped or not', async () => {
    const db = testLibrary();
    await markSeen(db, [a], 'arxiv', today - (keptDays + 1) * day);
    await skipCards(db, [c], true, 'arxiv', today - (keptDays + 1) * day);
    await markSeen(db, [b], 'arxiv', today - keptDays * day);
    expect(await expireSeen(db, today)).toBe(2);
    expect(await states(db, [a, b, c])).toEqual(['new', 'earlier', 'new']);
    expect(await expireSeen(db, today)).toBe(0);
    expect(await findDifferences(db)).toEqual([]);
  });

  test('in several transactions if it is much', async () => {
    const db = testLibrary();
    const cards = Array.from({ length: 2500 }, (_, index): Identifier[] => [`pmid:${index}`]);
    await markSeen(db, cards, 'pubmed', today - 200 * day);
    await markSeen(db, [a], 'arxiv', today);
    expect(await expireSeen(db, today)).toBe(2500);
    expect(await countSeen(db)).toBe(1);
    expect(await findDifferences(db)).toEqual([]);
  });

  test('on request, and remembered again when that is undone', async () => {
    const db = testLibrary();
    await markSeen(db, [a], 'arxiv', yesterday);
    await skipCards(db, [b], true, 'arxiv', yesterday);
    const forgotten = await forgetSeen(db);
    expect(await marksFor(db, [a, b], today)).toEqual([noMark, noMark]);
    await markSeen(db, [a], 'huggingface', today);
    await mergeSeenInto(db, forgotten);
    expect(await states(db, [a, b])).toEqual(['earlier', 'skipped']);
    expect(await db.seen.toArray()).toEqual(forgotten);
    expect(await findDifferences(db)).toEqual([]);
  });

  test('together with what the ranking noted of the cards that were passed over', async () => {
    const db = testLibrary();
    await notePassed(db, [passed(1, keptDays + 1), passed(2, keptDays), passed(3, 0)]);
    await expireSeen(db, today);
    expect((await readPassed(db)).map(({ key }) => key)).toEqual([2, 3]);
    await forgetSeen(db);
    expect(await readPassed(db)).toEqual([]);
  });

  test('with the whole library', async () => {
    const db = testLibrary();
    await skipCards(db, [a], true, 'arxiv', yesterday);
    await wipeLibrary(db);
    expect(Object.values(await dump(db)).flat()).toEqual([]);
    expect(await states(db, [a])).toEqual(['new']);
  });
});

test('a site knows the last earlier day on which it showed something new', async () => {
  const db = testLibrary();
  expect(await seenFacts(db, 'arxiv', today)).toEqual({});
  await markSeen(db, [a], 'arxiv', today - 3 * day);
  await markSeen(db, [b], 'huggingface', yesterday);
  await markSeen(db, [c], 'arxiv', today);
  expect(await seenFacts(db, 'arxiv', today)).toEqual({ lastDay: localDay(today) - 3 });
  expect(await seenFacts(db, 'huggingface', today)).toEqual({ lastDay: localDay(today) - 1 });
  expect(await seenFacts(db, 'arxiv.example', today)).toEqual({});
  expect(await seenFacts(db, 'arxiv', today + day)).toEqual({ lastDay: localDay(today) });
});
