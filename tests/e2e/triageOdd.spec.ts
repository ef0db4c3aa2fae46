/** Triage while other things happen: the worker stops between keys, a library is imported, other tabs show the same feed. */
import { expect, type Page } from '@playwright/test';
import { renderFeed } from '../journey/feed/renderFeed.mjs';
import { backupPaper } from './backupPaper';
import { importBackup } from './hostile/markedLibrary';
import { storedMarks } from './pages/storedMarks';
import { pill, ringedId } from './pages/triage';
import { type Dogear, test } from './test';

test.use({ site: { render: renderFeed } });

const all = 'https://huggingface.co/papers?q=transformer';
const papers = 46;

interface Message {
  type?: string;
  payload?: { cards?: unknown[] };
}
declare const chrome: {
  runtime: { onMessage: { addListener: (listener: (message: Message, sender: { tab?: { id: number } }) => void) => void } };
};

/** The identifiers of the feed's papers, in its order. */
const idsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const links = [...document.querySelectorAll('article h3 a')].map((link) => link.getAttribute('href') ?? '');
    return links.map((link) => link.replace('/papers/', ''));
  });

const begin = async (dogear: Dogear): Promise<{ feed: Page; ids: string[] }> => {
  const feed = await dogear.feed(all);
  await expect.poll(() => pill(feed)).toBe(`Triage ${papers}, Press g to start`);
  await feed.keyboard.press('g');
  return { feed, ids: await idsOn(feed) };
};

/** Ends the extension's worker, as the browser does when it is idle. @returns how many there were. */
async function stopWorker({ context, extensionId }: Dogear, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const workers = targetInfos.filter(({ type, url }) => type === 'service_worker' && new URL(url).host === extensionId);
  for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
  await session.detach();
  return workers.length;
}

test('no decision is lost or given to another paper when the worker is stopped between keys', async ({ dogear }) => {
  const { feed, ids } = await begin(dogear);
  const expected: Record<string, string> = {};
  let stopped = 0;
  for (const [index, key] of [...'slxeslxesl'].entries()) {
    stopped += await stopWorker(dogear, feed);
    expect(await ringedId(feed)).toBe(ids[index]);
    await feed.keyboard.press(key);
    const word = { s: 'starred', l: 'to-read', e: 'read' }[key];
    if (word) expected[ids[index] ?? ''] = word;
  }
  expect(stopped).toBeGreaterThan(2);
  const reader = await dogear.surface('library.html');
  await expect.poll(() => storedMarks(reader)).toEqual(expected);
  await feed.bringToFront();
  await expect.poll(() => pill(feed)).toBe('36 left, 3 starred, 2 skipped, 3 to read');
  await feed.reload();
  await expect.poll(() => pill(feed)).toBe('Triage 36, 3 starred, 2 skipped, 3 to read');

  await test.step('nor is an undo', async () => {
    await feed.keyboard.press('g');
    expect(await ringedId(feed)).toBe(ids[10]);
    await feed.keyboard.press('s');
    await expect.poll(() => storedMarks(reader)).toEqual({ ...expected, [ids[10] ?? '']: 'starred' });
    await stopWorker(dogear, feed);
    await feed.keyboard.press('z');
    await expect.poll(() => storedMarks(reader)).toEqual(expected);
  });
});

const time = 1_790_000_000_000;
/** A library of other papers that also has some of the feed's, with a tag and no decision. */
const backupWith = (ids: readonly string[], others: number) => ({
  dogear: 1,
  entries: [...ids, ...Array.from({ length: others }, (_, index) => `1901.${String(index).padStart(5, '0')}`)].map(
    (id, index) => ({
      paper: backupPaper(id, index, time),
      annotation: { tags: ['imported'], note: '', noteRevision: 0, addedAt: time, updatedAt: time + index },
    }),
  ),
  trash: [],
  history: [],
});

test('decisions are kept while a library is imported, also those about papers of the file', async ({ dogear }) => {
  const { feed, ids } = await begin(dogear);
  const library = await dogear.surface('library.html');
  const importing = importBackup(library, backupWith(ids.slice(0, 20), 4000));
  await feed.bringToFront();
  await feed.keyboard.press('Escape');
  await feed.keyboard.press('g');
  const decided: Record<string, string> = {};
  for (let turn = 0; turn < 12; turn++) {
    const id = await ringedId(feed);
    const key = turn % 2 === 0 ? 's' : 'l';
    await feed.keyboard.press(key);
    decided[id ?? ''] = key === 's' ? 'starred' : 'to-read';
  }
  expect(Object.keys(decided)).toHaveLength(12);
  await library.bringToFront();
  await importing;
  await expect
    .poll(async () => {
      const marks = await storedMarks(library);
      return Object.keys(decided).filter((id) => marks[id]?.replace(' #imported', '') !== decided[id]);
    })
    .toEqual([]);
  const marks = await storedMarks(library);
  expect(ids.slice(0, 20).filter((id) => !marks[id]?.includes('#imported'))).toEqual([]);
  expect(Object.values(marks).filter((mark) => /starred|to-read/u.test(mark))).toHaveLength(12);
  await feed.bringToFront();
  await expect.poll(() => pill(feed)).toContain('6 starred, 6 to read');
});

test('a decision and its undo in one tab show in another', async ({ dogear }) => {
  const other = await dogear.feed(all);
  await expect.poll(() => pill(other)).toBe(`Triage ${papers}, Press g to start`);
  const { feed, ids } = await begin(dogear);
  for (const key of 'xxx') await feed.keyboard.press(key);
  await expect.poll(() => pill(feed)).toBe('43 left, 3 skipped');
  await other.bringToFront();
  await expect.poll(() => pill(other)).toBe('Triage 43, 3 skipped');
  await feed.bringToFront();
  await feed.keyboard.press('z');
  await expect.poll(() => pill(feed)).toBe('44 left, 2 skipped');
  expect(await ringedId(feed)).toBe(ids[2]);
  await other.bringToFront();
  await expect.poll(() => pill(other)).toBe('Triage 44, 2 skipped');

  // A page that comes to the front asks for what it did not ask for while it was hidden, before the next key.
  await feed.bringToFront();
  await feed.keyboard.press('l');
  await expect.poll(() => pill(feed)).toBe('43 left, 2 skipped, 1 to read');
});
