import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEmptyQuery, parseQuery } from '~/lib/search/parseQuery';

const cases: [typed: string, texts: string[], tags: [name: string, whole: boolean][]][] = [
  ['', [], []],
  ['   \n\t ', [], []],
  ['graph Neural', ['graph', 'neural'], []],
  ['"graph  neural" net', ['graph neural', 'net'], []],
  ['"still being typed', ['still being typed'], []],
  ['""', [], []],
  ['"', [], []],
  ['5" wide', ['5"', 'wide'], []],
  ['don"t panic', ['don"t', 'panic'], []],
  ['Erdős', ['erdos'], []],
  ['same same SAME', ['same'], []],
  ['tag:vision', [], [['vision', false]]],
  ['TAG:Vision', [], [['vision', false]]],
  ['tag:"to read soon" graph', ['graph'], [['to read soon', true]]],
  ['tag:"open', [], [['open', true]]],
  ['tag:', [], []],
  ['tag: graph', ['graph'], []],
  ['tag:a tag:"a"', [], [['a', true]]],
  ['author:knuth -not OR', ['author:knuth', '-not', 'or'], []],
  ['x(y)[z]*', ['x(y)[z]*'], []],
  ['https://arxiv.org/pdf/2305.12345v2 graph', ['arxiv:2305.12345', 'graph'], []],
  ['"https://arxiv.org/abs/2305.12345"', ['https://arxiv.org/abs/2305.12345'], []],
  ['input/output', ['input/output'], []],
  ['$', [], []],
  ['图神经 网络', ['图神经', '网络'], []],
];

describe('parseQuery', () => {
  test.each(cases)('%j', (typed, texts, tags) => {
    expect(parseQuery(typed)).toEqual({ texts, tags: tags.map(([name, whole]) => ({ name, whole })) });
  });

  test('takes any text, and asks for nothing only when nothing was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const query = parseQuery(typed);
        for (const text of query.texts) expect(text).toBe(text.trim());
        for (const text of query.texts) expect(text).not.toBe('');
        if (/[\p{L}\p{N}]/u.test(typed) && !/tag:/iu.test(typed)) expect(isEmptyQuery(query)).toBe(false);
      }),
    );
  });

  test('reads ten thousand characters and unbalanced quotes at once', () => {
    const started = performance.now();
    expect(parseQuery('"'.repeat(10_001)).texts).toEqual([]);
    expect(parseQuery(`tag:"${'a'.repeat(10_000)}`).tags).toHaveLength(1);
    expect(parseQuery('tag:'.repeat(2_500)).tags).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
