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
  #left = 0;
  #seen = 0;

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

  /** @returns what the work on a card gives; `otherwise` when it takes too long, now or before. */
  onCard<T>(card: Element, work: () => T, otherwise: T): T {
    if (this.givenUp.has(card)) return otherwise;
    this.#left = longestCard;
    this.#seen = this.now();
    try {
      return work();
    } catch (error) {
      if (this.#left > 0) throw error;
      this.givenUp.add(card);
      return otherwise;
    }
  }

  /** Between two parts of the work on a card: throws, caught by `onCard`, when that took too long. */
  check(): void {
    const now = this.now();
    this.#left -= Math.min(now - this.#seen, longestPart);
    this.#seen = now;
    if (this.#left <= 0) throw new Error();
  }
}
