import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ImportSource } from '~/lib/jobs/readImport';
import { fewPapers, runJob } from '~/lib/jobs/runJob';
import { everyChoice } from '~/lib/library/import/importChoices';
import { dump, patience, testLibrary } from '~/tests/browser/library/testLibrary';

vi.setConfig({ testTimeout: patience });
beforeEach(() => fakeBrowser.reset());

const item = (index: number, fields: object = {}) => ({
  ...{ id: `key${index}`, type: 'article-journal', title: `Paper ${index}`, DOI: `10.1000/${index}` },
  ...{ author: [{ family: 'Lovelace', given: 'Ada' }] },
  ...fields,
});
const source = (name: string, items: object[]): ImportSource => ({ name, text: new Blob([JSON.stringify(items)]) });
const many = (count: number) => Array.from({ length: count }, (_, index) => item(index));
const about = { files: ['a.json'], formats: ['csl'], problems: 0 };
const count = 3 * fewPapers;

describe('files of other programs', () => {
  test('are read in a worker, compared and imported, with progress, and undone', async () => {
    const db = testLibrary();
    const far: number[] = [];
    const onProgress = (done: number, total: number) => void far.push(done / total);
    const sources = [source('a.json', many(count)), source('b.json', [item(0, { title: 'Paper 0 again' }), { type: 'book' }])];
    const read = await runJob(db, 'readImport', { sources }, { onProgress });
    expect(far.at(-1)).toBe(1);
    expect(far).toEqual(far.toSorted((a, b) => a - b));
    expect(read).toMatchObject({ papers: count, problemCount: 1, problems: [{ file: 1, code: 'untitled' }] });
    expect(read.files).toMatchObject([
      { name: 'a.json', reader: 'csl', entries: count },
      { name: 'b.json', reader: 'csl', entries: 1 },
    ]);
    const { entries } = read;
    const choices = { ...everyChoice, tag: 'refs' };
    const plan = await runJob(db, 'previewEntries', { entries, choices }, { papers: count });
    expect(plan).toMatchObject({ added: { count }, merged: { count: 0 } });
    expect(await db.papers.count()).toBe(0);
    const result = await runJob(db, 'importPapers', { entries, choices, about }, { papers: count });
    expect(result).toMatchObject({ added: { count } });
    expect(await db.papers.count()).toBe(count);
    expect((await db.history.toArray()).map(({ imported }) => imported?.added)).toEqual([count]);
    await runJob(db, 'undo', { entry: result.entry! }, { papers: count });
    expect(await db.papers.count()).toBe(0);
  });

  test('that are cancelled while they are read or imported change nothing', async () => {
    const db = testLibrary();
    const sources = [source('a.json', many(count))];
    const reading = new AbortController();
    const read = runJob(db, 'readImport', { sources }, { signal: reading.signal, onProgress: () => reading.abort() });
    await expect(read).rejects.toMatchObject({ name: 'AbortError' });

    const before = await dump(db);
    const { entries } = await runJob(db, 'readImport', { sources });
    const run = new AbortController();
    const options = { papers: count, signal: run.signal, onProgress: () => run.abort() };
    const work = runJob(db, 'importPapers', { entries, choices: everyChoice, about }, options);
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(await dump(db)).toEqual(before);
  });

  test('with names of prototypes are harmless', async () => {
    const db = testLibrary();
    const odd = `[{"__proto__": {"title": "Inherited"}, "type": "book"}, {"id": "constructor", "type": "article",
      "title": "__proto__", "DOI": "10.1000/x", "keyword": "__proto__, constructor", "note": "toString"}]`;
    const read = await runJob(db, 'readImport', { sources: [{ name: '__proto__', text: new Blob([odd]) }] });
    const { entries } = read;
    await runJob(db, 'importPapers', { entries, choices: { ...everyChoice, tag: '__proto__' }, about }, { papers: 1 });
    const rows = await db.annotations.toArray();
    expect(rows.map(({ tags }) => tags.toSorted())).toEqual([['__proto__', 'constructor']]);
    expect(({} as Record<string, unknown>).title).toBeUndefined();
  });
});
