/** A clock that moves only when a test moves it, or by itself to the next moment that someone waits for. */
import type { Clock } from '~/lib/network/clock';
import { nextTurn } from '~/tests/support/nextTurn';

interface Waiting {
  at: number;
  go: () => void;
}

export class FakeClock implements Clock {
  #now = 1_000_000;
  #waiting: Waiting[] = [];

  now = (): number => this.#now;

  wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const mine: Waiting = { at: this.#now + milliseconds, go: resolve };
      this.#waiting.push(mine);
      signal.addEventListener('abort', () => {
        this.#waiting = this.#waiting.filter((other) => other !== mine);
        reject(signal.reason);
      });
    });

  /** Moves to the next moment that someone waits for. @returns false where no one waits. */
  step(): boolean {
    const [next] = this.#waiting.sort((a, b) => a.at - b.at);
    if (!next) return false;
    this.#waiting = this.#waiting.filter((other) => other !== next);
    this.#now = next.at;
    next.go();
    return true;
  }

  /** Moves on until the work is done. */
  async runUntil<T>(work: Promise<T>): Promise<T> {
    let isOver = false;
    const end = (): void => {
      isOver = true;
    };
    work.then(end, end);
    for (;;) {
      await nextTurn();
      await nextTurn();
      if (isOver) return work;
      this.step();
    }
  }
}
