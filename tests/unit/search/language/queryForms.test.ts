/** Spellings of one query by keyboards, phones and other languages. */
import { describe, expect, test } from 'vitest';
import { matcher } from '~/lib/search/index/matcher';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { entry } from '~/tests/unit/search/support';

const now = Date.UTC(2026, 5, 15, 12);
const parsed = (text: string) => parseQuery(text, now);

const same: [plain: string, forms: string[]][] = [
  [
    '"all you need"',
    [
      '“all you need”',
      '„all you need“',
      '„all you need”',
      '”all you need”',
      '«all you need»',
      '« all you need »',
      '»all you need«',
    ]
      .concat([
        '‹all you need›',
        '「all you need」',
        '『all you need』',
        '《all you need》',
        '＂all you need＂',
        '‘all you need’',
      ])
      .concat(['“all you need"', '‚all you need‘']),
  ],
  ['title:"deep nets"', ['title:“deep nets”', 'title: "deep nets"', 'title：「deep nets」', 'Title: « deep nets »']],
  ['tag:"nlp","ml"', ['tag:“nlp”,“ml”', 'tag:「nlp」，「ml」']],
  ['"don\'t stop"', ['“don’t stop”', '‘don’t stop’']],
  [
    'year:2023..2025',
    ['year:2023–2025', 'year:2023—2025', 'year:2023-2025', 'year:2023−2025', 'year:2023…2025', 'year:2023~2025', 'year:2023–25']
      .concat([
        'year:2023 to 2025',
        'year:2023 – 2025',
        'year:2023 - 2025',
        'year: 2023–2025',
        'year：2023〜2025',
        'year:2023-25',
      ])
      .concat(['year:2023 .. 2025', 'year:"2023 to 2025"']),
  ],
  ['year:2023-05..2024-06', ['year:2023-05–2024-06', 'year:2023-05 to 2024-06']],
  ['year:2023..', ['year:2023–', 'year:2023-']],
  ['year:..2023', ['year:–2023']],
  ['added:2023..2025', ['added:2023–2025', 'added:2023 to 2025']],
  ['a OR b', ['a || b', 'a ｜ b', 'a | b']],
  ['a AND b', ['a && b', 'a & b', 'a b']],
  ['(a OR b) c', ['（a OR b） c']],
  ['-word', ['－word', '−word', '–word', 'NOT word']],
];

describe('has the same meaning as', () => {
  for (const [plain, forms] of same) {
    test.each(forms)('%s', (form) => {
      expect(parsed(form).expression).toEqual(parsed(plain).expression);
      expect(parsed(form).problems).toEqual([]);
    });
  }
});

test('text that is no range, phrase or operator keeps its meaning', () => {
  expect(parsed('year:2023-05').expression).toEqual({ kind: 'published', from: '2023-05', to: '2023-05' });
  expect(parsed('rock ’n’ roll').terms.map(({ text }) => text)).toContain('roll');
  expect(parsed('5” disk').terms.map(({ text }) => text)).toEqual(['5"', 'disk']);
  expect(parsed('Title: a subtitle').terms.map(({ text }) => text)).toEqual(['a', 'subtitle']);
  expect(parsed('year:2023 total').terms.map(({ text }) => text)).toEqual(['total']);
  expect(parsed('GPT–4').terms.map(({ text }) => text)).toEqual(['gpt-4']);
});

test('a year as a word is also searched as the year of publication', () => {
  const matches = (title: string, published: string) =>
    matcher(parsed('wang 2020').expression)(entry({ title, published, authors: [{ name: 'Wang' }] }));
  expect(matches('Nets', '2020-03')).toBe(true);
  expect(matches('Trends of 2020', '2021')).toBe(true);
  expect(matches('Nets', '2021')).toBe(false);
});
