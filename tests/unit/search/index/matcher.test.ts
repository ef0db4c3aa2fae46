import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matcher } from '~/lib/search/index/matcher';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { entry } from '~/tests/unit/search/support';

const sample = entry(
  {
    title: 'Attention Is All You Need',
    authors: [{ name: 'Ashish Vaswani' }, { name: 'Łukasz Kaiser' }, { name: 'Paul Erdős' }],
    venue: 'NeurIPS 2017',
    published: '2017-06',
    abstract: 'A network that does\nwithout recurrence.',
    identifiers: ['arxiv:1706.03762', 'doi:10.1000/xyz'],
  },
  { tags: ['Sequence models', 'ML'], note: 'Compare with **LSTM** first.' },
);

const finds = (typed: string) => matcher(parseQuery(typed).expression)(sample);

describe('matcher', () => {
  test.each([
    '',
    'attention',
    'NEED all',
    'erdos',
    'Erdős',
    'vaswani attention lstm',
    '"is all you"',
    '"does without"',
    'neurips',
    '1706.03762',
    'arxiv:1706.03762',
    'https://arxiv.org/abs/1706.03762v5',
    'https://doi.org/10.1000/XYZ',
    '10.1000/XYZ',
    'sequence',
    'tag:seq',
    'tag:ml attention',
    'tag:"ML"',
    'tag:"sequence models" tag:ml',
    'atten',
    '"compare with **lstm**"',
    'author:vaswani -tag:vision year:2017..',
    'missing OR attention',
  ])('finds by %j', (typed) => {
    expect(finds(typed)).toBe(true);
  });

  test.each([
    'missing',
    'attention missing',
    '"all is you"',
    '"need ashish"',
    'tag:models',
    'tag:"sequence"',
    'tag:ml tag:vision',
    '.*',
    'author:attention',
    '-attention',
  ])('does not find by %j', (typed) => {
    expect(finds(typed)).toBe(false);
  });

  test('a paper is found by any part of its title, and adding a word never finds more', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '图', '1', 'ß', '-'), minLength: 1, maxLength: 12 });
    const plain = word.filter((each) => !each.startsWith('-'));
    fc.assert(
      fc.property(plain, plain, word, (before, word, extra) => {
        const paper = entry({ title: `${before} ${word}` });
        const some = matcher(parseQuery(word.replaceAll('"', '')).expression)(paper);
        // A sign that combines with the letter before it is folded with it, so only letters and digits are guaranteed.
        if (/^[\p{L}\p{N}]+$/u.test(word)) expect(some).toBe(true);
        const more = matcher(parseQuery(`${word.replaceAll('"', '')} ${extra}`).expression)(paper);
        if (more) expect(some).toBe(true);
      }),
    );
  });

  test('thousands of words are matched against a long abstract', () => {
    const long = entry({ abstract: 'word '.repeat(20_000) });
    const typed = Array.from({ length: 2_000 }, (_, index) => `w${index}`).join(' ');
    expect(matcher(parseQuery(typed).expression)(long)).toBe(false);
  });
});
