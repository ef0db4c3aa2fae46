import { expect } from '@playwright/test';
import { waitForStar } from '../support/markerButton.mjs';
import { popupOver } from './pages/popup';
import { test } from './test';

test('lists the papers of the page, and marks them there', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await waitForStar(feed, /Attention/, false);
  const popup = await popupOver(dogear, feed);
  await expect(popup.getByRole('article')).toHaveCount(3);
  await popup.getByRole('button', { name: 'Star “Attention Is All You Need”' }).click();
  await feed.bringToFront();
  await waitForStar(feed, /Attention/, true);
});

test('reports when nothing was recognised on a page of a known site', async ({ dogear }) => {
  const empty = await dogear.feed('https://arxiv.org/list/cs.CL/new');
  const worker = await dogear.worker();
  const badge = () =>
    worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: typeof globalThis.chrome };
      const [tab] = await chrome.tabs.query({ url: 'https://arxiv.org/*' });
      return chrome.action.getBadgeText({ tabId: tab?.id });
    });
  await expect.poll(badge).not.toBe('');
  await empty.evaluate(() => document.querySelector('dl')?.remove());
  await expect.poll(badge).toBe('');
  const popup = await popupOver(dogear, empty);
  await expect(popup.getByText('Nothing was recognised on this page')).toBeVisible();
});

test('lists the supported sites on a page of another kind', async ({ dogear }) => {
  const page = await dogear.feed('about:blank');
  const popup = await popupOver(dogear, page);
  await expect(popup.getByRole('link', { name: 'Hugging Face Papers' })).toBeVisible();
});
