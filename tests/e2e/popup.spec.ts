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
  await expect(popup.getByText('Nothing was recognized on this page')).toBeVisible();
});

test('lists the supported sites on a page of another kind', async ({ dogear }) => {
  const page = await dogear.feed('about:blank');
  const popup = await popupOver(dogear, page);
  await expect(popup.getByRole('link', { name: 'Hugging Face Papers' })).toBeVisible();
});

test('offers nothing to turn on where Dogear already is, and says where there are papers', async ({ dogear }) => {
  const models = await dogear.feed('https://huggingface.co/models');
  const popup = await popupOver(dogear, models);
  await expect(popup.getByText('No papers on this page')).toBeVisible();
  await expect(popup.getByRole('link', { name: 'Daily Papers' })).toBeVisible();
  await expect(popup.getByRole('button', { name: /Always on|Find papers/ })).toHaveCount(0);
});

test('shows the only paper of a page open, with its abstract', async ({ dogear }) => {
  const own = await dogear.feed('https://arxiv.org/abs/1706.03762');
  await waitForStar(own, /Attention/, false);
  const popup = await popupOver(dogear, own);
  await expect(popup.getByText(/^A network for sequences/)).toBeVisible();
  await expect(popup.getByRole('textbox', { name: 'Note' })).toBeVisible();
});

test('exports the papers of the page, also those that are not in the library', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await waitForStar(feed, /Attention/, false);
  const popup = await popupOver(dogear, feed);
  await popup.getByRole('button', { name: 'Star “Attention Is All You Need”' }).click();
  await popup.getByRole('button', { name: 'Export this page’s starred' }).click();
  await expect(popup.getByRole('radio', { name: 'This page’s starred · 1 paper' })).toBeChecked();
  await popup.getByRole('radio', { name: 'This page · 3 papers' }).click();
  const download = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Download 3' }).click();
  expect((await download).suggestedFilename()).toMatch(/^dogear-.*\.bib$/u);
  await expect(popup.getByText('Exported 3 papers.')).toBeVisible();
  expect(dogear.errors).toEqual([]);
});
