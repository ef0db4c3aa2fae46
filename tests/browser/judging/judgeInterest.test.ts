/** What the background says about cards: from the first feed to the hints of the next day. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { InterestModel } from '~/lib/judging/interestModel';
import { judgeInterest } from '~/lib/judging/judgeInterest';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { forgetRanking, mostPassed, readPassed, readRankingState } from '~/lib/library/derived/ranking';
import { annotate } from '~/lib/library/marks/annotate';
import { skipCards } from '~/lib/library/seen/markSeen';
import type { PaperDraft } from '~/lib/papers/paper';
import { dump, testLibrary } from '~/tests/browser/library/testLibrary';
import { day, hour, monday, other, range, readFeed, robot, see, starAll } from './feedOf';

let db: LibraryDatabase;
let now: number;
const failed = vi.fn();
/** A new one has loaded nothing, like a background that was just started. */
const started = (): InterestModel => new InterestModel(db, failed, () => now);
const judge = (drafts: readonly PaperDraft[], interest = started()) => judgeInterest(db, interest, drafts);
const hintsOf = async (drafts: readonly PaperDraft[], interest = started()) =>
  (await judge(drafts, interest)).map(({ hint }) => hint);
const head = async () => (await readRankingState(db)).head;
const passed = async () => (await readPassed(db)).length;

beforeEach(() => {
  db = testLibrary();
  now = monday;
  failed.mockClear();
});

describe('hints', () => {
  test('are given on the day after the first feed, with what they are based on, and to few of the others', async () => {
    await readFeed(db, started());
    now += day;
    const [first, ...others] = await judge([robot(100), ...range(100, 140, other)]);
    expect(first).toMatchObject({ hint: 3 });
    expect(first?.because?.length).toBeGreaterThan(1);
    expect(others.filter(({ hint = 0 }) => hint > 0).length).toBeLessThan(8);
    expect(await head()).toMatchObject({ kept: 6, passed: 30, trainedAt: now });
    expect(failed).not.toHaveBeenCalled();
  });

  test('are not given on the first day, and not before five papers are kept', async () => {
    await readFeed(db, started());
    expect(await hintsOf([robot(100)])).toEqual([undefined]);
    db = testLibrary();
    now = monday;
    await judge(range(0, 30, other));
    await see(db, range(0, 30, other), monday);
    await starAll(db, range(0, 4, robot), monday);
    now += day;
    expect(await hintsOf([robot(100)])).toEqual([undefined]);
    expect(await head()).toMatchObject({ kept: 4, passed: 30 });
  });

  test('are given on the same day when cards were skipped', async () => {
    await readFeed(db, started());
    await skipCards(
      db,
      range(0, 30, other).map(({ identifiers }) => identifiers),
      true,
      'arxiv',
      now,
    );
    now += hour;
    expect(await hintsOf([robot(100)])).toEqual([3]);
  });

  test('learn from tags and statuses, and from papers of the library that are skipped', async () => {
    await starAll(db, range(0, 2, robot), monday);
    const say = (paper: PaperDraft, change: Parameters<typeof annotate>[2]) => annotate(db, { draft: paper }, change, monday);
    await say(robot(2), { kind: 'tags', add: ['robots'], remove: [] });
    await say(robot(3), { kind: 'status', status: 'to-read' });
    await say(robot(4), { kind: 'status', status: 'read' });
    await say(robot(5), { kind: 'note', note: 'Only a note', base: 0, session: 'one' });
    for (const paper of range(0, 25, other)) await say(paper, { kind: 'status', status: 'skipped' });
    expect(await hintsOf([robot(100), other(100)])).toEqual([3, 0]);
    expect(await head()).toMatchObject({ kept: 5, passed: 25 });
  });

  test('say nothing about a translated page, and do not learn from it', async () => {
    await readFeed(db, started());
    const before = await passed();
    now += day;
    expect(await judge([{ ...robot(100), translated: true }])).toEqual([{}]);
    expect(await passed()).toBe(before - 6);
  });

  test('are the same after the background was stopped, which loads the stored model', async () => {
    await readFeed(db, started());
    now += day;
    const first = await judge([robot(100), other(100)]);
    const { trainedAt } = (await head())!;
    now += 1000;
    expect(await judge([robot(100), other(100)])).toEqual(first);
    expect((await head())?.trainedAt).toBe(trainedAt);
  });
});

