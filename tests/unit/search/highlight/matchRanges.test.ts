import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchRanges } from '~/lib/search/highlight/matchRanges';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { searchable } from '~/lib/search/language/searchable';

const marked = (text: string, typed: string) =>
  matchRanges(text, parseQuery(typed).terms, 'title').map(([start, end]) => text.slice(start, end));

describe('matchRanges', () => {
  test.each([
    ['Attention is all', 'is', ['is']],
    ['Paul Erdős and Erdo\u030bs', 'erdos', ['Erdős', 'Erdo\u030bs']],
    ['deep  deep\nlearning', '"deep learning"', ['deep\nlearning']],
    ['banana', 'an', ['anan']],
    ['banana', 'ana nan', ['anan']],
    ['𝔸 𝟚-category', 'category', ['category']],
    ['nothing here', 'missing', []],
    ['anything', '', []],
    ['vision', 'tag:vision', []],
    ['Paul Erd{\\H{o}}s', 'erdos', ['Erd{\\H{o}}s']],
    ['Erd\\H os, na\\"ive', 'erdos naive', ['Erd\\H os', 'na\\"ive']],
  ])('%j by %j', (text, typed, expected) => {
    expect(marked(text, typed)).toEqual(expected);
  });

  test('ranges ascend, are separate and within the text, and each contains a search term', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', 'e\u0301', 'ß', 'ﬁ', ' ', '\n', '𝔸', 'İ', '图'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, (written, typed) => {
        const query = parseQuery(typed);
        let last = -1;
        for (const [start, end] of matchRanges(written, query.terms, 'title')) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(written.length);
          const held = searchable(written.slice(start, end));
          expect(query.terms.some(({ text: term }) => held.includes(term))).toBe(true);
          last = end;
        }
        const whole = searchable(written);
        expect(query.terms.some(({ text: term }) => whole.includes(term))).toBe(
          matchRanges(written, query.terms, 'title').length > 0,
        );
      }),
    );
  });
});
