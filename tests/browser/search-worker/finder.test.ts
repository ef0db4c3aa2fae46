/** The search worker on a real library: cold and warm starts, changes while it answers, its snapshot on disk. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import { latestChange } from '~/lib/library/database/changesSince';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { readSnapshotHead, writeSnapshotHead } from '~/lib/library/derived/searchSnapshot';
import { annotate } from '~/lib/library/marks/annotate';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { wipeLibrary } from '~/lib/library/recovery/wipeLibrary';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import { SearchIndex } from '~/lib/search/index/searchIndex';
import { connectFinder } from '~/lib/search-worker/connectFinder';
import { createFinderClient } from '~/lib/search-worker/createFinderClient';
import type { Answer, Finder, Question } from '~/lib/search-worker/finder';
import { FinderServer } from '~/lib/search-worker/finderServer';
import { findIds } from '~/lib/search-worker/findIds';
import { SearchIndexLoader } from '~/lib/search-worker/searchIndexLoader';
import { connect, copiesOf, testLibrary } from '~/tests/browser/library/testLibrary';

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

const backup = (count: number): LibraryBackup => ({
  entries: Array.from({ length: count }, (_, index) => ({
    paper: {
      id: idOf(index),
      identifiers: [`arxiv:2305.${String(10_000 + index)}`],
      title: `Paper number ${index}`,
      abstract: index % 10 === 0 ? 'A rare needle.' : 'Plain hay.',
      authors: [{ name: 'Ada Lovelace' }],
      links: {},
      sites: ['arxiv'],
      createdAt: 1,
      refreshedAt: 1,
    },
    annotation: { ...blankAnnotation, starredAt: index + 1, addedAt: index + 1, updatedAt: index + 1 },
  })),
  trash: [],
  history: [],
});

async function filled(count: number): Promise<LibraryDatabase> {
  const db = testLibrary();
  await importBackup(db, backup(count));
  return db;
}

const question = (text: string, over: Partial<Question> = {}): Question => ({
  text,
  sort: 'added',
  descending: true,
  limit: 50,
  facets: false,
  ...over,
});

/** Collects answers, newest last. */
function watch(finder: Finder, query: Question): { answers: Answer[]; failures: string[]; setLimit: (limit: number) => void } {
  const answers: Answer[] = [];
  const failures: string[] = [];
  const { close, setLimit } = finder.watch(
    query,
    (answer) => answers.push(answer),
    ({ code }) => failures.push(code),
  );
  onTestFinished(close);
  return { answers, failures, setLimit };
}

/** Runs the worker's server in the page's own thread. */
function serverFinder(db: LibraryDatabase): Finder {
  const server = new FinderServer(db, { mayKeep: () => false, whenGone: () => undefined, lock: new Promise(() => undefined) });
  return createFinderClient(() => {
    const { port1, port2 } = new MessageChannel();
    server.connect(port2);
    return { port: port1, onAlive: () => undefined, close: () => port1.close() };
  });
}

const makers: [name: string, make: (db: LibraryDatabase) => Finder][] = [
  ['a shared worker', (db) => connectFinder(db.name)],
  ['the same thread', serverFinder],
];

test.each(makers)('%s answers, and answers again after every change', async (_, make) => {
  const db = await filled(40);
  const finder = make(db);
  const { answers } = watch(finder, question('needle', { facets: true }));
  await vi.waitFor(() => expect(answers.at(-1)).toMatchObject({ total: 4, ids: [idOf(30), idOf(20), idOf(10), idOf(0)] }));
  // On a busy machine an answer without facets comes first.
  await vi.waitFor(() => expect(answers.at(-1)?.facets).toMatchObject({ starred: 4, sites: [{ value: 'arxiv', count: 4 }] }));

  await annotate(db, { id: idOf(11) }, { kind: 'note', note: 'like a **needle**', base: 0, session: 'x' });
  await vi.waitFor(() => expect(answers.at(-1)?.ids).toEqual([idOf(30), idOf(20), idOf(11), idOf(10), idOf(0)]));
  await trashPapers(db, [idOf(20)]);
  await vi.waitFor(() => expect(answers.at(-1)?.ids).toEqual([idOf(30), idOf(11), idOf(10), idOf(0)]));
  await wipeLibrary(db);
  await vi.waitFor(() => expect(answers.at(-1)).toMatchObject({ total: 0, ids: [] }));
});