describe('the training', () => {
  test('is repeated after enough changes, at most every three minutes, while the model before it answers', async () => {
    await readFeed(db, started());
    now += day;
    const interest = started();
    await judge([robot(100)], interest);
    const first = (await head())?.trainedAt;
    await starAll(db, range(200, 206, robot), now);
    now += 60_000;
    await judge([robot(101)], interest);
    await interest.settled();
    expect((await head())?.trainedAt).toBe(first);
    now += 3 * 60_000;
    expect(await hintsOf([robot(102)], interest)).toEqual([3]);
    await interest.settled();
    expect(await head()).toMatchObject({ trainedAt: now, kept: 12 });
  });

  test('is not repeated without changes, except on another day', async () => {
    await readFeed(db, started());
    now += day;
    await judge([robot(100)]);
    const first = (await head())?.trainedAt;
    now += hour;
    const later = started();
    await judge([robot(100)], later);
    await later.settled();
    expect((await head())?.trainedAt).toBe(first);
    now += day;
    const nextDay = started();
    await judge([robot(100)], nextDay);
    await nextDay.settled();
    expect((await head())?.trainedAt).toBe(now);
  });

  test('that fails is reported, is not repeated at once, and leaves the cards without a hint', async () => {
    await readFeed(db, started());
    now += day;
    await db.ranking.clear();
    const broken = vi.spyOn(db.papers, 'bulkGet').mockRejectedValue(new Error('gone'));
    const interest = started();
    expect(await hintsOf([other(100)], interest)).toEqual([undefined]);
    expect(failed).toHaveBeenCalledOnce();
    broken.mockRestore();
    expect(await hintsOf([other(100)], interest)).toEqual([undefined]);
    now += hour;
    expect(await hintsOf([robot(100)], interest)).toEqual([3]);
  });

  test('replaces a damaged model, and one of another version', async () => {
    await readFeed(db, started());
    now += day;
    await judge([robot(100)]);
    await db.ranking.put({ part: 'model', content: { weights: 'none' } });
    expect(await hintsOf([robot(100)])).toEqual([undefined]);
    now += hour;
    await db.ranking.put({ part: 'head', content: { ...(await head())!, version: 0 } });
    expect(await hintsOf([robot(100)])).toEqual([3]);
  });
});

describe('passed papers', () => {
  test('are stored without a word, a title or an identifier of theirs', async () => {
    await readFeed(db, started());
    now += day;
    await judge([robot(100)]);
    const { passed: rows, ranking } = await dump(db);
    expect(rows?.length).toBeGreaterThan(20);
    const values = (value: unknown): unknown[] =>
      ArrayBuffer.isView(value) || typeof value !== 'object' || value === null ? [value] : Object.values(value).flatMap(values);
    const texts = values([rows, ranking]).filter((value) => typeof value === 'string');
    expect(new Set(texts)).toEqual(new Set(['head', 'model']));
  });

  test('are dropped when they are kept after all, were never on the screen, are old, damaged or of another version', async () => {
    const seen = range(0, 30, other);
    await judge(seen);
    await see(db, seen, monday);
    await judge([other(50)]);
    await starAll(db, [other(0)], monday);
    const [first, second] = (await readPassed(db)).filter(({ key }, _, all) => key !== all[0]?.key);
    await db.passed.put({ ...first!, version: 0 });
    await db.passed.put({ ...second!, counts: new Uint8Array(1) });
    now += day;
    await judge([]);
    expect(await passed()).toBe(27);
    expect(await head()).toMatchObject({ passed: 27 });
    now += 181 * day;
    const later = started();
    await judge([], later);
    await later.settled();
    expect(await passed()).toBe(0);
  });

  test('are not those of the library, and wait while they are of today', async () => {
    await starAll(db, [other(0)], monday);
    await judge(range(0, 3, other));
    expect(await passed()).toBe(2);
    now += hour;
    await judge([]);
    expect(await passed()).toBe(2);
    expect(await head()).toMatchObject({ passed: 0 });
  });

  test('are at most two thousand, the latest', async () => {
    await judge(range(0, 40, other));
    now += day;
    const interest = started();
    for (let first = 100; first < mostPassed + 120; first += 1000)
      await judge(range(first, Math.min(first + 1000, mostPassed + 120), other), interest);
    await interest.settled();
    expect(await passed()).toBe(mostPassed);
    const days = (await readPassed(db)).map((row) => row.day);
    expect(new Set(days).size).toBe(1);
  });
});

describe('what was learned is forgotten', () => {
  test('at once, with the passed papers; marks stay, and only later ones are learned from', async () => {
    await readFeed(db, started());
    now += day;
    const interest = started();
    expect(await hintsOf([robot(100)], interest)).toEqual([3]);
    await forgetRanking(db, now);
    expect(await passed()).toBe(0);
    expect(await hintsOf([robot(100)], interest)).toEqual([undefined]);
    now += hour;
    await judge([robot(100)], interest);
    await interest.settled();
    expect(await head()).toMatchObject({ kept: 0, passed: 0 });
    expect(await db.annotations.count()).toBe(6);
    await starAll(db, range(300, 302, robot), now);
    now += hour;
    await judge([], interest);
    await interest.settled();
    expect(await head()).toMatchObject({ kept: 2 });
  });

  test('also when a training is under way', async () => {
    await readFeed(db, started());
    now += day;
    let forgetting: Promise<void> | undefined;
    // Asked for the time when it has found that a training is due.
    const interest = new InterestModel(db, failed, () => {
      forgetting ??= forgetRanking(db, now);
      return now;
    });
    await judge([], interest);
    await interest.settled();
    await forgetting;
    expect((await dump(db)).ranking).toEqual([{ part: 'forgotten', content: now }]);
  });
});
