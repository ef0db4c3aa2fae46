import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { watchQuery } from '~/lib/library/database/watchQuery';
import { dexiePaperStore } from '~/lib/library/dexiePaperStore';
import { libraryCounts } from '~/lib/library/lists/libraryCounts';
import { listPapers } from '~/lib/library/lists/listPapers';
import { annotate } from '~/lib/library/marks/annotate';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { readTagCounts } from '~/lib/library/tags/readTagCounts';
import type { PaperState } from '~/lib/papers/paperStore';
import { connect, draft, mark, note, star, tag, testLibrary } from '~/tests/browser/library/testLibrary';

/** Watches a query and keeps its newest value. */
function watched<T>(query: () => Promise<T>): { readonly value: T | undefined; readonly calls: number } {
  const seen: { value: T | undefined; calls: number } = { value: undefined, calls: 0 };
  onTestFinished(
    watchQuery(
      query,
      (value) => {
        seen.value = value;
        seen.calls++;
      },
      (failure) => expect.fail(failure.message),
    ),
  );
  return seen;
}

describe('live queries', () => {
  test('see commits of another connection', async () => {
    const db = testLibrary();
    const id = await mark(db, 'pmid:1', star);
    const other = connect(db.name);
    const list = watched(() => listPapers(db, { limit: 10, descending: true }));
    const tagged = watched(() => listPapers(db, { limit: 10, filter: { tags: ['new'] }, sort: 'title' }));
    const noted = watched(() =>
      listPapers(db, { limit: 10, filter: { matches: ({ annotation }) => annotation.note.includes('seen') } }),
    );
    const counts = watched(() => libraryCounts(db));
    const tags = watched(() => readTagCounts(db));
    await vi.waitFor(() =>
      expect([list.value?.entries.length, tagged.value?.entries.length, counts.value?.papers]).toEqual([1, 0, 1]),
    );
    await mark(other, 'pmid:2', tag('new'));
    await annotate(other, { id }, note('seen', 0));
    await vi.waitFor(() => {
      expect(list.value?.entries).toHaveLength(2);
      expect(tagged.value?.entries).toHaveLength(1);
      expect(noted.value?.entries).toHaveLength(1);
      expect(counts.value).toMatchObject({ papers: 2, withNote: 1 });
      expect(tags.value).toEqual([{ tag: 'new', count: 1 }]);
    });
    await trashPapers(other, [id]);
    await vi.waitFor(() => expect(list.value?.entries).toHaveLength(1));
  });

  test('on a connection that is not open yet see later commits too', async () => {
    const db = testLibrary();
    const list = watched(() => listPapers(db, { limit: 10 }));
    await vi.waitFor(() => expect(list.value?.entries).toEqual([]));
    await mark(connect(db.name), 'pmid:1', star);
    await vi.waitFor(() => expect(list.value?.entries).toHaveLength(1));
  });

  test('end when they are stopped', async () => {
    const db = testLibrary();
    let calls = 0;
    const stop = watchQuery(
      () => libraryCounts(db),
      () => calls++,
      () => undefined,
    );
    await vi.waitFor(() => expect(calls).toBe(1));
    stop();
    let notified = 0;
    const another = () =>
      watchQuery(
        () => libraryCounts(db),
        () => notified++,
        () => undefined,
      );
    onTestFinished(another());
    await vi.waitFor(() => expect(notified).toBe(1));
    await mark(db, 'pmid:1', star);
    await vi.waitFor(() => expect(notified).toBe(2));
    expect(calls).toBe(1);
  });

  test('a query that throws notifies its watcher', async () => {
    const failures: unknown[] = [];
    onTestFinished(
      watchQuery(
        () => Promise.reject(new Error('odd')),
        () => undefined,
        (failure) => failures.push(failure),
      ),
    );
    await vi.waitFor(() => expect(failures).toEqual([{ ok: false, code: 'failed', message: 'odd' }]));
  });
});

describe('the paper store', () => {
  test('shows a paper as the page has it, then as the library has it, then that it was deleted', async () => {
    const db = testLibrary();
    const store = dexiePaperStore(db);
    const seen: (PaperState | undefined)[] = [];
    const ref = { draft: draft('pmid:1') };
    onTestFinished(
      store.watch(
        ref,
        (state) => seen.push(state),
        (failure) => expect.fail(failure.message),
      ),
    );
    await vi.waitFor(() =>
      expect(seen.at(-1)).toMatchObject({ bibliography: { title: 'Paper pmid:1' }, annotation: { tags: [] } }),
    );
    expect(seen.at(-1)?.id).toBeUndefined();

    const saved = await store.annotate(ref, tag('a'));
    if (!saved.ok) throw new Error(saved.message);
    const { id = '' } = saved.value;
    await vi.waitFor(() => expect(seen.at(-1)).toMatchObject({ id, annotation: { tags: ['a'] } }));

    const byId: (PaperState | undefined)[] = [];
    onTestFinished(
      store.watch(
        { id },
        (state) => byId.push(state),
        (failure) => expect.fail(failure.message),
      ),
    );
    await vi.waitFor(() => expect(byId).toHaveLength(1));
    const trashed = await store.trash(id);
    await vi.waitFor(() => expect(byId.at(-1)).toBeUndefined());
    expect(trashed.ok && (await store.undo(trashed.value.entry))).toEqual({ ok: true, value: undefined });
    await vi.waitFor(() => expect(byId.at(-1)).toMatchObject({ id, annotation: { tags: ['a'] } }));
    expect(await store.suggestTags('', 5)).toEqual({ ok: true, value: [{ tag: 'a', count: 1 }] });
    expect(await store.undo(999)).toMatchObject({ ok: false, code: 'not-found' });
  });
});
