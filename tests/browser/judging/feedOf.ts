/** A feed on some day: cards about robots that the user keeps, and others that the user passes over. */
import type { InterestModel } from '~/lib/judging/interestModel';
import { judgeInterest } from '~/lib/judging/judgeInterest';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotate } from '~/lib/library/marks/annotate';
import { markSeen } from '~/lib/library/seen/markSeen';
import type { PaperDraft } from '~/lib/papers/paper';
import { draft, star } from '~/tests/browser/library/testLibrary';
import { otherPaper, robotPaper } from '~/tests/support/someFeed';

/** Milliseconds since the epoch: noon, so that some hours more or less are the same day everywhere. */
export const monday = Date.UTC(2026, 9, 5, 12);
export const hour = 3_600_000;
export const day = 24 * hour;

export const robot = (number: number): PaperDraft => draft(`arxiv:2610.${10000 + number}`, robotPaper(number));
export const other = (number: number): PaperDraft => draft(`arxiv:2610.${20000 + number}`, otherPaper(number));
export const range = <T>(first: number, past: number, make: (number: number) => T): T[] =>
  Array.from({ length: past - first }, (_, index) => make(first + index));

export const see = (db: LibraryDatabase, drafts: readonly PaperDraft[], now: number): Promise<void> =>
  markSeen(
    db,
    drafts.map(({ identifiers }) => identifiers),
    'arxiv',
    now,
  );

export async function starAll(db: LibraryDatabase, drafts: readonly PaperDraft[], now: number): Promise<void> {
  for (const each of drafts) await annotate(db, { draft: each }, star, now);
}

/** Shows six robots and thirty others, all of which the user sees; stars the robots. */
export async function readFeed(db: LibraryDatabase, interest: InterestModel, now = monday): Promise<void> {
  const cards = [...range(0, 6, robot), ...range(0, 30, other)];
  await judgeInterest(db, interest, cards);
  await see(db, cards, now);
  await starAll(db, range(0, 6, robot), now);
}
