import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeSeen, type SeenPaper } from '~/lib/papers/seenPaper';

const mine: SeenPaper = { key: 1, day: 10, site: 'arxiv' };

describe('one paper seen in two libraries', () => {
  test('has the earlier day, and its site', () => {
    expect(mergeSeen(mine, { key: 1, day: 9, site: 'huggingface' })).toEqual({ key: 1, day: 9, site: 'huggingface' });
    expect(mergeSeen(mine, { key: 1, day: 11, site: 'huggingface' })).toBe(mine);
  });

  test('is skipped if the last decision says so', () => {
    const skipped = { ...mine, skippedAt: 5 };
    const takenBack = { ...mine, unskippedAt: 7 };
    expect(mergeSeen(mine, skipped)).toEqual(skipped);
    expect(mergeSeen(skipped, mine)).toBe(skipped);
    expect(mergeSeen(skipped, takenBack)).toEqual(takenBack);
    expect(mergeSeen(takenBack, skipped)).toBe(takenBack);
    expect(mergeSeen(takenBack, { ...mine, skippedAt: 8 })).toEqual({ ...mine, skippedAt: 8 });
  });

  test('is the same in whatever order, and however often', () => {
    const paper: fc.Arbitrary<SeenPaper> = fc
      .record(
        { key: fc.constant(1), day: fc.nat(5), site: fc.constant('arxiv'), skippedAt: fc.nat(5), unskippedAt: fc.nat(5) },
        { requiredKeys: ['key', 'day', 'site'] },
      )
      .filter(({ skippedAt, unskippedAt }) => skippedAt === undefined || unskippedAt === undefined);
    fc.assert(
      fc.property(paper, paper, (a, b) => {
        const merged = mergeSeen(a, b);
        expect(mergeSeen(merged, b)).toBe(merged);
        expect(mergeSeen(merged, a)).toBe(merged);
        expect(merged.day).toBe(mergeSeen(b, a).day);
      }),
    );
  });
});