test.each(makers)('%s names the nearest query on request, as long as nothing matches', async (_, make) => {
  const db = await filled(12);
  const finder = make(db);
  const suggesting = watch(finder, question('nedle', { nearest: true, facets: true }));
  const plain = watch(finder, question('nedle'));
  await vi.waitFor(() => expect(suggesting.answers.at(-1)).toMatchObject({ total: 0, nearest: 'needle' }));
  await vi.waitFor(() => expect(plain.answers.at(-1)).toEqual({ ids: [], total: 0 }));
  // No earlier answer reported that there is no match and no suggestion.
  expect(suggesting.answers.filter(({ nearest, partial }) => nearest === undefined && !partial)).toEqual([]);

  await annotate(db, { id: idOf(11) }, { kind: 'note', note: 'like a nedla', base: 0, session: 'x' });
  await trashPapers(db, [idOf(0), idOf(10)]);
  await vi.waitFor(() => expect(suggesting.answers.at(-1)).toMatchObject({ total: 0, nearest: 'nedla' }));
  await annotate(db, { id: idOf(11) }, { kind: 'note', note: 'like a nedle', base: 1, session: 'x' });
  await vi.waitFor(() => expect(suggesting.answers.at(-1)).toMatchObject({ total: 1, ids: [idOf(11)] }));
  expect(suggesting.answers.at(-1)?.nearest).toBeUndefined();
});

test('a paper that is starred again is found, one without any mark is not', async () => {
  const db = await filled(3);
  const { answers } = watch(connectFinder(db.name), question('number'));
  await vi.waitFor(() => expect(answers.at(-1)?.total).toBe(3));
  await annotate(db, { id: idOf(1) }, { kind: 'star', starred: false });
  await vi.waitFor(() => expect(answers.at(-1)?.ids).toEqual([idOf(2), idOf(0)]));
  const draft = {
    title: 'Number four',
    authors: [],
    links: {},
    site: 'acl',
    identifiers: ['acl:2020.x-1' as const] as ['acl:2020.x-1'],
  };
  const { id } = await annotate(db, { draft }, { kind: 'star', starred: true });
  await vi.waitFor(() => expect(answers.at(-1)?.ids).toContain(id));
});

test('pages share one worker, and more ids of the same query can be requested', async () => {
  const db = await filled(30);
  const first = watch(connectFinder(db.name), question('hay', { limit: 3 }));
  const second = watch(connectFinder(db.name), question('number', { limit: 2, sort: 'title', descending: false }));
  await vi.waitFor(() => expect(first.answers.at(-1)).toMatchObject({ total: 27, ids: [idOf(29), idOf(28), idOf(27)] }));
  await vi.waitFor(() => expect(second.answers.at(-1)).toMatchObject({ total: 30, ids: [idOf(0), idOf(1)] }));
  first.setLimit(5);
  await vi.waitFor(() => expect(first.answers.at(-1)?.ids).toHaveLength(5));
  await expect(findIds(connectFinder(db.name), { text: '-needle', sort: 'added', descending: false })).resolves.toHaveLength(27);
});

test('any field and value from a page is treated as text', async () => {
  const db = await filled(2);
  const { answers, failures } = watch(connectFinder(db.name), question('"(((a:b "".* \ud800'));
  await vi.waitFor(() => expect(answers.at(-1)).toMatchObject({ total: 0 }));
  expect(failures).toEqual([]);
});

/** Everything that a query finds, in an index of its own. */
async function loaded(db: LibraryDatabase): Promise<{ text: SearchIndexLoader; steps: number }> {
  const text = new SearchIndexLoader(db);
  let steps = 0;
  for await (const _ of text.load()) steps += 1;
  return { text, steps };
}

const idsIn = ({ index }: SearchIndexLoader): string[] => index.ids().toSorted();

async function keep(text: SearchIndexLoader): Promise<void> {
  for await (const _ of text.keep()) void _;
}

/** A full block of 2,000 papers, and an incomplete one. */
const filledBlocks = copiesOf((db) => importBackup(db, backup(2100)));

