import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeNotes } from '~/lib/papers/merging/mergeNotes';

const note = (...lines: string[]) => lines.join('\n');

describe('mergeNotes', () => {
  const base = note('# Idea', '', 'first', '', 'second', '', 'third');

  test('merges edits of different places', () => {
    const theirs = base.replace('first', 'first, theirs');
    const mine = base.replace('third', 'third, mine');
    expect(mergeNotes(base, theirs, mine)).toBe(note('# Idea', '', 'first, theirs', '', 'second', '', 'third, mine'));
  });

  test('keeps both texts of one place, in whole lines', () => {
    const merged = mergeNotes(base, base.replace('second', 'mild'), base.replace('second', 'strong'));
    expect(merged).toBe(note('# Idea', '', 'first', '', 'mild', 'strong', '', 'third'));
  });

  test('keeps the longer text if it contains the other', () => {
    expect(mergeNotes('', 'I like ca', 'I like cats')).toBe('I like cats');
    expect(mergeNotes('a', 'a and b and c', 'a and b')).toBe('a and b and c');
  });

  test('keeps the only edit', () => {
    expect(mergeNotes(base, base, 'mine')).toBe('mine');
    expect(mergeNotes(base, 'theirs', base)).toBe('theirs');
    expect(mergeNotes(base, 'same', 'same')).toBe('same');
    expect(mergeNotes(base, base, '')).toBe('');
  });

  test('keeps a line that one side deleted and the other edited', () => {
    expect(mergeNotes(note('a', 'b', 'c'), note('a', 'c'), note('a', 'b!', 'c'))).toBe(note('a', 'b!', 'c'));
  });

  test('keeps two whole notes if their base is unknown', () => {
    expect(mergeNotes('', note('a', '', 'b'), note('c', '', 'd'))).toBe(note('a', '', 'b', 'c', '', 'd'));
  });

  test('two editors that repeatedly change one line at the same moment leave each text once', () => {
    let stored = note('# Idea', '', 'first', '', 'last');
    for (let round = 0; round < 20; round++) {
      const change = (by: string) => stored.replace(/^first.*$/mu, `first, round ${round} by ${by}`);
      const [first, second] = [change('one'), change('the other')];
      stored = mergeNotes(stored, first, second);
      // The first editor continues from the text it sent, and is saved over the second one's.
      stored = mergeNotes(first, stored, first.replace('by one', 'by one, more'));
    }
    const all = stored.split('\n').filter((line) => line !== '');
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeLessThanOrEqual(2 + 3 * 20);
    expect(stored).toContain('first, round 19 by one, more');
    expect(stored).toContain('first, round 19 by the other');
  });

  test('three editors of one line leave each text once, round after round', () => {
    let stored = note('# Idea', '', 'first', '', 'last');
    const all: string[] = [];
    for (let round = 0; round < 20; round++) {
      const base = stored;
      const texts = ['one', 'two', 'three'].map((by) => `first, round ${round} by ${by}`);
      all.push(...texts);
      for (const text of texts) stored = mergeNotes(base, stored, base.replace(/^first.*$/mu, text));
      for (const text of texts) expect(stored.split('\n').filter((line) => line === text)).toHaveLength(1);
    }
    const kept = stored.split('\n').filter((line) => line !== '');
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept.length).toBeLessThanOrEqual(2 + all.length);
    expect(stored).toContain('last');
  });

  test('repeats no line more often than the text that contains it most often', () => {
    fc.assert(
      fc.property(lines, lines, lines, (before, a, b) => {
        fc.pre(before.some((line) => line.trim() !== ''));
        const [base, theirs, mine] = [before, a, b].map((all) => all.join('\n')) as [string, string, string];
        const merged = mergeNotes(base, theirs, mine);
        const count = (text: string, line: string) => text.split('\n').filter((each) => each === line).length;
        for (const line of merged.split('\n').filter((each) => each.trim() !== ''))
          expect(count(merged, line)).toBeLessThanOrEqual(Math.max(count(theirs, line), count(mine, line)));
      }),
    );
  });

  test('leaves no conflict marks', () => {
    expect(mergeNotes('x', 'y', 'z')).not.toMatch(/[<>=|]{3}/);
  });

  const lines = fc.array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta', '', '- item', 'long line of text'), {
    maxLength: 12,
  });

  test('loses no line that its own side did not delete', () => {
    const own = (side: string) => fc.array(fc.constantFrom(`${side} one`, `${side} two`, `${side} three`), { maxLength: 4 });
    /** Drops some lines of the base and inserts new ones in the middle. */
    const edit = (before: string[], drops: boolean[], added: string[]): string[] => {
      const kept = before.filter((_, at) => !drops[at]);
      const at = Math.floor(kept.length / 2);
      return [...kept.slice(0, at), ...added, ...kept.slice(at)];
    };
    const drops = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(lines, drops, drops, own('their'), own('my'), (before, dropA, dropB, addA, addB) => {
        const unique = before.map((line, at) => `${at} ${line}`);
        const [theirs, mine] = [edit(unique, dropA, addA), edit(unique, dropB, addB)];
        const merged = mergeNotes(unique.join('\n'), theirs.join('\n'), mine.join('\n')).split('\n');
        for (const line of [...addA, ...addB]) expect(merged).toContain(line);
        for (const line of unique) if (theirs.includes(line) && mine.includes(line)) expect(merged).toContain(line);
      }),
    );
  });

  test('a side without edits has no effect', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const [base, edited] = [before.join('\n'), after.join('\n')];
        expect(mergeNotes(base, base, edited)).toBe(edited);
        expect(mergeNotes(base, edited, base)).toBe(edited);
        expect(mergeNotes(base, edited, edited)).toBe(edited);
      }),
    );
  });

  test('a note of 200,000 lines is merged', () => {
    const blank = '\n'.repeat(200_000);
    expect(mergeNotes(blank, `a${blank}`, `${blank}b`)).toContain('a');
  });
});
