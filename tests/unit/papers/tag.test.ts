import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tagKey, tidyTag } from '~/lib/papers/tag';

describe('tidyTag', () => {
  test.each([
    ['  to read \n later ', 'to read later'],
    ['机器 学习', '机器 学习'],
    ['cafe\u0301', 'café'],
    ['a,b;c', 'a,b;c'],
    ['#nlp', '#nlp'],
    ['x\u202ey', 'xy'],
  ])('%j', (name, tag) => {
    expect(tidyTag(name)).toBe(tag);
  });

  test.each(['', '  ', '\u200b', '\n\u202e'])('nothing in %j', (name) => {
    expect(tidyTag(name)).toBeNull();
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const tag = tidyTag(name);
        if (tag !== null) expect(tidyTag(tag)).toBe(tag);
      }),
    );
  });
});

describe('tagKey', () => {
  test.each([
    ['NLP', 'nlp'],
    ['Straße', 'STRASSE'],
    ['CAFÉ', 'cafe\u0301'],
    ['ΟΔΟΣ', 'οδος'],
    [' to  read', 'To Read'],
  ])('%s is %s', (a, b) => {
    expect(tagKey(a)).toBe(tagKey(b));
  });

  test.each([
    ['café', 'cafe'],
    ['c', 'c++'],
    ['が', 'か'],
    ['to read', 'toread'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴'],
    ['🇩🇪', '🇫🇷'],
    ['👍🏻', '👍🏿'],
    ['👨‍👩‍👧', '👨👩👧'],
    ['1️⃣', '2️⃣'],
    ['نامه‌ها', 'نامهها'],
    ['क्‍ष', 'क्ष'],
  ])('%s is not %s', (a, b) => {
    expect(tagKey(a)).not.toBe(tagKey(b));
  });
});
