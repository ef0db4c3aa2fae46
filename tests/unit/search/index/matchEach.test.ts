import { expect, test } from 'vitest';
import { blankAnnotation } from '~/lib/papers/annotation';
import { matchEach } from '~/lib/search/index/matchEach';
import { asksForMarks } from '~/lib/search/language/asksForMarks';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { entry } from '~/tests/unit/search/support';

const parsed = (text: string) => parseQuery(text).expression;

function matches(texts: readonly string[], ...entries: ReturnType<typeof entry>[]): number[][] {
  const work = matchEach(entries, texts.map(parsed));
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

test('papers of one id, without marks, are told apart', () => {
  const one = { ...entry({ title: 'Sparse attention' }), annotation: blankAnnotation };
  const two = { ...entry({ title: 'Dense retrieval', venue: 'SIGIR' }), annotation: blankAnnotation };
  expect(matches(['attention', 'retrieval', 'venue:sigir', '-attention'], one, two)).toEqual([[0], [1, 2, 3]]);
});

test('no paper and no search', () => {
  expect(matches(['x'])).toEqual([]);
  expect(matches([], entry({}))).toEqual([[]]);
});

test.each([
  ['attention', true],
  ['title:attention', false],
  ['author:song year:2026', false],
  ['title:a OR tag:lab', true],
  ['-note:x', true],
  ['has:abstract', false],
  ['has:star', true],
  ['status:read', true],
  ['added:<7d', true],
])('%s asks for marks: %s', (text, expected) => {
  expect(asksForMarks(parsed(text))).toBe(expected);
});
