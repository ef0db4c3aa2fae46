/** Pages show what is stored: after the back/forward cache, after the popup is closed, after a crash of the search worker. */
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { launchExtension, serveFeeds, serviceWorker } from '../support/extension.mjs';
import { clickButton, waitForStar } from '../support/markerButton.mjs';
import { renderFeed } from './pages/feeds';
import { popupOver } from './pages/popup';
import { type Dogear, test } from './test';

const feedUrl = 'https://huggingface.co/papers';

declare const chrome: {
  action: { getBadgeText: (details: { tabId: number }) => Promise<string> };
  tabs: { query: (filter: { url: string }) => Promise<{ id: number }[]>; sendMessage: unknown };
  runtime: { sendMessage: unknown };
};

test('a page from the back/forward cache shows later changes, and its badge', async () => {
  const { context, close } = await launchExtension({
    options: { ignoreDefaultArgs: ['--disable-back-forward-cache'], viewport: { width: 1280, height: 800 } },
  });
  try {
    await serveFeeds(context, renderFeed);
    const feed = await context.newPage();
    await feed.addInitScript(() => {
      window.addEventListener('pageshow', ({ persisted }) =>
        document.documentElement.setAttribute('data-kept', String(persisted)),
      );
    });
    await feed.goto(feedUrl);
    await waitForStar(feed, /Attention/, false);
    await expect.poll(() => badge(context)).toBe('3');

    await feed.goto('https://arxiv.org/list/cs.CL/new');
    await star(context);
    await feed.bringToFront();
    await goBack(feed);
    await expect(feed.locator('html')).toHaveAttribute('data-kept', 'true');
    await waitForStar(feed, /Attention/, true);
    // The badge has the number of new papers, and a starred one is not new any more.
    await expect.poll(() => badge(context)).toBe('2');
  } finally {
    await close();
  }
});

const badge = async (context: BrowserContext): Promise<string> =>
  (await serviceWorker(context)).evaluate(async (url: string) => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    return tab ? chrome.action.getBadgeText({ tabId: tab.id }) : 'no tab';
  }, feedUrl);

/** Goes back through the debugger, as Playwright waits for an event that a page from the cache does not send. */
async function goBack(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { currentIndex, entries } = await session.send('Page.getNavigationHistory');
  const before = entries[currentIndex - 1];
  if (!before) throw new Error('There is no page before this one.');
  await session.send('Page.navigateToHistoryEntry', { entryId: before.id });
  await session.detach();
}

/** Stars the first paper from another tab, which is closed afterwards. */
async function star(context: BrowserContext): Promise<void> {
  const other = await context.newPage();
  await other.goto(feedUrl);
  await clickButton(other, /^Star “Attention/u);
  await waitForStar(other, /Attention/, true);
  await other.close();
}

/** Counts annotations; runs in a page of the extension. */
const countAnnotations = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('dogear');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('annotations').objectStore('annotations').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });

test('a star of a popup that can no longer send messages is shown in the tab when the popup closes', async ({ dogear }) => {
  const feed = await dogear.feed(feedUrl);
  await waitForStar(feed, /Attention/, false);
  const popup = await popupOver(dogear, feed);
  const button = popup.getByRole('button', { name: 'Star “Attention Is All You Need”' });
  await button.waitFor();
  await popup.evaluate(() => {
    const silent = () => Promise.resolve();
    chrome.runtime.sendMessage = silent;
    chrome.tabs.sendMessage = silent;
  });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  // The button changes before the write; a popup that closes before its write is tested below.
  await expect.poll(() => popup.evaluate(countAnnotations)).toBe(1);
  await popup.close();
  await waitForStar(feed, /Attention/, true);
});

test('a star of a popup that is closed in the same task is shown in the tab if it is in the library', async ({ dogear }) => {
  const feed = await dogear.feed(feedUrl);
  await waitForStar(feed, /Attention/, false);
  const popup = await popupOver(dogear, feed);
  const button = popup.getByRole('button', { name: 'Star “Attention Is All You Need”' });
  await button.waitFor();
  await Promise.all([
    popup.waitForEvent('close'),
    button.evaluate((element: HTMLElement) => {
      element.click();
      window.close();
    }),
  ]);
  const library = await dogear.surface('library.html');
  const stored = await library.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        indexedDB.open('dogear').onsuccess = ({ target }) => {
          const db = (target as IDBOpenDBRequest).result;
          db.transaction('annotations').objectStore('annotations').count().onsuccess = (event) =>
            resolve((event.target as IDBRequest<number>).result > 0);
        };
      }),
  );
  await library.close();
  await waitForStar(feed, /Attention/, stored);
});

test('a search continues when the search worker is killed, and follows later changes', async ({ dogear }) => {
  const feed = await dogear.feed(feedUrl);
  await clickButton(feed, /^Star “Attention/u);
  await waitForStar(feed, /Attention/, true);
  const library = await dogear.surface('library.html#q=a');
  await expect(library.getByRole('article')).toHaveCount(1);
  for (const [title, count] of [
    ['MiniLM', 2],
    ['Transformers are', 3],
  ] as const) {
    expect(await killSearchWorker(dogear, library)).toBe(1);
    await clickButton(feed, new RegExp(`^Star “${title}`, 'u'));
    await waitForStar(feed, new RegExp(title), true);
    await expect(library.getByRole('article')).toHaveCount(count);
  }
  await library.getByRole('combobox', { name: 'Search your library' }).fill('attention');
  await expect(library.getByRole('article').first()).toBeVisible();
});

/** @returns the number of killed workers. */
async function killSearchWorker({ context }: Dogear, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const workers = targetInfos.filter(({ type, url }) => type === 'shared_worker' && url.startsWith('chrome-extension:'));
  for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
  await session.detach();
  return workers.length;
}
