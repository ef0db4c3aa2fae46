import { expect, test } from 'vitest';
import { fields } from '~/lib/search/language/fields';
import { nearField } from '~/lib/search/language/nearField';
import { parseQuery } from '~/lib/search/language/parseQuery';

test.each([
  ['staus', 'status'],
  ['Staus', 'status'],
  ['statsu', 'status'],
  ['stauts', 'status'],
  ['autor', 'author'],
  ['athour', 'author'],
  ['yaer', 'year'],
  ['tags', 'tag'],
  ['tga', 'tag'],
  ['titel', 'title'],
  ['abstrct', 'abstract'],
  ['abc', undefined],
  ['re', undefined],
  ['https', undefined],
  ['introduction', undefined],
  ['x'.repeat(5000), undefined],
])('for %j, %j was probably meant', (typed, meant) => {
  expect(nearField(typed)).toBe(meant);
});

test('no field is taken for another one', () => {
  for (const { name } of fields) expect(parseQuery(`${name}:x`).problems.map(({ code }) => code)).not.toContain('field');
});

test('a query says where the unknown name stands and what was meant', () => {
  const text = 'graph -(staus:read)';
  const [problem] = parseQuery(text).problems;
  expect(problem).toMatchObject({ code: 'field', field: 'staus', near: 'status' });
  const { start = 0, field = '' } = problem ?? {};
  expect(text.slice(start, start + field.length)).toBe('staus');
});
