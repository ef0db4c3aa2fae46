import { expect, test } from 'vitest';
import { judgeWatches } from '~/lib/judging/judgeWatches';
import { watchColours } from '~/lib/judging/watchColours';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotate } from '~/lib/library/marks/annotate';
import { undo } from '~/lib/library/recovery/undo';
import { deleteSearch, saveSearch, watchSearch } from '~/lib/library/searches/saveSearch';
import type { SavedSearch, WatchMode } from '~/lib/papers/savedSearch';
import { draft, star, tag, testLibrary } from '~/tests/browser/library/testLibrary';

const folding = draft('arxiv:2601.00001', {
  title: 'Folding proteins in one pass',
  authors: [{ name: 'Martina Schmidt' }],
  abstract: 'A network that predicts structures.',
  published: '2026-01-02',
});
const agents = draft('arxiv:2601.00002', { title: 'Agents that plan', authors: [{ name: 'Lin Song' }] });

const watching = async (
  db: LibraryDatabase,
  name: string,
  watch: WatchMode | undefined,
  text: SavedSearch['text'] = name,
): Promise<{ id: string; entry: number }> => saveSearch(db, { name, text, sort: 'added', descending: true, watch });

test('without a watched search nothing is said', async () => {
  const db = testLibrary();
  await watching(db, 'protein', undefined);
  expect(await judgeWatches(db, [folding, agents])).toEqual([]);
});

test('each paper has the watched searches that it matches, in their order, whether it is in the library or not', async () => {
  const db = testLibrary();
  await watching(db, 'proteins', 'green', 'protein OR folding');
  await watching(db, 'Song', 'red', 'author:song');
  await watching(db, 'Old', 'blue', 'year:2019');
  await watching(db, 'New', 'teal', 'year:2026');
  await annotate(db, { draft: agents }, star);
  expect(await judgeWatches(db, [folding, agents])).toEqual([
    {
      watched: [
        { name: 'proteins', colour: watchColours.green },
        { name: 'New', colour: watchColours.teal },
      ],
      muted: false,
    },
    { watched: [{ name: 'Song', colour: watchColours.red }], muted: false },
  ]);
});

test('a muted search has no edge', async () => {
  const db = testLibrary();
  await watching(db, 'agents', 'mute');
  expect(await judgeWatches(db, [folding, agents])).toEqual([
    { watched: [], muted: false },
    { watched: [], muted: true },
  ]);
});

test('a search for marks compares those of the library', async () => {
  const db = testLibrary();
  await watching(db, 'lab', 'pink', 'tag:lab');
  await watching(db, 'unmarked', 'grey', '-tag:lab plan');
  expect((await judgeWatches(db, [agents]))[0]?.watched).toEqual([{ name: 'unmarked', colour: watchColours.grey }]);
  await annotate(db, { draft: agents }, tag('lab'));
  expect((await judgeWatches(db, [agents]))[0]?.watched).toEqual([{ name: 'lab', colour: watchColours.pink }]);
});

test.each(['', '   ', '()'])('a query that every paper matches marks none: %j', async (text) => {
  const db = testLibrary();
  await watching(db, 'all', 'red', text);
  expect(await judgeWatches(db, [folding])).toEqual([]);
});

test('watching, ending it, removing and undo are announced as changes of everything, and change the answer', async () => {
  const changes: unknown[] = [];
  const db = testLibrary((change) => changes.push(change));
  const { id } = await watching(db, 'plan', undefined);
  const isWatched = async (): Promise<boolean> => (await judgeWatches(db, [agents]))[0]?.watched.length === 1;
  const steps: [() => Promise<unknown>, boolean][] = [
    [() => watchSearch(db, id, 'red'), true],
    [() => watchSearch(db, id, undefined), false],
    [async () => undo(db, (await watchSearch(db, id, 'blue')).entry), false],
    [() => watchSearch(db, id, 'blue'), true],
    [() => deleteSearch(db, id), false],
  ];
  for (const [step, expected] of steps) {
    changes.length = 0;
    await step();
    await expect.poll(() => changes).not.toHaveLength(0);
    expect(changes).toEqual(changes.map(() => expect.objectContaining({ ids: [] })));
    expect(await isWatched()).toBe(expected);
  }
});

test('a search that is saved again under its name stays watched', async () => {
  const db = testLibrary();
  await watching(db, 'plan', 'red');
  await watching(db, 'plan', undefined);
  expect((await judgeWatches(db, [agents]))[0]?.watched).toEqual([{ name: 'plan', colour: watchColours.red }]);
});
