import { describe, expect, test } from 'vitest';
import { formats } from '~/lib/formats/writers/formats';
import { statuses } from '~/lib/papers/annotation';
import { bare, entries, entryOf, full, uuid } from './sampleEntries';

const secret = entryOf(
  { title: 'Public' },
  { note: 'SECRET-NOTE', tags: ['SECRET-TAG'], status: 'skipped', starredAt: 1_700_000_000_000, addedAt: 1_600_000_000_000 },
);

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  test('written in pieces, in any order, equals the list written at once', () => {
    for (const list of [[], entries.slice(0, 1), entries]) {
      const { begin, first = '', between = '', entry, end } = format.start(full);
      const backwards = list.toReversed().map(entry);
      const text = `${begin}${list.length > 0 ? first : ''}${backwards.toReversed().join(between)}${end}`;
      expect(text).toBe(format.write(list, full));
    }
  });

  test('contains private text only if requested', () => {
    const has = (options: typeof bare) =>
      ['SECRET-NOTE', 'SECRET-TAG', 'skipped', '★', '2023-11', '2020-09'].filter((word) =>
        format.write([secret], options).includes(word),
      );
    const everything = id === 'dogear';
    if (!everything) expect(has(bare)).toEqual([]);
    expect(has({ ...bare, notes: true })).toEqual(everything ? expect.arrayContaining(['SECRET-TAG']) : ['SECRET-NOTE']);
    expect(has({ ...bare, tags: true })).toEqual(
      everything ? expect.arrayContaining(['SECRET-NOTE']) : expect.not.arrayContaining(['SECRET-NOTE']),
    );
    expect(has(full)).toEqual(expect.arrayContaining(['SECRET-NOTE', 'SECRET-TAG']));
  });

  test('leaves abstracts out if requested, but from a backup', () => {
    const list = [entryOf({ abstract: 'ABSTRACT of a paper.' })];
    const isWhole = id === 'dogear';
    if (id !== 'markdown') expect(format.write(list, bare)).toContain('ABSTRACT');
    expect(format.write(list, { ...bare, abstracts: false }).includes('ABSTRACT')).toBe(isWhole);
  });

  test('starts afresh with each list', () => expect(format.write(entries, full)).toBe(format.write(entries, full)));

  test('writes 5000 papers', () => {
    const many = Array.from({ length: 5000 }, (_, at) =>
      entryOf({ id: uuid(at), identifiers: [`openreview:paper${at}`], abstract: 'A long $x^2$ story & more. '.repeat(40) }),
    );
    expect(format.write(many, full).length).toBeGreaterThan(5000);
  });
});

test('every format has its own name and extension', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(8);
  expect(new Set(formats.map(({ extension }) => extension)).size).toBe(8);
  expect(statuses).toContain('skipped');
});
