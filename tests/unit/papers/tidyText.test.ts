import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidyMultiline, tidyText } from '~/lib/papers/tidyText';

describe('tidyText', () => {
  test.each([
    ['  Attention \n\t is\u00a0all\u3000you need ', 'Attention is all you need'],
    ['a\u0000b\u0007c\u001bd\u007fe', 'abcde'],
    ['safe\u202egpj.exe\u202c', 'safegpj.exe'],
    ['\u2066left\u2069 \u200fright\u200e', 'left right'],
    ['zero\u200bwidth\u2060\ufeff', 'zerowidth'],
    ['lone\ud800 half', 'lone half'],
    ['half\udc00', 'half'],
    ['family 👩‍🔬', 'family 👩‍🔬'],
    ['می‌خواهم', 'می‌خواهم'],
    ['क्षेत्र', 'क्षेत्र'],
    ['<b>x</b> & "y"', '<b>x</b> & "y"'],
    ['\u2028\u2029 \r\n', ''],
  ])('%j', (text, tidy) => {
    expect(tidyText(text, 100)).toBe(tidy);
  });

  test('cuts by code point, never through a character', () => {
    expect(tidyText('🙂🙂🙂', 2)).toBe('🙂🙂');
    expect(tidyText('ab cd', 3)).toBe('ab');
    expect(tidyText('x'.repeat(10_000), 1000)).toHaveLength(1000);
  });

  test('is idempotent, in bounds, on one line and well formed, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (text, most) => {
        const tidy = tidyText(text, most);
        expect(tidyText(tidy, most)).toBe(tidy);
        expect([...tidy].length).toBeLessThanOrEqual(most);
        expect(tidy).not.toMatch(/[\n\r\t\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]|^\s|\s$|\s\s/u);
      }),
    );
  });

  test('does not read a megabyte for a title', () => {
    const started = performance.now();
    for (let round = 0; round < 20; round += 1) tidyText(' \u202e\n'.repeat(1_000_000), 1000);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('tidyMultiline', () => {
  test.each([
    ['one\ntwo', 'one two'],
    ['one\n\ntwo\n \n\n three ', 'one\n\ntwo\n\nthree'],
    ['one\r\n\r\ntwo', 'one\n\ntwo'],
    ['\n\n', ''],
    ['a\u202eb\n\n\u0000c', 'ab\n\nc'],
  ])('%j', (text, tidy) => {
    expect(tidyMultiline(text, 100)).toBe(tidy);
  });

  test('is idempotent and in bounds', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\t', '🙂', '\u202e');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (text, most) => {
        const tidy = tidyMultiline(text, most);
        expect(tidyMultiline(tidy, most)).toBe(tidy);
        expect([...tidy].length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
