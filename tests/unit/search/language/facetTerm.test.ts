import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type FacetTerm, hasTerm, printTerm, toggleTerm } from '~/lib/search/language/facetTerm';
import { libraryFilterOf } from '~/lib/search/language/libraryFilterOf';
import { parseQuery } from '~/lib/search/language/parseQuery';

const starred: FacetTerm = { facet: 'star' };
const tag = (value: string): FacetTerm => ({ facet: 'tag', value });
const status = (value: 'to-read' | 'read'): FacetTerm => ({ facet: 'status', value });
const year = (value: string): FacetTerm => ({ facet: 'year', value });

test.each<[text: string, term: FacetTerm, toggled: string]>([
  ['', starred, 'is:starred'],
  ['is:starred', starred, ''],
  ['graph has:star nets', starred, 'graph nets'],
  ['graph', tag('To read'), 'graph tag:"To read"'],
  ['tag:"TO READ" graph', tag('To read'), 'graph'],
  ['tag:"a"', tag('b'), 'tag:"a" tag:"b"'],
  ['tag:"nlp/" x', { facet: 'under', value: 'nlp' }, 'x'],
  ['status:to-read x', status('read'), 'status:to-read,read x'],
  ['status:to-read,read x', status('read'), 'status:to-read x'],
  ['status:to-read,read x', status('to-read'), 'status:read x'],
  ['year:2024', year('2023'), 'year:2024,2023'],
  ['venue:"ICML, 2024"', { facet: 'venue', value: 'ICLR' }, 'venue:"ICML, 2024","ICLR"'],
  ['a OR b', starred, '(a OR b) is:starred'],
  ['(a OR b', starred, '(a OR b) is:starred'],
  ['"a b', starred, '"a b" is:starred'],
  ['-is:starred', starred, '-is:starred is:starred'],
])('%j with %j toggled is %j', (text, term, toggled) => {
  expect(toggleTerm(text, term)).toBe(toggled);
});

describe('toggling', () => {
  const value = fc.constantFrom('a', 'b c', 'ÀB', 'x/y', '1,2', 'é');
  const term = fc.oneof(
    fc.constantFrom<FacetTerm>(starred, { facet: 'note' }, status('to-read'), status('read'), year('2020'), year('2021')),
    fc.record({ facet: fc.constantFrom('tag' as const, 'under' as const, 'venue' as const, 'site' as const), value }),
    fc.record({ facet: fc.constant('priority' as const), value: fc.constantFrom('high' as const, 'low' as const) }),
  );
  const typed = fc
    .array(
      fc.constantFrom('graph', '"a b"', '-x', 'OR', '(a OR b)', '(', '"', 'tag:"a"', 'status:read', 'year:2020', 'is:starred'),
      {
        maxLength: 6,
      },
    )
    .map((pieces) => pieces.join(' '));

  it('adds a term that is then present, and removes it again', () => {
    fc.assert(
      fc.property(typed, term, (text, added) => {
        const query = parseQuery(text);
        if (hasTerm(query, added)) return;
        const after = toggleTerm(text, added);
        expect(hasTerm(parseQuery(after), added)).toBe(true);
        const back = toggleTerm(after, added);
        expect(hasTerm(parseQuery(back), added)).toBe(false);
        expect(parseQuery(back).expression).toEqual(query.expression);
      }),
      { numRuns: 1000 },
    );
  });

  it('prints terms without a problem', () => {
    fc.assert(
      fc.property(term, (printed) => {
        expect(parseQuery(printTerm(printed)).problems).toEqual([]);
      }),
    );
  });
});

test.each([
  ['', {}],
  ['is:starred has:note', { starred: true, hasNote: true }],
  ['tag:"A" tag:"b" status:to-read,read', { tags: ['a', 'b'], statuses: ['to-read', 'read'] }],
  ['status:read status:reading', undefined],
  ['tag:a', undefined],
  ['graph', undefined],
  ['-is:starred', undefined],
  ['status:none', undefined],
  ['status:read,none', undefined],
  ['is:starred OR has:note', undefined],
])('the indexes answer %j with %j', (text, filter) => {
  expect(libraryFilterOf(parseQuery(text).expression)).toEqual(filter);
});
