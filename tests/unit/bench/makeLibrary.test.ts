import { expect, test } from 'vitest';
import { libraryEntrySchema } from '~/lib/papers/schemas';
import { makeEntries, wideTag } from '~/tests/support/makeLibrary.mjs';

test('makes entries that match the schema, the same ones each time', () => {
  const entries = [...makeEntries(300, 5)];
  for (const entry of entries) expect(libraryEntrySchema.safeParse(entry).error).toBeUndefined();
  expect([...makeEntries(300, 5)]).toEqual(entries);
  expect([...makeEntries(300, 6)]).not.toEqual(entries);
});

test('makes libraries like real ones', () => {
  const entries = [...makeEntries(12_000, 1)];
  const share = (matches: (entry: (typeof entries)[number]) => boolean): number =>
    entries.filter(matches).length / entries.length;
  expect(new Set(entries.map(({ paper }) => paper.id)).size).toBe(12_000);
  expect(new Set(entries.flatMap(({ paper }) => paper.identifiers)).size).toBe(
    entries.reduce((sum, { paper }) => sum + paper.identifiers.length, 0),
  );
  expect(share(({ annotation }) => annotation.note !== '')).toBeCloseTo(0.2, 1);
  expect(share(({ paper }) => paper.authors.length >= 3)).toBe(1);
  const authors = entries.reduce((sum, { paper }) => sum + paper.authors.length, 0) / entries.length;
  expect(authors).toBeGreaterThan(7);
  const abstract = entries.reduce((sum, { paper }) => sum + (paper.abstract ?? '').length, 0) / entries.length;
  expect(abstract).toBeGreaterThan(1000);
  expect(new Set(entries.flatMap(({ annotation }) => annotation.tags)).size).toBeGreaterThan(450);
  expect(entries.filter(({ annotation }) => annotation.tags.includes(wideTag)).length).toBe(10_000);
});
