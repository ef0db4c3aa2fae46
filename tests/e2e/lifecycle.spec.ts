import { expect } from '@playwright/test';
import { clickButton, shownTexts, waitForStar } from '../support/markerButton.mjs';
import { type Dogear, test } from './test';

test('a star works after the service worker was stopped', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await clickButton(feed, /^Star “Attention/u);
  await waitForStar(feed, /Attention/, true);
  for (const [title, count] of [
    ['MiniLM', 2],
    ['Transformers are', 3],
  ] as const) {
    expect(await stopWorker(dogear)).toBe(true);
    await clickButton(feed, new RegExp(`^Star “${title}`, 'u'));
    await waitForStar(feed, new RegExp(title), true);
    const panel = await dogear.surface('sidepanel.html');
    await expect(panel.getByRole('article')).toHaveCount(count);
    await panel.close();
  }
});

/** Stops the worker, as the browser does after half a minute. */
async function stopWorker({ context, extensionId }: Dogear): Promise<boolean> {
  const page = await context.newPage();
  await page.goto('chrome://serviceworker-internals/');
  const registration = page.locator(`.serviceworker-registration:has-text("${extensionId}")`);
  const stop = registration.getByRole('button', { name: 'Stop' });
  const there = (await stop.count()) > 0;
  if (there) {
    await stop.first().click();
    await expect(registration.first()).toContainText('STOPPED');
  }
  await page.close();
  return there;
}

test('markers from before an update ask for a reload of the page, and do not throw', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await waitForStar(feed, /Attention/, false);
  await reloadExtension(dogear);
  await clickButton(feed, /^Star “Attention/u);
  await expect.poll(() => shownTexts(feed)).toEqual(['Dogear was updated. Reload this page to go on marking.']);
  await waitForStar(feed, /Attention/, false);
  await clickButton(feed, /^Tags, note and status of “MiniLM/u);
  await expect.poll(async () => (await shownTexts(feed)).length).toBe(2);
  expect(dogear.errors.filter((error) => error.startsWith('https:'))).toEqual([]);
  await feed.reload();
  await clickButton(feed, /^Star “Attention/u);
  await waitForStar(feed, /Attention/, true);
});

interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string): Promise<void>;
}

/**
 * Reloads the extension like its card on the browser's extension page. Without developer mode, Chromium keeps an unpacked
 * extension off afterwards.
 */
async function reloadExtension({ context, extensionId }: Dogear): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(async () => {
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  const [worker] = await Promise.all([
    context.waitForEvent('serviceworker'),
    page.evaluate(async (id) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome;
      await developerPrivate.reload(id);
    }, extensionId),
  ]);
  expect(new URL(worker.url()).host).toBe(extensionId);
  await page.close();
}
