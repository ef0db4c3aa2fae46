/** Time limits for reading a page. A running script cannot be interrupted, so the clock is read between parts of the work. */

/** Milliseconds of work on one card, and of one scan of a page. */
const longestCard = 50;
const longestLook = 2000;
/** Most milliseconds counted for one part of the work on a card: a longer delay means that the machine was busy elsewhere. */
const longestPart = 10;

/** The budget of one scan of a page. Skips cards that take too long, and the rest of a page that takes too long. */
export class Budget {
  /** The first elements of the cards that were skipped because they took too long. */
  readonly givenUp = new Set<Element>();
  /** True when the time ran out before the end of the page. */
  spent: boolean | undefined;
  /** Milliseconds left for the current card, and the time at which the clock was last read. */
  left = 0;
  seen = 0;

  /** @param now a clock in milliseconds. */
  constructor(readonly now = (): number => performance.now()) {}

  /** Yields from `found` until the time for the scan is used up. Time that the caller spends between steps is not counted. */
  *look<T>(found: Iterator<T>): Generator<T, void, undefined> {
    for (let left = longestLook; left > 0; ) {
      const start = this.now();
      const step = found.next();
      left -= this.now() - start;
      if (step.done) return;
      yield step.value;
    }
    this.spent = true;
  }
}

/** @returns the result of `work`; `fallback` when the card takes too long, or did so in an earlier call. */
export function onCard<T>(budget: Budget, card: Element, work: () => T, fallback: T): T {
  if (budget.givenUp.has(card)) return fallback;
  budget.left = longestCard;
  budget.seen = budget.now();
  try {
    return work();
  } catch (error) {
    if (budget.left > 0) throw error;
    budget.givenUp.add(card);
    return fallback;
  }
}

/** To be called between two parts of the work on a card. @throws when the card's time is used up; `onCard` catches it. */
export function checkTime(budget: Budget): void {
  const now = budget.now();
  budget.left -= Math.min(now - budget.seen, longestPart);
  budget.seen = now;
  if (budget.left <= 0) throw new Error('too long');
}
