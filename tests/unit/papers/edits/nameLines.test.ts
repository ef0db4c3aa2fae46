import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameLines, namesOfLines } from '~/lib/papers/edits/nameLines';

describe('names as lines', () => {
  test.each<[string, object]>([
    ['Hopper, Grace', { name: 'Grace Hopper', family: 'Hopper', given: 'Grace' }],
    ['Grace Hopper', { name: 'Grace Hopper' }],
    ['  van der Maaten, Laurens ', { name: 'Laurens van der Maaten', family: 'van der Maaten', given: 'Laurens' }],
    ['{Apple, Inc.}', { name: 'Apple, Inc.' }],
    ['NVIDIA', { name: 'NVIDIA' }],
    ['王小明', { name: '王小明' }],
  ])('%s', (line, name) => {
    expect(namesOfLines(`\n${line}\r\n\n`, [])).toEqual([name]);
  });

  test('no name is lost, and a name that stays keeps its parts', () => {
    const part = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => /^[^\n\r{}]+$/u.test(text.trim()) && text === text.trim());
    const name = fc.oneof(
      part.map((text) => ({ name: text })),
      fc.record({ given: part, family: part }).map((parts) => ({ name: `${parts.given} ${parts.family}`, ...parts })),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { selector: (each) => nameLines([each]), maxLength: 5 }), (names) => {
        expect(namesOfLines(nameLines(names), names)).toEqual(names);
      }),
    );
  });

  test('lines in any number and of any length are read', () => {
    expect(namesOfLines('A B\n'.repeat(20_000), [])).toHaveLength(20_000);
    expect(namesOfLines('x'.repeat(1_000_000), [])).toHaveLength(1);
    expect(namesOfLines('{}\n{', [])).toEqual([{ name: '{' }]);
  });
});
