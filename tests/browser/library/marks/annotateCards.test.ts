import { expect, test } from 'vitest';
import { recentHistory } from '~/lib/library/history/recentHistory';
import { annotate } from '~/lib/library/marks/annotate';
import { annotateCards } from '~/lib/library/marks/annotateCards';
import { draftsAsEntries } from '~/lib/library/marks/draftsAsEntries';
import { marksFor } from '~/lib/library/marks/marksFor';
import { paperState } from '~/lib/library/marks/paperState';
import { undo } from '~/lib/library/recovery/undo';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { draft, mark, star, tag, testLibrary, unstar } from '~/tests/browser/library/testLibrary';

const id = (number: number): Identifier => `arxiv:2605.${String(10_000 + number)}`;
const stars = async (db: ReturnType<typeof testLibrary>, count: number): Promise<number> => {
  const marks = await marksFor(
    db,
    Array.from({ length: count }, (_, number) => [id(number)]),
  );
  return marks.filter(({ starred }) => starred).length;
};

test('many papers of a page, in the library or not, are changed in one step that one undo takes back', async () => {
  const db = testLibrary();
  await mark(db, id(0), tag('kept'));
  const cards = Array.from({ length: 130 }, (_, number) => ({
    draft: draft(id(number), { abstract: 'Short.' }),
    changes: [star],
  }));
  const { entry } = await annotateCards(db, cards, 'star');
  expect(await stars(db, 130)).toBe(130);
  expect((await recentHistory(db, 10)).map(({ action, paperCount }) => [action, paperCount])).toEqual([
    ['star', 130],
    ['tags', 1],
  ]);
  expect(await paperState(db, { draft: draft(id(0)) })).toMatchObject({
    bibliography: { abstract: 'Short.' },
    annotation: { tags: ['kept'], starredAt: expect.any(Number) },
  });
  await undo(db, entry);
  expect(await stars(db, 130)).toBe(0);
  expect(await paperState(db, { draft: draft(id(0)) })).toMatchObject({ annotation: { tags: ['kept'] } });
});

test('a change without effect makes no record', async () => {
  const db = testLibrary();
  const changes = [unstar, { kind: 'status', status: null } as const];
  expect(await annotateCards(db, [{ draft: draft(id(1)), changes }], 'unstar')).toEqual({ entry: 0 });
  expect(await db.papers.count()).toBe(0);
});

test('cards of one page that share an identifier become one record', async () => {
  const db = testLibrary();
  const twins = [draft([id(1), 'doi:10.1000/x']), draft([id(2), 'doi:10.1000/x'])];
  await annotateCards(
    db,
    twins.map((each) => ({ draft: each, changes: [star] })),
    'star',
  );
  expect(await db.papers.count()).toBe(1);
});

test('a card that names several records changes all of them, and merges none', async () => {
  const db = testLibrary();
  await mark(db, id(1), tag('one'));
  await mark(db, 'doi:10.1000/x', tag('two'));
  await annotateCards(db, [{ draft: draft([id(1), 'doi:10.1000/x']), changes: [star] }], 'star');
  expect(await db.papers.count()).toBe(2);
  expect((await marksFor(db, [[id(1)], ['doi:10.1000/x']])).map(({ starred }) => starred)).toEqual([true, true]);
});

test('a tag gets the spelling that the library has', async () => {
  const db = testLibrary();
  await mark(db, id(1), tag('Graphs'));
  const change = tag('graphs');
  const cards = [id(1), id(2)].map((each) => ({ draft: draft(each), changes: [change] }));
  await annotateCards(db, cards, 'tags');
  expect(await paperState(db, { draft: draft(id(2)) })).toMatchObject({ annotation: { tags: ['Graphs'] } });
});

test('papers of a page as entries have what the library knows of them, and none is written', async () => {
  const db = testLibrary();
  const { id: known } = await annotate(db, { draft: draft(id(1), { abstract: 'Longer than the card.' }) }, star);
  const entries = await draftsAsEntries(db, [draft(id(2)), draft(id(1))]);
  expect(entries.map(({ annotation }) => annotation.starredAt !== undefined)).toEqual([false, true]);
  expect(entries[1]?.paper).toMatchObject({ id: known, abstract: 'Longer than the card.' });
  expect(await db.papers.count()).toBe(1);
});
