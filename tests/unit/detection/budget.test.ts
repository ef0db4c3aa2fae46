import { describe, expect, it } from 'vitest';
import { Budget, checkTime, onCard } from '~/lib/detection/budget';

/** A clock that goes on only when it is told to. */
function makeClock() {
  let time = 0;
  const pass = (milliseconds: number): void => {
    time += milliseconds;
  };
  return { now: () => time, pass };
}

const card = {} as Element;
const other = {} as Element;

describe('the budget of a look at a page', () => {
  function* steps(count: number, work: () => void): Generator<number> {
    for (let step = 0; step < count; step++) {
      work();
      yield step;
    }
  }

  it('ends it after two seconds of work, and tells so', () => {
    const { now, pass } = makeClock();
    const budget = new Budget(now);
    expect([...budget.look(steps(1000, () => pass(10)))]).toHaveLength(200);
    expect(budget.spent).toBe(true);
  });

  it('does not count what is done between its steps', () => {
    const { now, pass } = makeClock();
    const budget = new Budget(now);
    const seen: number[] = [];
    for (const step of budget.look(steps(100, () => pass(10)))) {
      seen.push(step);
      pass(5000);
    }
    expect(seen).toHaveLength(100);
    expect(budget.spent).toBeUndefined();
  });
});

describe('the budget of a card', () => {
  /** Work in parts, each followed by a look at the budget. */
  const work = (budget: Budget, parts: number, part: () => void) => () => {
    for (let done = 0; done < parts; done++) {
      part();
      checkTime(budget);
    }
    return 'read';
  };

  it('gives the card up after 50 milliseconds, and only that card', () => {
    const { now, pass } = makeClock();
    const budget = new Budget(now);
    let parts = 0;
    const part = () => {
      parts++;
      pass(5);
    };
    expect(onCard(budget, card, work(budget, 1000, part), 'given up')).toBe('given up');
    expect(parts).toBe(10);
    expect(onCard(budget, other, work(budget, 9, part), 'given up')).toBe('read');
    expect(onCard(budget, other, work(budget, 9, part), 'given up')).toBe('read');
    expect([...budget.givenUp]).toEqual([card]);
  });

  it('does not try again', () => {
    const { now, pass } = makeClock();
    const budget = new Budget(now);
    onCard(
      budget,
      card,
      work(budget, 1000, () => pass(5)),
      null,
    );
    expect(onCard(budget, card, () => 'read', null)).toBeNull();
  });

  it('takes one long part for a busy machine', () => {
    const { now, pass } = makeClock();
    const budget = new Budget(now);
    expect(
      onCard(
        budget,
        card,
        work(budget, 4, () => pass(60_000)),
        'given up',
      ),
    ).toBe('read');
    expect(
      onCard(
        budget,
        card,
        work(budget, 5, () => pass(60_000)),
        'given up',
      ),
    ).toBe('given up');
  });

  it('leaves other errors as they are', () => {
    const budget = new Budget(() => 0);
    const broken = () => {
      throw new TypeError('no such thing');
    };
    expect(() => onCard(budget, card, broken, null)).toThrow(TypeError);
    expect(budget.givenUp.size).toBe(0);
  });
});
