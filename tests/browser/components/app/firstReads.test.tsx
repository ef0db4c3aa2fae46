/** What is requested before a surface is rendered, and shown before the library itself has answered. */
import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type FirstReads, startReading } from '~/components/app/firstReads';
import { firstRows, listKey } from '~/components/app/listPlace';
import { cleared, queueQuery } from '~/components/app/listQuery';
import { LibraryApp } from '~/components/screen/LibraryApp';
import { LibraryScreen } from '~/components/screen/LibraryScreen';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { listPapers } from '~/lib/library/lists/listPapers';
import { saveViewState } from '~/lib/settings/viewState';
import { about, seed, shownTitles, status } from '~/tests/browser/components/mountLibrary';
import { testLibrary } from '~/tests/browser/library/testLibrary';

const titles = ['Newest of all', 'In between', 'Oldest of all'];
const samples = titles.map((title, index) => ({ title, changes: [status(index === 1 ? 'to-read' : 'read')] }));
const everything = listKey(cleared('added'));

async function filled(): Promise<LibraryDatabase> {
  fakeBrowser.reset();
  const db = testLibrary();
  await seed(db, samples);
  return db;
}

/** Keeps every reader of the library waiting. @returns a function that lets them through. */
async function blocked(db: LibraryDatabase): Promise<() => Promise<void>> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const started = Promise.withResolvers<void>();
  const writing = db.transaction('rw', [db.papers, db.annotations], async () => {
    await db.annotations.count();
    started.resolve();
    await Dexie.waitFor(promise);
  });
  await started.promise;
  return async () => {
    resolve();
    await writing;
  };
}

async function mount(db: LibraryDatabase, first: FirstReads) {
  await page.viewport(400, 800);
  await render(
    <LibraryApp db={db} first={first}>
      <LibraryScreen surface="panel" about={about} />
    </LibraryApp>,
  );
}

describe('reading', () => {
  test('gives the first page of the list in the stored order', async () => {
    const db = await filled();
    await fakeBrowser.storage.local.set({ preferences: { librarySort: 'title' } });
    const first = await startReading(db, 'panel').list;
    expect(first?.page.entries.map(({ paper }) => paper.title)).toEqual(['In between', 'Newest of all', 'Oldest of all']);
    expect(first).toMatchObject({ of: listKey(cleared('title')), limit: firstRows, page: { more: false } });
  });

  test('gives the list that is restored, with enough rows for its scroll position', async () => {
    const db = await filled();
    const of = listKey(queueQuery);
    const place = { of, id: 'any', index: 7, above: 0 };
    await saveViewState('panel', { query: queueQuery, selection: [], place, at: Date.now() });
    const reads = startReading(db, 'panel');
    const first = await reads.list;
    expect(first?.page.entries.map(({ paper }) => paper.title)).toEqual(['In between']);
    expect(first).toMatchObject({ of, limit: firstRows + 7 });
    expect(await reads.view).toMatchObject({ query: queueQuery });
  });

  test('gives no page for a query that only the search worker answers', async () => {
    const db = await filled();
    await saveViewState('panel', { query: { ...cleared('added'), text: 'between' }, selection: [], at: Date.now() });
    expect(await startReading(db, 'panel').list).toBeUndefined();
  });

  test('rejects nothing when the library cannot be read', async () => {
    const db = await filled();
    db.close();
    const reads = startReading(db, 'panel');
    expect(await reads.list).toBeUndefined();
    expect(await reads.preferences).toMatchObject({ librarySort: 'added' });
  });
});

describe('the first page', () => {
  test('is shown before the library has answered, and gives way to its answer', async () => {
    const db = await filled();
    const { entries } = await listPapers(db, { limit: 2, sort: 'added', descending: true });
    const early = { of: everything, limit: firstRows, page: { entries, more: false } };
    const first = { ...startReading(db, 'panel'), list: Promise.resolve(early) };
    const release = await blocked(db);
    await mount(db, first);
    await expect.poll(() => shownTitles(titles)).toEqual(titles.slice(0, 2));
    await release();
    await expect.poll(() => shownTitles(titles)).toEqual(titles);
    expect(first.list).toBeUndefined();
  });

  test.each([
    ['of another query', { of: listKey(queueQuery), limit: firstRows }],
    ['of another length', { of: everything, limit: 5 }],
  ])('is not shown if it is %s', async (_, differs) => {
    const db = await filled();
    const { entries } = await listPapers(db, { limit: 2, sort: 'added', descending: true });
    const seen: string[][] = [];
    const list = Promise.resolve({ ...differs, page: { entries, more: false } });
    const watch = new MutationObserver(() => seen.push(shownTitles(titles)));
    watch.observe(document.body, { childList: true, subtree: true });
    await mount(db, { ...startReading(db, 'panel'), list });
    await expect.poll(() => shownTitles(titles)).toEqual(titles);
    watch.disconnect();
    expect(seen.filter((rows) => rows.length > 0 && rows.length < titles.length)).toEqual([]);
  });
});
