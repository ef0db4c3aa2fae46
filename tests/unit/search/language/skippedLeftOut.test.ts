import { expect, test } from 'vitest';
import { matcher } from '~/lib/search/index/matcher';
import { libraryFilterOf } from '~/lib/search/language/libraryFilterOf';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { leavesSkippedOut, skippedLeftOut } from '~/lib/search/language/skippedLeftOut';
import { entry } from '~/tests/unit/search/support';

const expressionOf = (text: string) => parseQuery(text).expression;

test.each([
  ['', true],
  ['graph', true],
  ['is:starred tag:"a" priority:high', true],
  ['-(graph tag:a)', true],
  ['status:skipped', false],
  ['is:skipped', false],
  ['status:none', false],
  ['-status:read', false],
  ['graph OR (nets -status:to-read)', false],
])('%j leaves skipped papers out: %s', (text, isLeftOut) => {
  expect(leavesSkippedOut(expressionOf(text))).toBe(isLeftOut);
  const matches = matcher(skippedLeftOut(expressionOf(text)));
  const [all, some] = ['graph', 'graph nets'].map((title) => matches(entry({ title, published: '2020' }, { status: 'skipped' })));
  if (isLeftOut) expect([all, some]).toEqual([false, false]);
});

test.each([
  ['', { unskipped: true }],
  ['is:starred tag:"A"', { starred: true, tags: ['a'], unskipped: true }],
  ['has:note -status:skipped', { hasNote: true, unskipped: true }],
  ['status:skipped', { statuses: ['skipped'] }],
  ['status:skipped is:starred', { statuses: ['skipped'], starred: true }],
  ['graph', undefined],
])('the indexes answer %j by %j', (text, filter) => {
  expect(libraryFilterOf(skippedLeftOut(expressionOf(text)))).toEqual(filter);
});

test('a skipped paper is found by its status', () => {
  const skipped = entry({ title: 'Graph nets' }, { status: 'skipped' });
  const found = (text: string) => matcher(skippedLeftOut(expressionOf(text)))(skipped);
  expect([found('graph'), found('graph status:skipped'), found('status:skipped,read'), found('graph status:read')]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
