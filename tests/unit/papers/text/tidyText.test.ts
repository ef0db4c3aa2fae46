import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidyMultiline, tidyText } from '~/lib/papers/text/tidyText';

/** Any code points, with a higher share of those whose effect depends on the previous one. */
const anyText = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
    fc.constantFrom('🏴', '\u{e0067}', '\u{e007f}', '\u200d', '\u180e', 'ᠠ', '\u202e', '\ufe0f'),
  ),
  maxLength: 200,
});

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
    // Invisible characters are removed: tag characters that form no flag.
    ['ignore\u{e0061}\u{e0062}\u{e007f}', 'ignore'],
    ['🏴\u{e0067}\u{e0062}', '🏴'],
    [`🏴${'\u{e0061}'.repeat(7)}\u{e007f}`, '🏴'],
    ['😀\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', '😀'],
    ['a\u180eb', 'ab'],
  ])('%j', (text, tidy) => {
    expect(tidyText(text, 100)).toBe(tidy);
  });

  test.each([
    ['flags of parts of a country', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🏴󠁵󠁳󠁴󠁸󠁿'],
    ['flags of countries', '🇩🇪🇫🇷'],
    ['families, professions and other joined emoji', '👨‍👩‍👧‍👦 👩🏽‍🔬 🏳️‍🌈 🏴‍☠️'],
    ['skin tones', '👍🏻👍🏿'],
    ['keycaps', '1️⃣ #️⃣'],
    ['how a sign is drawn', '❤️ ❤︎'],
    ['variants of ideographs', '葛\u{e0100}'],
    ['joiners of Persian, Hindi, Malayalam and Sinhala', 'نامه‌ها क्‍ष क्‌ष ന്‍ ශ්‍රී'],
    ['the vowel separator of Mongolian', 'ᠬᠠᠨ\u180eᠠ'],
    ['signs of numbers and pounds', '؀١٢٣ ࢐'],
  ])('keeps %s', (_, text) => {
    expect(tidyText(text, 1000)).toBe(text);
  });

  test('keeps no part of a flag that exceeds the limit', () => {
    expect(tidyText('🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿', 10)).toBe('🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴');
  });

  test('cuts by code point, never within a character', () => {
    expect(tidyText('🙂🙂🙂', 2)).toBe('🙂🙂');
    expect(tidyText('ab cd', 3)).toBe('ab');
    expect(tidyText('x'.repeat(10_000), 1000)).toHaveLength(1000);
  });

  test('is idempotent, within the limit, on one line and well formed, for any input', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, most) => {
        const tidy = tidyText(text, most);
        expect(tidyText(tidy, most)).toBe(tidy);
        expect([...tidy].length).toBeLessThanOrEqual(most);
        expect(tidy).not.toMatch(/[\n\r\t\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]|^\s|\s$|\s\s/u);
      }),
    );
  });

  test('does not read a megabyte for a title', () => {
    expect(tidyText(' \u202e\n'.repeat(1_000_000), 1000)).toBe('');
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

  test('is idempotent and within the limit', () => {
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
