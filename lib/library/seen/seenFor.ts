import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import type { Mark } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { localDay } from './localDay';
import { type KnownPaper, readIndex } from './seenIndex';
import { seenKey } from './seenKey';

export interface Seen {
  /** Whether it was shown on an earlier day, on any feed. A paper that is shown for the first time today stays new today. */
  earlier: boolean;
  skipped: boolean;
}

/**
 * What is known about many cards, in their order: takes a list of identifiers per card, and looks for all of them.
 * @param now milliseconds since the epoch.
 */
export const seenFor = (db: LibraryDatabase, cards: readonly (readonly Identifier[])[], now = Date.now()): Promise<Seen[]> =>
  readTransaction(db, [db.seenIndex], () => readSeen(db, cards, now));

/** Like `seenFor`, inside a transaction over `seenIndex`. */
export async function readSeen(db: LibraryDatabase, cards: readonly (readonly Identifier[])[], now: number): Promise<Seen[]> {
  const keys = cards.map((identifiers) => identifiers.map(seenKey));
  const index = await readIndex(db, new Set(keys.flat()));
  const today = localDay(now);
  // Loops: a page may ask about thousands of cards.
  return keys.map((own) => {
    const known: KnownPaper[] = [];
    let earlier = false;
    for (const key of own) {
      const paper = index.get(key);
      if (!paper) continue;
      known.push(paper);
      earlier ||= paper.day < today;
    }
    return { earlier, skipped: skippedAt(known) !== undefined };
  });
}

/**
 * When a card was skipped, in milliseconds since the epoch; undefined if it is not. The last decision on any of its identifiers
 * counts: a card that was skipped on one site may be taken back on another, which knows it by other identifiers.
 */
export function skippedAt(known: readonly KnownPaper[]): number | undefined {
  let [skipped, takenBack] = [0, 0];
  for (const { decidedAt } of known) {
    if (decidedAt > skipped) skipped = decidedAt;
    else if (-decidedAt > takenBack) takenBack = -decidedAt;
  }
  return skipped > takenBack ? skipped : undefined;
}

/** @param isListed whether the paper is in the library: what the user decided there counts, and not that it was skipped. */
export const seenMark = ({ earlier, skipped }: Seen, isListed: boolean): Mark['seen'] =>
  skipped && !isListed ? 'skipped' : earlier ? 'earlier' : undefined;
