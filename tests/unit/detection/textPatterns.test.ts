import { describe, expect, it } from 'vitest';
import { isRemark, leadingNames, namesOf } from '~/lib/detection/generic/textPatterns';

describe('the names in a list', () => {
  it.each([
    ['Ada Lovelace, Alan Turing, et al.', ['Ada Lovelace', 'Alan Turing']],
    ['Ada Lovelace, Alan Turing, … +3 more', ['Ada Lovelace', 'Alan Turing']],
    ['Ada Lovelace, Alan Turing, +12 others.', ['Ada Lovelace', 'Alan Turing']],
    ['Ada Lovelace, Alan Turing (12 additional authors not shown)', ['Ada Lovelace', 'Alan Turing']],
    ['Ada Lovelace, Alan Turing, ..., et al.;', ['Ada Lovelace', 'Alan Turing']],
  ])('%s', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });
});

describe('a remark beside a title', () => {
  it.each(['math.AG cs.LG', 'astro-ph.GA', 'quant-ph hep-th', 'Submitted 2 May 2024'])('%s', (text) => {
    expect(isRemark(text)).toBe(true);
  });

  it.each(['On self-supervised learning', 'self-supervised learning of words, by sight', 'a new method', 'cs.LG, cs.CL'])(
    'is not: %s',
    (text) => {
      expect(isRemark(text)).toBe(false);
    },
  );
});

/** Each of these used to block a page for a very long time: the test passes if it ends. */
describe('a line of 100,000 letters', () => {
  const length = 100_000;
  const lines = [
    ...['a', 'a-', 'a.', 'a.b-', 'ab ', 'A', 'A ', '1', '12 ', ' ', '(', '(1 ', ', ', '...', '…', 'et al. ', ', 3 more'].map(
      (part) => part.repeat(length / part.length),
    ),
    ...['1 additional authors ', 'Ada Lovelace, ', '王小明、', 'Иван Петров, ', 'محمد علي، ', '-', '\u00a0', '\t'].map((part) =>
      part.repeat(length / part.length),
    ),
  ];

  it.each(
    lines.flatMap((line) =>
      [line, `${line}!`, `${line}\u{1f600}`].map((text) => [`${text.slice(0, 24)}…${text.slice(-2)}`, text]),
    ),
  )('is read: %s', (_, text) => {
    expect(Array.isArray(namesOf(text))).toBe(true);
    expect(Array.isArray(leadingNames(text))).toBe(true);
    expect(typeof isRemark(text)).toBe('boolean');
  });

  it.each(['a-', 'a.b-', 'ab ', ', 3 more', '1 additional authors '])('is also read when it is cut: %s', (part) => {
    for (const most of [399, 39_998]) {
      const text = `${part.repeat(Math.floor(most / part.length))}!`;
      expect(Array.isArray(namesOf(text))).toBe(true);
      expect(isRemark(text)).toBe(false);
    }
  });
});