test('a snapshot is read again, with all later changes', async () => {
  const db = await filledBlocks();
  const { text } = await loaded(db);
  expect(text.worthKeeping).toBe(true);
  await keep(text);
  expect(text.worthKeeping).toBe(false);
  expect(await db.searchSnapshot.count()).toBe(3);
  expect(await db.changeLog.toArray()).toEqual([{ seq: await latestChange(db) }]);

  await trashPapers(db, [idOf(7)]);
  await annotate(db, { id: idOf(8) }, { kind: 'note', note: 'zebra', base: 0, session: 'x' });
  // The papers themselves are not read, except those in the log.
  const papers = vi.spyOn(db.papers, 'where');
  const again = await loaded(db);
  expect(papers).not.toHaveBeenCalled();
  expect(idsIn(again.text)).toEqual(idsIn((await loadedAnew(db)).text));
  const search = again.text.index.search({
    expression: { kind: 'text', field: 'note', text: 'zebra' },
    sort: 'added',
    descending: true,
    limit: 5,
    facets: false,
  });
  let step = search.next();
  while (!step.done) step = search.next();
  expect(step.value.ids).toEqual([idOf(8)]);
});

/** Loads the text without the snapshot. */
async function loadedAnew(db: LibraryDatabase): Promise<{ text: SearchIndexLoader }> {
  const head = await readSnapshotHead(db);
  await db.searchSnapshot.delete(0);
  const result = await loaded(db);
  if (head) await writeSnapshotHead(db, head);
  return result;
}

test('an interrupted write of the snapshot has no effect', async () => {
  const db = await filledBlocks();
  const { text } = await loaded(db);
  await keep(text);
  // Papers of both blocks, and more than the log keeps.
  const changed = Array.from({ length: 600 }, (_, index) => idOf(Math.floor(index * 3.5)));
  await trashPapers(db, changed);
  await text.catchUp();
  expect(text.worthKeeping).toBe(true);
  const writing = text.keep();
  await writing.next();
  // The browser is killed here.
  expect(idsIn((await loaded(db)).text)).toEqual(idsIn((await loadedAnew(db)).text));
  // The next write is complete.
  await keep(text);
  expect(await db.changeLog.toArray()).toEqual([{ seq: await latestChange(db) }]);
  expect(idsIn((await loaded(db)).text)).toEqual(idsIn((await loadedAnew(db)).text));
  expect((await readSnapshotHead(db))?.upTo).toBeGreaterThan(0);
});

test('a second worker that is behind the text that another one wrote reads everything again', async () => {
  const db = await filled(20);
  const [writing, behind] = [await loaded(db), await loaded(db)];
  await annotate(db, { id: idOf(8) }, { kind: 'note', note: 'zebra', base: 0, session: 'x' });
  await writing.text.catchUp();
  await keep(writing.text);
  expect(await writing.text.catchUp()).toMatchObject({ stale: false });
  expect(await behind.text.catchUp()).toMatchObject({ stale: true });
  for await (const _ of behind.text.load()) void _;
  expect(behind.text.index.get(idOf(8))).toEqual(writing.text.index.get(idOf(8)));
  expect(await behind.text.catchUp()).toMatchObject({ stale: false });
});

test('a snapshot of another version is rebuilt', async () => {
  const db = await filled(20);
  await keep((await loaded(db)).text);
  await writeSnapshotHead(db, { version: 0, upTo: await latestChange(db) });
  expect(idsIn((await loaded(db)).text)).toHaveLength(20);
});

test('a query whose page was closed is forgotten', async () => {
  const db = await filled(5);
  const gone: (() => void)[] = [];
  const server = new FinderServer(db, {
    mayKeep: () => false,
    whenGone: (_, then) => void gone.push(then),
    lock: new Promise(() => undefined),
  });
  const connectPage = (lock: string): unknown[] => {
    const replies: unknown[] = [];
    const port = {
      postMessage: (message: unknown) => void replies.push(message),
      onmessage: null as ((event: MessageEvent) => void) | null,
    };
    server.connect(port);
    const say = (data: unknown): void => port.onmessage?.(new MessageEvent('message', { data }));
    say({ kind: 'hello', lock });
    say({ kind: 'watch', watch: 1, question: question('hay') });
    return replies;
  };
  const toldGone = connectPage('page');
  const toldThere = connectPage('another page');
  await vi.waitFor(() => expect([toldGone.length, toldThere.length]).toEqual([1, 1]));
  gone[0]?.();
  await annotate(db, { id: idOf(1) }, { kind: 'star', starred: false });
  await vi.waitFor(() => expect(toldThere).toHaveLength(2));
  expect(toldGone).toHaveLength(1);
});

