/** The part of the bench of seen papers that runs in a page. */
import { type LibraryDatabase, openLibrary } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import { annotate } from '~/lib/library/marks/annotate';
import { marksFor } from '~/lib/library/marks/marksFor';
import { recordMarks, tablesOfMarks } from '~/lib/library/marks/recordMarks';
import { markSeen, skipCards } from '~/lib/library/seen/markSeen';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { seeded } from '~/tests/support/seeded.mjs';
import { inTurns, lowerQuartile } from './inTurns';

type Cards = Identifier[][];

const name = 'bench-seen';
const day = 24 * 60 * 60 * 1000;
/** Openings of the database, each with nothing in memory. */
const openings = 15;

const arxivOf = (index: number): Identifier => `arxiv:${2000 + Math.floor(index / 9000)}.${String(10_000 + (index % 9000))}`;

/** As Semantic Scholar's. */
const spreadOf = (index: number): Identifier => {
  const random = seeded(index);
  const parts = Array.from({ length: 5 }, () => Math.floor(random() * 2 ** 32));
  return `s2:${parts.map((part) => part.toString(16).padStart(8, '0')).join('')}`;
};

/** A small library is the harder case, because its marks cost least. */
async function fillLibrary(db: LibraryDatabase): Promise<void> {
  for (let index = 0; index < 100; index++) {
    const draft = {
      identifiers: [arxivOf(index)] as [Identifier],
      title: `Paper ${index}`,
      authors: [],
      links: {},
      site: 'arxiv',
    };
    await annotate(db, { draft }, { kind: 'star', starred: true });
  }
}

/** Half of the papers are on arXiv, half have identifiers that are spread over the table. */
async function fillSeen(db: LibraryDatabase, count: number): Promise<void> {
  const perDay = count / 160;
  for (let start = 0; start < count; start += perDay) {
    const cards = Array.from({ length: perDay }, (_, offset): Identifier[] => {
      const index = start + offset;
      return [index % 2 ? arxivOf((index - 1) / 2) : spreadOf(index)];
    });
    await markSeen(db, cards, 'arxiv', Date.now() - (160 - start / perDay) * day);
  }
}

/** Milliseconds of the first question after the database was opened. */
async function firstQuestion(cards: Cards): Promise<number> {
  const times: number[] = [];
  for (let opening = 0; opening < openings; opening++) {
    const db = openLibrary({ name });
    await records(db, cards);
    const start = performance.now();
    await marksFor(db, cards);
    times.push(performance.now() - start);
    db.close();
  }
  return lowerQuartile(times);
}

const records = (db: LibraryDatabase, cards: Cards) => readTransaction(db, tablesOfMarks(db), () => recordMarks(db, cards));

async function bench(count: number, rounds: number) {
  const db = openLibrary({ name });
  const other = openLibrary({ name });
  await fillLibrary(db);
  await fillSeen(db, count);
  const near = Array.from({ length: 1000 }, (_, index): Identifier[] => [arxivOf(index + 20_000)]);
  const far = Array.from({ length: 1000 }, (_, index): Identifier[] => [spreadOf(2 * index)]);
  const skip = (by: LibraryDatabase, round: number) => skipCards(by, [[arxivOf(30_000 + round)]], true, 'arxiv');
  const times = await inTurns(rounds, {
    near: () => records(db, near),
    nearAll: () => marksFor(db, near),
    far: () => records(db, far),
    farAll: () => marksFor(db, far),
    skip: (round) => skip(db, round),
    elsewhere: (round) => skip(other, round + rounds),
    skipAfter: () => marksFor(db, far),
  });
  const { seen } = await inTurns(9, {
    seen: (round) =>
      markSeen(
        db,
        Array.from({ length: 1000 }, (_, index) => [spreadOf((round + 10) * 1_000_000 + index)]),
        's2',
      ),
  });
  return {
    near: { records: times.near, all: times.nearAll, first: await firstQuestion(near) },
    far: { records: times.far, all: times.farAll, first: await firstQuestion(far) },
    skip: times.skip,
    skipAfter: times.skipAfter,
    seen,
  };
}

Object.assign(globalThis, { bench });
