/**
 * When live queries run again: not while the page is hidden, not at each of many changes, and immediately after a command
 * of the page.
 */
import Dexie, { type ObservabilitySet } from 'dexie';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { watchQuery } from '~/lib/library/database/watchQuery';
import { libraryCounts } from '~/lib/library/lists/libraryCounts';
import { annotate } from '~/lib/library/marks/annotate';
import { draft, mark, star, testLibrary } from '~/tests/browser/library/testLibrary';

/** Stars papers in a worker: its changes reach this page only by the browser, like those of other pages. */
function otherPage(name: string): (...numbers: number[]) => Promise<void> {
  const worker = new Worker(new URL('./starringWorker.ts', import.meta.url), { type: 'module' });
  onTestFinished(() => worker.terminate());
  return (...numbers) =>
    new Promise((resolve, reject) => {
      worker.onerror = () => reject(new Error('The worker broke down.'));
      worker.onmessage = ({ data }) => (data === 'done' ? resolve() : reject(new Error(String(data))));
      worker.postMessage({ name, drafts: numbers.map((number) => draft(`pmid:${number}`)) });
    });
}

function show(visibility: 'visible' | 'hidden'): void {
  vi.restoreAllMocks();
  if (visibility === 'hidden') vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

interface Watched {
  runs: number;
  seen: number[];
  stop: () => void;
}

/** Watches the number of papers. */
function watchedCount(db: ReturnType<typeof testLibrary>): Watched {
  const watched: Watched = { runs: 0, seen: [], stop: () => undefined };
  watched.stop = watchQuery(
    () => {
      watched.runs++;
      return libraryCounts(db).then(({ papers }) => papers);
    },
    (papers) => watched.seen.push(papers),
    (failure) => expect.fail(failure.message),
  );
  onTestFinished(watched.stop);
  return watched;
}

/** A library of one paper whose number was read before the page was hidden. */
async function hiddenWatch() {
  const db = testLibrary();
  await mark(db, 'pmid:1', star);
  const count = watchedCount(db);
  await vi.waitFor(() => expect(count.seen).toEqual([1]));
  show('hidden');
  return { db, count, starElsewhere: otherPage(db.name) };
}

/**
 * Counts the commits to a library of which this page was notified, its own and those of others. A query that is started later
 * proves nothing: it reads what is stored, also when the notification is still on its way.
 */
function countNotified(db: ReturnType<typeof testLibrary>): () => number {
  let commits = 0;
  const onMutation = (parts: ObservabilitySet): void => {
    if (Object.keys(parts).some((part) => part.startsWith(`idb://${db.name}/annotations/`))) commits++;
  };
  Dexie.on('storagemutated', onMutation);
  onTestFinished(() => Dexie.on.storagemutated.unsubscribe(onMutation));
  return () => commits;
}

beforeEach(() => onTestFinished(() => show('visible')));

test('a hidden page runs no query, and shows what is stored once it is visible', async () => {
  const { db, count, starElsewhere } = await hiddenWatch();
  const notified = countNotified(db);
  await starElsewhere(2, 3);
  await annotate(db, { draft: draft('pmid:4') }, star);
  await vi.waitFor(() => expect(notified()).toBe(3));
  expect(count).toMatchObject({ runs: 1, seen: [1] });
  show('visible');
  await vi.waitFor(() => expect(count.seen.at(-1)).toBe(4));
  expect(count).toMatchObject({ runs: 2, seen: [1, 4] });
  await starElsewhere(5);
  await vi.waitFor(() => expect(count.seen.at(-1)).toBe(5));
});

test('a page that is opened in the background queries once', async () => {
  const db = testLibrary();
  await mark(db, 'pmid:1', star);
  show('hidden');
  const count = watchedCount(db);
  await vi.waitFor(() => expect(count.seen).toEqual([1]));
});

test('a watch that ends while the page is hidden runs no query when it is shown', async () => {
  const { db, count, starElsewhere } = await hiddenWatch();
  const notified = countNotified(db);
  await starElsewhere(2);
  await vi.waitFor(() => expect(notified()).toBe(1));
  count.stop();
  show('visible');
  // A watch that runs again would do so at once, as this new one does.
  const later = watchedCount(db);
  await vi.waitFor(() => expect(later.seen).toEqual([2]));
  expect(count.runs).toBe(1);
});

test('changes from elsewhere during a query are combined into one further query', async () => {
  const db = testLibrary();
  const starElsewhere = otherPage(db.name);
  const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
  let runs = 0;
  const seen: number[] = [];
  onTestFinished(
    watchQuery(
      async () => {
        const { papers } = await libraryCounts(db);
        if (runs++ === 0) await starElsewhere(...numbers);
        return papers;
      },
      (papers) => seen.push(papers),
      () => undefined,
    ),
  );
  await vi.waitFor(() => expect(seen.at(-1)).toBe(40));
  expect(runs).toBeLessThan(10);
});

test('a query that takes longer than the interval of changes still gives answers', async () => {
  const db = testLibrary();
  const starElsewhere = otherPage(db.name);
  let over = false;
  const seen: number[] = [];
  onTestFinished(
    watchQuery(
      async () => {
        const { papers } = await libraryCounts(db);
        // Another change arrives during the query.
        if (!over) await starElsewhere(papers + 1);
        return papers;
      },
      (papers) => {
        seen.push(papers);
        over = seen.length > 2;
      },
      () => undefined,
    ),
  );
  await vi.waitFor(() => expect(seen.length).toBeGreaterThan(2));
  expect(seen.slice(0, 3)).toEqual([0, 1, 2]);
});

test('changes of the page itself are queried immediately, each time', async () => {
  const db = testLibrary();
  const count = watchedCount(db);
  await vi.waitFor(() => expect(count.seen).toEqual([0]));
  for (const number of [1, 2, 3, 4, 5]) {
    await mark(db, `pmid:${number}`, star);
    await vi.waitFor(() => expect(count.seen.at(-1)).toBe(number));
  }
  expect(count.seen).toEqual([0, 1, 2, 3, 4, 5]);
});
