/** Runs over many papers: what is asked in which order, what is kept, and how an interrupted one goes on. */
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { endRun, runDetails } from '~/lib/completing/runDetails';
import { interruptedRun, storedRounds } from '~/lib/completing/storedRun';
import { annotate } from '~/lib/library/marks/annotate';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { draft, mark, star, testLibrary } from '~/tests/browser/library/testLibrary';
import { arxivFeed, attention, bert, deepLearning, preprint, published, work, works } from '~/tests/support/serviceAnswers';
import { json, testDoor, xml } from '~/tests/unit/network/testDoor';

beforeEach(() => fakeBrowser.reset());

const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

test('a preprint gets its published version from one service and how that is cited from another', async () => {
  const db = testLibrary();
  const id = await mark(db, 'doi:10.1101/2020.01.01.000001', star);
  const { door, clock, sent } = testDoor((url) => json(work(url.includes('10.7554') ? published : preprint)));
  const [found] = await clock.runUntil(runDetails(db, door, { ids: [id], services: ['crossref'] }, quiet));
  expect(sent).toHaveLength(2);
  expect(found).toMatchObject({ id, identifiers: ['doi:10.7554/elife.99999'], failures: [], asked: true });
  const after = Object.fromEntries(found!.changes.map((change) => [change.field, change.after]));
  expect(after).toMatchObject({ type: 'article-journal', container: 'eLife', volume: '9', published: '2020-01-02' });
});

test('a paper without identifier is looked up by its title, one without author is not', async () => {
  const db = testLibrary();
  const add = async (url: Identifier, authors: { name: string }[]) =>
    (await annotate(db, { draft: draft(url, { title: 'Deep learning', authors }) }, star)).id;
  const ids = [await add('url:https://example.org/a', [{ name: 'Yann LeCun' }]), await add('url:https://example.org/b', [])];
  const { door, clock, sent } = testDoor(() => json(works([deepLearning])));
  const found = await clock.runUntil(runDetails(db, door, { ids, services: ['crossref', 'arxiv'] }, quiet));
  expect(sent).toHaveLength(1);
  expect(found.map(({ asked, identifiers }) => [asked, identifiers])).toEqual([
    [true, ['doi:10.1038/nature14539']],
    [false, []],
  ]);
});

test('a service that is down is not asked about every paper, and the others are asked all the same', async () => {
  const db = testLibrary();
  const ids = [
    await mark(db, 'arxiv:1706.03762', star),
    await mark(db, 'doi:10.1038/nature14539', star),
    await mark(db, 'doi:10.1000/1', star),
  ];
  const { door, clock, sent } = testDoor((url) =>
    url.includes('arxiv') ? xml(arxivFeed([attention])) : json({}, { status: 500 }),
  );
  const found = await clock.runUntil(runDetails(db, door, { ids, services: ['arxiv', 'crossref'] }, quiet));
  expect(sent.filter(({ url }) => url.includes('crossref'))).toHaveLength(4);
  expect(found.map(({ failures }) => failures)).toEqual([
    [],
    [{ service: 'crossref', code: 'server' }],
    [{ service: 'crossref', code: 'server' }],
  ]);
  expect(found[0]!.changes.map(({ field }) => field)).toContain('comment');
});

test('a run that was interrupted goes on where it was, and is asked nothing twice', async () => {
  const db = testLibrary();
  const ids: string[] = [];
  for (let index = 1; index <= 60; index += 1) ids.push(await mark(db, `arxiv:1810.${String(10_000 + index)}`, star));
  const stopping = new AbortController();
  const { door, clock, sent } = testDoor((_, __, count) => {
    if (count === 2) stopping.abort();
    return json(Array.from({ length: count === 1 ? 50 : 10 }, () => bert));
  });
  const run = runDetails(db, door, { ids, services: ['semanticScholar'] }, { ...quiet, signal: stopping.signal });
  await expect(clock.runUntil(run)).rejects.toBeDefined();

  const left = await interruptedRun();
  expect(left).toMatchObject({ remaining: ids.slice(50), total: 60, rounds: 1 });
  expect(await storedRounds(left!)).toHaveLength(50);
  const rest = await clock.runUntil(runDetails(db, door, left!, quiet));
  expect(rest.map(({ id }) => id)).toEqual(ids);
  expect(sent.map(({ init }) => (JSON.parse(String(init.body)) as { ids: string[] }).ids.length)).toEqual([50, 10, 10]);
  await endRun((await interruptedRun())!);
  expect(await interruptedRun()).toBeUndefined();
  expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual([]);
});
