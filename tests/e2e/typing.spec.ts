/** No typed text is lost when its page is closed regularly; after a crash, at most a second of steady typing. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test as plain } from '@playwright/test';
import { launchExtension, serveFeeds } from '../support/extension.mjs';
import { clickButton, waitForStar } from '../support/markerButton.mjs';
import { openEditor } from './pages/cardEditor';
import { renderFeed } from './pages/feeds';
import { popupOver } from './pages/popup';
import { storedNotes } from './pages/storedNotes';
import { type Dogear, test } from './test';

const feedUrl = 'https://huggingface.co/papers';
const title = /Attention Is All You Need/;
const words = 'The quick brown fox jumps over the lazy dog, and reads';

declare const chrome: {
  tabs: { query: (all: object) => Promise<{ id?: number; url?: string }[]>; remove: (id: number) => Promise<void> };
  windows: { create: (of: { tabId: number }) => Promise<{ id?: number } | undefined>; remove: (id: number) => Promise<void> };
};

/** Opens a note, focuses it, and returns its page. */
type Open = (dogear: Pick<Dogear, 'feed' | 'surface'>) => Promise<Page>;

const cardEditor: Open = async ({ feed }) => {
  const page = await feed(feedUrl);
  await (await openEditor(page, title)).getByLabel('Note', { exact: true }).click();
  return page;
};

const popup: Open = async (dogear) => {
  const feed = await dogear.feed(feedUrl);
  await waitForStar(feed, title, false);
  const page = await popupOver(dogear as Dogear, feed);
  const details = page.getByRole('button', { name: 'Details of “Attention Is All You Need”' });
  await details.waitFor();
  await page.bringToFront();
  await details.click();
  await page.getByLabel('Note', { exact: true }).click();
  return page;
};

const libraryPage =
  (path: string): Open =>
  async ({ feed, surface }) => {
    const page = await feed(feedUrl);
    await clickButton(page, new RegExp(`^Star “${title.source}`, 'u'));
    await waitForStar(page, title, true);
    const opened = await surface(path);
    await opened.getByRole('article', { name: title }).click();
    await opened.getByLabel('Note', { exact: true }).click();
    return opened;
  };

const library = libraryPage('library.html');
const places: [string, Open][] = [
  ['the card editor', cardEditor],
  ['the popup', popup],
  ['the side panel', libraryPage('sidepanel.html')],
  ['the library', library],
];

/** Types with `each` milliseconds per key; returns `last` milliseconds after the last letter. */
async function type(page: Page, text: string, each: number, last = each): Promise<void> {
  await page.keyboard.type(text.slice(0, -1), { delay: each });
  await page.keyboard.press(text.slice(-1), { delay: last });
}

/** Closes the tab of a page, or its window, through the extension APIs of the worker. */
const inBrowser = async (page: Page, dogear: Dogear, close: 'tab' | 'window'): Promise<void> => {
  const target = { address: page.url(), close };
  await (await dogear.worker()).evaluate(async ({ address, close: what }) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
    if (tab?.id === undefined) throw new Error('There is no such tab.');
    if (what === 'tab') return chrome.tabs.remove(tab.id);
    // The other tabs stay open, as a browser without a window would end.
    const { id } = (await chrome.windows.create({ tabId: tab.id })) ?? {};
    if (id !== undefined) await chrome.windows.remove(id);
  }, target);
};

type Close = (page: Page, dogear: Dogear) => Promise<unknown>;

const closings: [string, Close][] = [
  ['its tab', (page) => page.close()],
  ['its tab, as the tab’s own button does', (page, dogear) => inBrowser(page, dogear, 'tab')],
  ['its window', (page, dogear) => inBrowser(page, dogear, 'window')],
];

/** Milliseconds between the last letter and the closing. */
const pauses = [0, 100, 200];

for (const [place, open] of places) {
  test.describe(`typing in ${place}`, () => {
    // All pauses and ways of closing only in the card editor, the hardest case.
    for (const [what, close] of open === cardEditor ? closings : closings.slice(0, 1)) {
      for (const after of open === cardEditor ? pauses : pauses.slice(0, 1)) {
        test(`is complete after closing ${what}, ${after} ms after the last key`, async ({ dogear }) => {
          const page = await open(dogear);
          await type(page, words, 20, after);
          await close(page, dogear);
          const reader = await dogear.surface('library.html');
          await expect.poll(() => storedNotes(reader)).toEqual([words]);
        });
      }
    }

    // Only the frame in a page, and a page of the extension, whose process is also the background's.
    if (open !== cardEditor && open !== library) return;
    test('is saved during typing: a crash after ten seconds loses at most one second', async ({ dogear }) => {
      const page = await open(dogear);
      const each = 100;
      const text = words.repeat(2).slice(0, 100);
      await type(page, text, each);
      await crash(page);
      const reader = await dogear.surface('library.html');
      await expect.poll(async () => (await storedNotes(reader))[0] ?? '').not.toBe('');
      const [stored = ''] = await storedNotes(reader);
      expect(text.startsWith(stored)).toBe(true);
      expect(text.length - stored.length).toBeLessThanOrEqual(1000 / each);
    });
  });
}

/** Kills the page's process; for a page of the extension this is the process of the whole extension. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

plain('typing in the card editor is all there after the browser was closed', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'dogear-typing-'));
  const start = async (): Promise<{ context: BrowserContext; open: (url: string) => Promise<Page>; id: string }> => {
    const { context, extensionId } = await launchExtension({ profile });
    await serveFeeds(context, renderFeed);
    const open = async (url: string): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    };
    return { context, open, id: extensionId };
  };
  try {
    const first = await start();
    const page = await cardEditor({ feed: first.open, surface: first.open });
    await type(page, words, 20, 0);
    await first.context.close();
    const second = await start();
    const reader = await second.open(`chrome-extension://${second.id}/library.html`);
    await expect.poll(() => storedNotes(reader)).toEqual([words]);
    await second.context.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
