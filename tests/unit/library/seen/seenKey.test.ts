import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seenKey } from '~/lib/library/seen/seenKey';
import type { Identifier } from '~/lib/papers/identifiers/identifier';

test('the key of an identifier never changes: it is stored, and in backups', () => {
  expect(seenKey('arxiv:1706.03762')).toBe(3785734069541682);
  expect(seenKey('arxiv:2610.00001')).toBe(1529852151470129);
  expect(seenKey('openreview:abc')).toBe(986948174377315);
});

test('neighbouring identifiers have neighbouring keys in the same order', () => {
  const keys = ['arxiv:2610.00007', 'arxiv:2610.00008', 'arxiv:2610.00010', 'arxiv:2610.00321'].map((id) =>
    seenKey(id as Identifier),
  );
  expect(keys).toEqual(keys.toSorted((a, b) => a - b));
  expect(keys[3]! - keys[0]!).toBeLessThan(2 ** 28);
});

test('100,000 identifiers of one archive have different keys, and their blocks are evenly filled', () => {
  const keys = Array.from({ length: 100_000 }, (_, index) =>
    seenKey(`arxiv:${2301 + Math.floor(index / 10_000)}.${String(index % 10_000).padStart(5, '0')}`),
  );
  expect(new Set(keys).size).toBe(keys.length);
  const spread = Array.from({ length: 20_000 }, (_, index) => seenKey(`doi:10.1101/2026.${index * 7919}.${index}`));
  const counts = new Map<number, number>();
  for (const key of spread) counts.set(Math.floor(key / 2 ** 47), (counts.get(Math.floor(key / 2 ** 47)) ?? 0) + 1);
  expect(counts.size).toBe(64);
  expect(Math.max(...counts.values())).toBeLessThan(2 * Math.min(...counts.values()));
});

test('any text has a key that is a safe integer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const key = seenKey(text as Identifier);
      expect(Number.isSafeInteger(key) && key >= 0).toBe(true);
      expect(seenKey(text as Identifier)).toBe(key);
    }),
  );
});
