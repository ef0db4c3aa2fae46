import { describe, expect, test } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import { watchQuery } from '~/lib/library/database/watchQuery';
import { undo } from '~/lib/library/recovery/undo';
import { wipeLibrary } from '~/lib/library/recovery/wipeLibrary';
import { listSearches } from '~/lib/library/searches/listSearches';
import { deleteSearch, moveSearch, type SearchDraft, saveSearch } from '~/lib/library/searches/saveSearch';
import { deleteRule, listRules, saveRule } from '~/lib/library/tags/saveRule';
import { setTagColour } from '~/lib/library/tags/setTagColour';
import { readBackup } from '~/tests/browser/library/readBackup';
import { dump, mark, tag, testLibrary } from '~/tests/browser/library/testLibrary';

const search = (name: string, text = name): SearchDraft => ({ name, text, sort: 'added', descending: true });

describe('saved searches', () => {
  test('are kept in order, changed by id, and found by name and text', async () => {
    const db = testLibrary();
    const { id } = await saveSearch(db, search(' To  read ', 'status:to-read'), { now: 5 });
    await saveSearch(db, search('two'));
    expect(await listSearches(db)).toMatchObject([
      { id, name: 'To read', text: 'status:to-read', sort: 'added', descending: true, position: 0, createdAt: 5 },
      { name: 'two', position: 1 },
    ]);
    expect(await saveSearch(db, { ...search('To read', 'status:to-read'), sort: 'queue' })).toMatchObject({ id });
    await saveSearch(db, { id, ...search('renamed', 'x') });
    expect((await listSearches(db)).map(({ name, text, position }) => [name, text, position])).toEqual([
      ['renamed', 'x', 0],
      ['two', 'two', 1],
    ]);
  });

  test.each([
    ['no name', search('  '), 'invalid'],
    ['an endless query', search('x', 'x'.repeat(10_001)), 'invalid'],
    ['an unknown id', { id: crypto.randomUUID(), ...search('x') }, 'not-found'],
  ])('with %s is rejected', async (_, draft, code) => {
    const db = testLibrary();
    await expect(saveSearch(db, draft)).rejects.toMatchObject({ name: 'LibraryError', code });
    expect(await db.history.count()).toBe(0);
  });

  test('a query of 10,000 characters and of symbols is kept unchanged', async () => {
    const db = testLibrary();
    for (const text of ['"('.repeat(5000), '^(.*)+$[]{}\\|?*', '']) {
      await saveSearch(db, search(`s${text.length}`, text));
      expect((await listSearches(db)).at(-1)?.text).toBe(text);
    }
  });

  test('are moved; every change can be undone', async () => {
    const db = testLibrary();
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c']) ids.push((await saveSearch(db, search(name))).id);
    const names = async (): Promise<string> => (await listSearches(db)).map(({ name }) => name).join('');
    const { entry } = await moveSearch(db, ids[2]!, 0);
    expect(await names()).toBe('cab');
    expect(await moveSearch(db, ids[2]!, 0)).toEqual({ entry: 0 });
    await undo(db, entry);
    expect(await names()).toBe('abc');
    await moveSearch(db, ids[0]!, 99);
    expect(await names()).toBe('bca');
    const gone = await deleteSearch(db, ids[1]!);
    expect(await names()).toBe('ca');
    await undo(db, gone.entry);
    expect(await names()).toBe('bca');
    await expect(deleteSearch(db, 'unknown')).rejects.toMatchObject({ code: 'not-found' });
    await expect(moveSearch(db, 'unknown', 1)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('undo is rejected if the search was changed since', async () => {
    const db = testLibrary();
    const { id, entry } = await saveSearch(db, search('a'));
    await saveSearch(db, { id, ...search('b') });
    await expect(undo(db, entry)).rejects.toMatchObject({ code: 'invalid' });
  });

  test('can be watched', async () => {
    const db = testLibrary();
    const seen: number[] = [];
    const end = watchQuery(
      () => listSearches(db),
      (all) => seen.push(all.length),
      () => undefined,
    );
    await expect.poll(() => seen).toEqual([0]);
    await saveSearch(db, search('a'));
    await expect.poll(() => seen.at(-1)).toBe(1);
    end();
  });
});

describe('rules', () => {
  test('are saved with tidy tags in the spelling of the library, switched, deleted, undone', async () => {
    const db = testLibrary();
    await mark(db, 'pmid:1', tag('NLP'));
    const { id } = await saveRule(db, { text: ' title:bert ', tags: ['nlp', ' NLP ', ' new  one '], on: true }, { now: 7 });
    expect(await listRules(db)).toEqual([{ id, text: 'title:bert', tags: ['NLP', 'new one'], on: true, createdAt: 7 }]);
    await saveRule(db, { id, text: 'title:bert', tags: ['NLP'], on: false });
    expect(await listRules(db)).toMatchObject([{ id, tags: ['NLP'], on: false, createdAt: 7 }]);
    const { entry } = await deleteRule(db, id);
    expect(await listRules(db)).toEqual([]);
    await undo(db, entry);
    expect(await listRules(db)).toMatchObject([{ id, on: false }]);
  });

  test.each([
    ['no query', { text: '  ', tags: ['a'], on: true }, 'invalid'],
    ['no tag', { text: 'x', tags: [' '], on: true }, 'invalid'],
    ['an unknown id', { id: crypto.randomUUID(), text: 'x', tags: ['a'], on: true }, 'not-found'],
  ])('with %s are rejected', async (_, draft, code) => {
    await expect(saveRule(testLibrary(), draft)).rejects.toMatchObject({ code });
  });
});

describe('backups', () => {
  test('contain searches, rules and traits of tags; importing twice duplicates nothing', async () => {
    const source = testLibrary();
    await mark(source, 'pmid:1', tag('a'));
    await saveSearch(source, search('one'));
    const between = await saveSearch(source, search('between'));
    await saveSearch(source, search('two'));
    await deleteSearch(source, between.id);
    await saveRule(source, { text: 'x', tags: ['a'], on: true });
    await setTagColour(source, 'a', 'red');
    const backup = await readBackup(source);
    expect([backup.searches?.length, backup.rules?.length, backup.tags]).toEqual([2, 1, [{ key: 'a', colour: 'red' }]]);

    const empty = testLibrary();
    await importBackup(empty, backup);
    expect(await readBackup(empty)).toEqual(backup);

    const db = testLibrary();
    await mark(db, 'pmid:2', tag('a'));
    const own = await saveSearch(db, { ...search('one'), sort: 'title' });
    await setTagColour(db, 'a', 'blue');
    await saveRule(db, { text: 'x', tags: ['A'], on: false });
    const before = await dump(db);
    const { entry } = await importBackup(db, backup);
    expect((await listSearches(db)).map(({ name, sort, position }) => [name, sort, position])).toEqual([
      ['one', 'title', 0],
      ['two', 'added', 1],
    ]);
    expect((await listSearches(db))[0]?.id).toBe(own.id);
    expect(await listRules(db)).toHaveLength(1);
    expect(await db.tags.toArray()).toEqual([{ key: 'a', colour: 'blue' }]);
    expect((await importBackup(db, backup)).entry).toBeUndefined();
    await undo(db, entry!);
    const { history: _, ...rows } = await dump(db);
    const { history: __, ...rowsBefore } = before;
    expect(rows).toEqual(rowsBefore);
    await wipeLibrary(db);
    expect(Object.values(await dump(db)).flat()).toEqual([]);
  });
});
