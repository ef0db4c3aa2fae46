import { describe, expect, test } from 'vitest';
import { joinEntries } from '~/lib/library/import/joinEntries';
import type { PlacedEntry } from '~/lib/library/import/placedEntry';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Bibliography } from '~/lib/papers/paper';
import type { ReadMarks } from '~/lib/papers/readEntry';
import { limits } from '~/lib/papers/text/limits';

const entry = (
  at: number,
  identifiers: Identifier[],
  bibliography: Partial<Bibliography> = {},
  marks: Partial<ReadMarks> = {},
): PlacedEntry => ({
  at: { entry: at },
  file: 0,
  site: 'ris',
  identifiers,
  bibliography: { title: `Title ${at}`, authors: [], links: {}, ...bibliography },
  marks: { keywords: [], tags: [], note: '', collections: [], ...marks },
});

function joined(read: readonly PlacedEntry[]) {
  const work = joinEntries(read);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('entries that name one paper', () => {
  test('are joined, also through a third one, in the place of the first', () => {
    const { entries } = joined([
      entry(1, ['doi:10.1/a'], { volume: '1' }, { tags: ['A'], note: 'One.', status: 'reading' }),
      entry(2, ['arxiv:2301.00001'], {}, { tags: ['a', 'b'], note: 'One.', collections: [['X']] }),
      entry(3, ['doi:10.1/c']),
      entry(4, ['doi:10.1/a', 'arxiv:2301.00001'], { volume: '2', issue: '3' }, { note: 'Two.', status: 'read', addedAt: 5 }),
    ]);
    expect(entries.map(({ at }) => at.entry)).toEqual([1, 3]);
    expect(entries[0]).toMatchObject({
      identifiers: ['doi:10.1/a', 'arxiv:2301.00001'],
      bibliography: { title: 'Title 1', volume: '1', issue: '3' },
      marks: { tags: ['A', 'b'], note: 'One.\n\nTwo.', status: 'read', addedAt: 5, collections: [['X']] },
    });
  });

  test('by title alone are joined with each other, and with none that has another name', () => {
    const same = { title: 'On Graphs', authors: [{ name: 'Ada Lovelace' }] };
    const { entries } = joined([
      entry(1, [], same),
      entry(2, ['doi:10.1/a'], same),
      entry(3, [], { ...same, title: 'on graphs' }),
    ]);
    expect(entries.map(({ identifiers }) => identifiers)).toEqual([['title:on-graphs/lovelace'], ['doi:10.1/a']]);
  });

  test('and a title of signs alone is a name too', () => {
    const { entries } = joined([entry(1, [], { title: '?!' }), entry(2, [], { title: '?!' }), entry(3, [], { title: '…' })]);
    expect(entries.map(({ identifiers }) => identifiers)).toEqual([['title:3f-21'], ['title:2026']]);
  });
});

describe('100,000 entries', () => {
  const many = (make: (index: number) => PlacedEntry) => Array.from({ length: 100_000 }, (_, index) => make(index));

  test('with one citation key: the first paper keeps it, and each other one is a problem', () => {
    const { entries, problems } = joined(many((index) => entry(index, [`doi:10.1/${index}`], { citationKey: '__proto__' })));
    expect(entries).toHaveLength(100_000);
    expect(entries.filter(({ bibliography }) => bibliography.citationKey !== undefined)).toHaveLength(1);
    expect(problems).toHaveLength(99_999);
    expect(problems[0]).toEqual({ at: { entry: 1 }, file: 0, code: 'repeatedKey', values: ['__proto__'] });
  });

  test('of one paper are one entry, with notes as long as a paper may have', () => {
    const { entries } = joined(many((index) => entry(index, ['doi:10.1/a'], {}, { note: `${index} ${'word '.repeat(40)}` })));
    expect(entries).toHaveLength(1);
    const { note } = entries[0]!.marks;
    expect(note.startsWith('0 word')).toBe(true);
    expect(note.length).toBeGreaterThan(limits.joinedNote - 500);
    expect(note.length).toBeLessThanOrEqual(limits.joinedNote);
  });
});
