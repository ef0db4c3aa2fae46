import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carryCaret } from '~/components/paper/note/carryCaret';
import { rebaseNote } from '~/components/paper/note/rebaseNote';

test.each([
  ['typed at the end', 'abc', 'abc\nother', 'abcd', 'abcd\nother'],
  ['typed at the start', 'abc', 'other\nabc', 'xabc', 'other\nxabc'],
  ['deleted', 'abc def', 'top\nabc def', 'abc', 'top\nabc'],
  ['nothing typed', 'abc', 'abc\nother', 'abc', 'abc\nother'],
  ['nothing joined', 'abc', 'abc', 'abcd', 'abcd'],
])('%s since the save', (_, sent, stored, typed, expected) => {
  expect(rebaseNote(sent, stored, typed)).toBe(expected);
});

test('no typed line is lost, whatever changed elsewhere', () => {
  const line = fc.string({ maxLength: 6 }).map((text) => text.replaceAll('\n', ' '));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), fc.array(line, { maxLength: 5 }), (before, elsewhere) => {
      const sent = before.join('\n');
      const result = rebaseNote(sent, elsewhere.join('\n'), `${sent}\n#typed#`);
      expect(result).toContain('#typed#');
    }),
  );
});

test('a caret keeps its place beside a change', () => {
  expect(carryCaret('one\nthree', 'one\ntwo\nthree', 2)).toBe(2);
  expect(carryCaret('one\nthree', 'one\ntwo\nthree', 6)).toBe(10);
  expect(carryCaret('abc', '', 2)).toBe(0);
});
