import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mathSegments } from '~/components/paper/maths/mathSegments';

const formulas = (text: string) => mathSegments(text).flatMap((segment) => (segment.kind === 'math' ? [segment.tex] : []));

test.each([
  ['An $O(n)$ bound', ['O(n)']],
  ['$x$', ['x']],
  ['$x$-means and $y$', ['x', 'y']],
  ['$a_1$,$a_2$', ['a_1', 'a_2']],
  ['\\(a\\) and \\[b\\]', ['a', 'b']],
  ['$$a$$', ['a']],
  ['price \\$5 and $x$', ['x']],
  ['$\\$5$', ['\\$5']],
  ['$a \\textbf{b}$', ['a \\textbf{b}']],
])('%s', (text, expected) => {
  expect(formulas(text)).toEqual(expected);
});

test.each(['$5', '$5 and $10', 'US$ 5 and A$ 7', '$1M/$2M', 'a $ b $ c', '$$', '$$$$', '\\(\\)', '100$', '\\$a\\$', 'a\\(b'])(
  'no formula in %s',
  (text) => {
    expect(formulas(text)).toEqual([]);
  },
);

test('display formulas are recognized', () => {
  expect(mathSegments('$$a$$$b$').map((segment) => segment.kind === 'math' && segment.display)).toEqual([true, false]);
});

test('no part of a text is lost', () => {
  const piece = fc.constantFrom('$', '$$', '\\', '\\$', '\\(', '\\)', '\\[', '\\]', ' ', 'a', '1', '中', '{', '}', '\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const joined = mathSegments(text).map((segment) => (segment.kind === 'text' ? segment.text : segment.source));
      const plain = (some: string) => some.replace(/\\+\$/g, '$');
      expect(plain(joined.join(''))).toBe(plain(text));
    }),
  );
});

test('a hostile text is read to its end', () => {
  for (const piece of ['$a', '\\(', '\\[', '$$a', '$\\', '\\$', '$ ']) {
    const text = piece.repeat(20_000 / piece.length);
    const joined = mathSegments(text).map((segment) => (segment.kind === 'text' ? segment.text : segment.source));
    expect(joined.join('').replaceAll('\\', '')).toBe(text.replaceAll('\\', ''));
  }
});
