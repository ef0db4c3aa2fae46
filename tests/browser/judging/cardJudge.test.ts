/** The judgements of cards as the background puts them together. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cardJudge } from '~/lib/judging/cardJudge';
import { InterestModel } from '~/lib/judging/interestModel';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { noJudgement } from '~/lib/papers/judgement';
import { testLibrary } from '~/tests/browser/library/testLibrary';
import { other, range, readFeed, robot } from './feedOf';

let db: LibraryDatabase;
const failed = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  failed.mockClear();
  db = testLibrary();
});

/** Reads the feed of the day before. */
const readYesterday = (): Promise<void> => {
  const yesterday = new Date();
  yesterday.setDate(yesterday.getDate() - 1);
  const then = yesterday.getTime();
  return readFeed(db, new InterestModel(db, failed, () => then), then);
};

test('each card gets a judgement, in order; of a new library it says nothing', async () => {
  expect(await cardJudge(db, failed)([robot(1), other(1)])).toEqual([noJudgement, noJudgement]);
});

test('a likely card gets a hint and its reasons', async () => {
  await readYesterday();
  const [unlikely, likely] = await cardJudge(db, failed)([other(100), robot(100)]);
  expect(unlikely).toEqual(noJudgement);
  expect(likely).toEqual({ ...noJudgement, hint: 3, because: expect.arrayContaining([expect.any(String)]) });
  expect(failed).not.toHaveBeenCalled();
});

test('while hints are switched off, nothing is said and nothing is noted', async () => {
  await readYesterday();
  const before = await db.passed.count();
  await fakeBrowser.storage.local.set({ preferences: { forYou: false } });
  expect(await cardJudge(db, failed)([robot(100), ...range(100, 110, other)])).toEqual(Array(11).fill(noJudgement));
  expect(await db.passed.count()).toBe(before);
});

test('a failure is reported, and the cards get the judgement without that part', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('broken'));
  expect(await cardJudge(db, failed)([robot(1)])).toEqual([noJudgement]);
  expect(failed).toHaveBeenCalledOnce();
});
