import { describe, expect, it } from 'vitest';
import { Budget, checkTime, onCard } from '~/lib/detection/budget';

/** A clock that only the test advances. */
function makeClock() {
  let time = 0;
  const pass = (milliseconds: number): void => {
    time += milliseconds;
  };
  return { now: () => time, pass };
}

const card = {} as Element;
const otherCard = {} as Element;

describe('the budget of one reading of a page', () => {
  function* steps(count: number, work: () => void): Generator<number> {
    for (let step = 0; step < count; step++) {
      work();
      yield step;
    }
  }

  it('ends it after two seconds of work, and reports it', () => {
    const { now, pass } = makeClock();
    const budget = new Budget(now);
    expect([...budget.look(steps(1000, () => pass(10)))]).toHaveLength(200);
    expect(budget.spent).toBe(true);
  });

  it('does not count the time between its steps', () => {
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
  /** Work in parts, with a check of the budget after each. */
  const work = (budget: Budget, parts: number, part: () => void) => () => {
    for (let done = 0; done < parts; done++) {
      part();
      checkTime(budget);
    }
    return 'read';
  };

  it('gives up a card after 50 milliseconds, and only that card', () => {
    const { now, pass } = makeClock();
    const budget = new Budget(now);
    let parts = 0;
    const part = () => {
      parts++;
      pass(5);
    };
    expect(onCard(budget, card, work(budget, 1000, part), 'given up')).toBe('given up');
    expect(parts).toBe(10);
    expect(onCard(budget, otherCard, work(budget, 9, part), 'given up')).toBe('read');
    expect(onCard(budget, otherCard, work(budget, 9, part), 'given up')).toBe('read');
    expect([...budget.givenUp]).toEqual([card]);
  });

  it('does not read the card again', () => {
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

  it('attributes one long part to a busy machine', () => {
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

  it('passes on other errors', () => {
    const budget = new Budget(() => 0);
    const broken = () => {
      throw new TypeError('no such thing');
    };
    expect(() => onCard(budget, card, broken, null)).toThrow(TypeError);
    expect(budget.givenUp.size).toBe(0);
  });
});
