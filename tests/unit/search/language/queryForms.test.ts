/** One question in the forms that keyboards, phones and other languages give it. */
import { describe, expect, test } from 'vitest';
import { matcher } from '~/lib/search/index/matcher';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { entry } from '~/tests/unit/search/support';

const now = Date.UTC(2026, 5, 15, 12);
const asked = (text: string) => parseQuery(text, now);

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

describe('is asked for by', () => {
  for (const [plain, forms] of same) {
    test.each(forms)('%s', (form) => {
      expect(asked(form).expression).toEqual(asked(plain).expression);
      expect(asked(form).problems).toEqual([]);
    });
  }
});

test('what is no range, no phrase and no operator means what it meant', () => {
  expect(asked('year:2023-05').expression).toEqual({ kind: 'published', from: '2023-05', to: '2023-05' });
  expect(asked('rock ’n’ roll').terms.map(({ text }) => text)).toContain('roll');
  expect(asked('5” disk').terms.map(({ text }) => text)).toEqual(['5"', 'disk']);
  expect(asked('Title: a subtitle').terms.map(({ text }) => text)).toEqual(['a', 'subtitle']);
  expect(asked('year:2023 total').terms.map(({ text }) => text)).toEqual(['total']);
  expect(asked('GPT–4').terms.map(({ text }) => text)).toEqual(['gpt-4']);
});

test('a year as a word is the year of publication, too', () => {
  const fits = (title: string, published: string) =>
    matcher(asked('wang 2020').expression)(entry({ title, published, authors: [{ name: 'Wang' }] }));
  expect(fits('Nets', '2020-03')).toBe(true);
  expect(fits('Trends of 2020', '2021')).toBe(true);
  expect(fits('Nets', '2021')).toBe(false);
});