test('the log of changes is read again after its first read failed', async () => {
  const db = await filled(3);
  vi.spyOn(db.changeLog, 'orderBy').mockImplementationOnce(() => {
    throw new Error('The disk was busy.');
  });
  const { answers } = watch(serverFinder(db), question('number'));
  await vi.waitFor(() => expect(answers.at(-1)?.total).toBe(3));
  await annotate(db, { id: idOf(1) }, { kind: 'star', starred: false });
  await vi.waitFor(() => expect(answers.at(-1)?.ids).toEqual([idOf(2), idOf(0)]));
});

test('a change that could not be read is applied later, and the failure is reported meanwhile', async () => {
  const db = await filled(3);
  const { answers, failures } = watch(serverFinder(db), question('number'));
  await vi.waitFor(() => expect(answers.at(-1)?.total).toBe(3));
  const reading = vi.spyOn(db.papers, 'bulkGet').mockImplementation(() => {
    throw new Error('The disk was busy.');
  });
  await annotate(connect(db.name), { id: idOf(1) }, { kind: 'star', starred: false });
  await vi.waitFor(() => expect(failures).not.toHaveLength(0));
  reading.mockRestore();
  await vi.waitFor(() => expect(answers.at(-1)?.ids).toEqual([idOf(2), idOf(0)]));
});

test('a query that fails does not affect others', async () => {
  const db = await filled(3);
  const finder = serverFinder(db);
  const good = watch(finder, question('number'));
  const bad = watch(finder, question('number', { sort: 'nonsense' as 'title' }));
  await vi.waitFor(() => expect(bad.failures).toEqual(['failed']));
  await vi.waitFor(() => expect(good.answers.at(-1)?.total).toBe(3));
  await annotate(db, { id: idOf(1) }, { kind: 'star', starred: false });
  await vi.waitFor(() => expect(good.answers.at(-1)?.total).toBe(2));
  expect(good.failures).toEqual([]);
});

test('a damaged block on disk loses the snapshot, but no paper', async () => {
  const db = await filled(20);
  await keep((await loaded(db)).text);
  await db.searchSnapshot.update(1, { content: { ids: [idOf(1)] } });
  expect(idsIn((await loaded(db)).text)).toHaveLength(20);
});

test('a change triggers a new answer only if it can affect it', async () => {
  const db = await filled(12);
  const searched: string[] = [];
  const search = vi.spyOn(SearchIndex.prototype, 'search').mockImplementation(function (this: SearchIndex, query) {
    searched.push(query.sort);
    return original.call(this, query);
  });
  const finder = serverFinder(db);
  const queries: [string, Partial<Question>][] = [
    ['author:lovelace', { sort: 'title' }],
    ['needle', { sort: 'added' }],
    ['number', { sort: 'published', facets: true }],
    ['number', { sort: 'updated' }],
    ['number', { sort: 'starred' }],
    ['-is:starred number', { sort: 'queue' }],
  ];
  const lists = queries.map(([text, over]) => watch(finder, question(text, over)));
  await vi.waitFor(() => expect(lists.every(({ answers }) => answers.at(-1) !== undefined)).toBe(true));
  await vi.waitFor(() => expect(lists[2]?.answers.at(-1)?.facets).toBeDefined());
  await annotate(db, { id: idOf(3) }, { kind: 'status', status: 'read' });
  await vi.waitFor(() => expect(lists[3]?.answers.at(-1)?.ids[0]).toBe(idOf(3)));
  searched.length = 0;
  await annotate(db, { id: idOf(3) }, { kind: 'star', starred: false });
  await vi.waitFor(() => expect(lists[5]?.answers.at(-1)?.ids).toEqual([idOf(3)]));
  await vi.waitFor(() => expect(lists[2]?.answers.at(-1)?.facets?.starred).toBe(11));
  await vi.waitFor(() => expect(lists[4]?.answers.at(-1)?.ids.at(-1)).toBe(idOf(3)));
  expect(searched.toSorted()).toEqual(['published', 'queue', 'starred', 'updated']);
  search.mockRestore();
});

const original = SearchIndex.prototype.search;
