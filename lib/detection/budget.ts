/** What a look at a page may cost. Nothing interrupts a script, so the clock is read between the parts of its work. */

/** Milliseconds of work on one card, and of a look at a whole page. */
const longestCard = 50;
const longestLook = 2000;
/** Milliseconds that one part of the work on a card counts at most: what takes longer is the machine, busy with other things. */
const longestPart = 10;

/** For one look. Cards that are dear are given up; what is left of a page that is, too. */
export class Budget {
  /** The first elements of cards that were given up. */
  readonly givenUp = new Set<Element>();
  /** True when the look ended before the page did. */
  spent: boolean | undefined;
  /** Milliseconds that are left for the card that is worked on, and when the clock was read last. */
  left = 0;
  seen = 0;

  /** @param now a clock in milliseconds. */
  constructor(readonly now = (): number => performance.now()) {}

  /** Goes on until the time for the look is used up; the time between the steps is not counted. */
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

/** @returns what the work on a card gives; `otherwise` when it takes too long, now or before. */
export function onCard<T>(budget: Budget, card: Element, work: () => T, otherwise: T): T {
  if (budget.givenUp.has(card)) return otherwise;
  budget.left = longestCard;
  budget.seen = budget.now();
  try {
    return work();
  } catch (error) {
    if (budget.left > 0) throw error;
    budget.givenUp.add(card);
    return otherwise;
  }
}

/** Between two parts of the work on a card: throws, caught by `onCard`, when that took too long. */
export function checkTime(budget: Budget): void {
  const now = budget.now();
  budget.left -= Math.min(now - budget.seen, longestPart);
  budget.seen = now;
  if (budget.left <= 0) throw new Error('too long');
}
