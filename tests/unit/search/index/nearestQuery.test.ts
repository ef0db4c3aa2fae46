/** Suggestions for a query that finds nothing because of one wrong letter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneOff } from '~/lib/search/index/nearWords';
import { searchDocument } from '~/lib/search/index/searchDocument';
import { SearchIndex } from '~/lib/search/index/searchIndex';
import { entry } from '~/tests/unit/search/support';

const now = Date.UTC(2026, 0, 1);

const index = new SearchIndex();
const papers = [
  { title: 'Knowledge distillation of graph networks', authors: [{ name: 'Wei Wang' }] },
  { title: 'Distillation columns', authors: [{ name: 'Ada Lovelace' }] },
  { title: 'Distilation', authors: [{ name: 'Zoë Misprint' }], abstract: 'Attention — transformers.' },
  { title: 'MiniLM: distillation of language models' },
  { title: 'Naïve Bayes and Erdős numbers', authors: [{ name: 'Pál Erdős' }] },
];
for (const [at, paper] of papers.entries()) {
  const document = searchDocument(entry({ ...paper, id: `p${at}` }));
  if (document) index.put(document);
}

function nearest(query: string): string | undefined {
  const work = index.nearest(query, now);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('the nearest query', () => {
  it.each([
    ['knowlege', 'knowledge'],
    ['Knwoledge graph', 'knowledge graph'],
    ['wang distilation', 'wang distillation'],
    ['title:knowlegde', 'title:knowledge'],
    ['author:lovelase', 'author:lovelace'],
    ['erdoss', 'erdos'],
    ['transformrs -graph', 'transformers -graph'],
    ['knowlege OR colums', 'knowledge OR columns'],
    ['self-attenton', undefined],
    ['attenton', 'attention'],
    // A word that is still being typed.
    ['atentio', 'attentio'],
    ['minilm distilation', 'minilm distillation'],
    // Both words occur, but not together.
    ['lovelace distilation', 'lovelace distillation'],
  ])('of %s is %s', (query, near) => {
    expect(nearest(query)).toBe(near);
  });

  it.each(['"knowlege"', '-knowlege', 'NOT knowlege', 'year:2O24', 'arxiv:24O1.00001', 'abc', 'knowleg3', 'kmowlege', ''])(
    'does not exist for %s',
    (query) => {
      expect(nearest(query)).toBeUndefined();
    },
  );

  it('is found for every word with one letter added, left out, replaced or swapped', () => {
    const letter = fc.integer({ min: 97, max: 122 }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(
        fc.constantFrom('knowledge', 'columns', 'networks', 'bayes'),
        fc.nat(8),
        letter,
        fc.nat(3),
        (word, nat, other, kind) => {
          const at = nat % word.length;
          const typed = [
            word.slice(0, at) + other + word.slice(at),
            word.slice(0, at) + word.slice(at + 1),
            word.slice(0, at) + other + word.slice(at + 1),
            word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
          ][kind] as string;
          // Part of a word finds that word, so it is not wrong.
          fc.pre(!papers.some(({ title }) => title.toLowerCase().includes(typed)));
          expect(nearest(typed)).toBe(word);
        },
      ),
    );
  });

  it('detects a distance of one like the full table of distances', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneOff(a, b)).toBe(distance(a, b) === 1);
      }),
      { numRuns: 2000 },
    );
  });
});

/** The optimal string alignment distance (Damerau 1964), by its table. */
function distance(a: string, b: string): number {
  const rows: number[][] = [];
  for (let row = 0; row <= a.length; row++) {
    rows[row] = [];
    for (let column = 0; column <= b.length; column++) {
      const at = (up: number, left: number): number => rows[row - up]?.[column - left] ?? Number.POSITIVE_INFINITY;
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const best = Math.min(
        at(1, 0) + 1,
        at(0, 1) + 1,
        at(1, 1) + Number(a[row - 1] !== b[column - 1]),
        isSwap ? at(2, 2) + 1 : Number.POSITIVE_INFINITY,
      );
      (rows[row] as number[])[column] = row === 0 && column === 0 ? 0 : best;
    }
  }
  return rows[a.length]?.[b.length] ?? 0;
}
