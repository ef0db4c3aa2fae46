/** Skipping in the card editor: as on the card, a paper that is only skipped gets no record. */
import { describe, expect, test } from 'vitest';
import { editorHandlers } from '~/entrypoints/background/editorHandlers';
import { messagePaperStore } from '~/entrypoints/editor/messagePaperStore';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { dexiePaperStore } from '~/lib/library/dexiePaperStore';
import { annotate } from '~/lib/library/marks/annotate';
import { marksFor } from '~/lib/library/marks/marksFor';
import type { RequestName } from '~/lib/messaging/protocol';
import type { Status } from '~/lib/papers/annotation';
import type { PaperState, PaperStore } from '~/lib/papers/paperStore';
import { success } from '~/lib/papers/result';
import { draft, note, star, tag, testLibrary, unstar, untag } from '~/tests/browser/library/testLibrary';

const paper = draft('arxiv:2610.00001');
const ref = { draft: paper };
const status = (value: Status | null) => ({ kind: 'status', status: value }) as const;

/** The store of the card editor, whose messages are answered by the background. */
function editorStore(db: LibraryDatabase): PaperStore {
  const handlers = editorHandlers(db) as unknown as Record<RequestName, (payload: unknown) => Promise<unknown>>;
  const messages = {
    request: async (name: RequestName, payload: unknown) => success(await handlers[name](payload)),
    onLibraryChange: () => () => {},
    rescue: { keep: async () => {}, read: async () => undefined, drop: async () => {} },
    unsaved: undefined,
  };
  return messagePaperStore(paper, messages as unknown as Parameters<typeof messagePaperStore>[1]);
}

/** Watches the paper. @returns a function that gives its last state. */
function watch(store: PaperStore): () => PaperState | undefined {
  let last: PaperState | undefined;
  store.watch(
    ref,
    (state) => {
      last = state;
    },
    () => {},
  );
  return () => last;
}

describe.each([
  ['the card editor', editorStore],
  ['a page’s list in popup and side panel', (db: LibraryDatabase) => dexiePaperStore(db)],
])('in %s', (_, storeOf) => {
  test('a paper outside the library is skipped without a record, shown as skipped, and taken back', async () => {
    const db = testLibrary();
    const store = storeOf(db);
    const shown = watch(store);
    expect(await store.annotate(ref, status('skipped'))).toMatchObject({ ok: true, value: { entry: 0 } });
    await expect.poll(() => shown()?.annotation.status).toBe('skipped');
    expect(shown()?.id).toBeUndefined();
    expect([await db.papers.count(), await db.history.count()]).toEqual([0, 0]);
    expect(await marksFor(db, [paper.identifiers])).toMatchObject([{ seen: 'skipped' }]);
    // Opened again, it is shown so too.
    const again = watch(storeOf(db));
    await expect.poll(() => again()?.annotation.status).toBe('skipped');

    await store.annotate(ref, status(null));
    await expect.poll(() => shown()?.annotation.status).toBeUndefined();
    const [mark] = await marksFor(db, [paper.identifiers]);
    expect(mark?.seen).toBeUndefined();
    expect(await db.papers.count()).toBe(0);
  });

  test('any other decision takes a skip back for good', async () => {
    const db = testLibrary();
    const store = storeOf(db);
    for (const [change, back] of [
      [star, unstar],
      [status('read'), status(null)],
      [tag('graphs'), untag('graphs')],
    ] as const) {
      await store.annotate(ref, status('skipped'));
      await store.annotate(ref, change);
      await store.annotate(ref, back);
      const [mark] = await marksFor(db, [paper.identifiers]);
      expect(mark).toMatchObject({ starred: false, tagCount: 0 });
      expect(mark?.seen).toBeUndefined();
    }
  });

  test('a paper of the library is skipped by its status, and its note is kept', async () => {
    const db = testLibrary();
    await annotate(db, ref, note('Good.', 0));
    const reply = await storeOf(db).annotate(ref, status('skipped'));
    expect(reply).toMatchObject({ ok: true, value: { annotation: { status: 'skipped', note: 'Good.' } } });
    expect(await db.seen.count()).toBe(0);
  });
});
