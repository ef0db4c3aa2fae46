import { describe, expect, test } from 'vitest';
import { historyOf } from '~/lib/library/history/historyOf';
import { recentHistory } from '~/lib/library/history/recentHistory';
import { getEntries } from '~/lib/library/lists/getEntries';
import { libraryCounts } from '~/lib/library/lists/libraryCounts';
import { annotate } from '~/lib/library/marks/annotate';
import { marksFor } from '~/lib/library/marks/marksFor';
import { readTagCounts } from '~/lib/library/tags/readTagCounts';
import { suggestTags } from '~/lib/library/tags/suggestTags';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { draft, mark, note, star, tag, testLibrary } from '~/tests/browser/library/testLibrary';

describe('queries', () => {
  test('marks of a long page are in the order of its cards, found by any identifier', async () => {
    const db = testLibrary();
    const { id } = await annotate(db, { draft: draft(['arxiv:2605.00007', 'doi:10.1000/x']) }, star);
    await annotate(db, { id }, tag('a', 'b'));
    await mark(db, 'arxiv:2605.01000', note('words', 0));
    const cards = Array.from({ length: 2000 }, (_, index): Identifier[] => [`arxiv:2605.${String(index).padStart(5, '0')}`]);
    cards[3] = ['pmid:3', 'doi:10.1000/x'];
    cards[4] = [];
    const marks = await marksFor(db, cards);
    expect(marks).toHaveLength(2000);
    expect(marks[3]).toEqual({ id, starred: true, tagCount: 2, hasNote: false });
    expect(marks[7]).toEqual(marks[3]);
    expect(marks[1000]).toMatchObject({ starred: false, hasNote: true });
    expect(marks.filter(({ id }) => id !== undefined)).toHaveLength(3);
    expect(marks[4]).toEqual({ starred: false, tagCount: 0, hasNote: false });
  });

  test('marks of no cards are none', async () => {
    expect(await marksFor(testLibrary(), [])).toEqual([]);
  });

  test('entries are in the order of the ids, without unknown ones', async () => {
    const db = testLibrary();
    const ids = [await mark(db, 'pmid:1', star), await mark(db, 'pmid:2', star)];
    expect((await getEntries(db, [ids[1]!, 'nobody', ids[0]!])).map(({ paper }) => paper.id)).toEqual([ids[1], ids[0]]);
  });

  test('tags are counted and suggested, the most used first, by their beginning, a word or a part', async () => {
    const db = testLibrary();
    await mark(db, 'pmid:1', tag('transformers', 'vision transformers', 'bio'));
    await mark(db, 'pmid:2', tag('vision transformers', 'megatransformer', 'bio'));
    await mark(db, 'pmid:3', tag('bio'));
    expect(await readTagCounts(db)).toEqual([
      { tag: 'bio', count: 3 },
      { tag: 'vision transformers', count: 2 },
      { tag: 'megatransformer', count: 1 },
      { tag: 'transformers', count: 1 },
    ]);
    expect((await suggestTags(db, 'TRANS', 10)).map((suggestion) => suggestion.tag)).toEqual([
      'transformers',
      'vision transformers',
      'megatransformer',
    ]);
    expect(await suggestTags(db, '', 2)).toHaveLength(2);
    expect(await suggestTags(db, 'nothing like it', 2)).toEqual([]);
  });

  test('a tag without papers is forgotten', async () => {
    const db = testLibrary();
    const id = await mark(db, 'pmid:1', tag('Gone'));
    await annotate(db, { id }, { kind: 'tags', add: ['here'], remove: ['gone'] });
    expect(await readTagCounts(db)).toEqual([{ tag: 'here', count: 1 }]);
  });

  test('counts by star, status and note', async () => {
    const db = testLibrary();
    await mark(db, 'pmid:1', star);
    await mark(db, 'pmid:2', { kind: 'status', status: 'read' });
    await mark(db, 'pmid:3', { kind: 'status', status: 'read' });
    await mark(db, 'pmid:4', note('n', 0));
    expect(await libraryCounts(db)).toEqual({
      papers: 4,
      starred: 1,
      withNote: 1,
      trashed: 0,
      byStatus: { 'to-read': 0, reading: 0, read: 2, skipped: 0 },
    });
  });

  test('history is read newest first, of one paper or of all', async () => {
    const db = testLibrary();
    const id = await mark(db, 'pmid:1', star);
    await mark(db, 'pmid:2', star);
    await annotate(db, { id }, tag('a'));
    expect((await recentHistory(db, 2)).map(({ action }) => action)).toEqual(['tags', 'star']);
    expect((await historyOf(db, id, 10)).map(({ action }) => action)).toEqual(['tags', 'star']);
    expect(await historyOf(db, id, 1)).toHaveLength(1);
  });
});
