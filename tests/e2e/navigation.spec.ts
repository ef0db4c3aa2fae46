import { expect } from '@playwright/test';
import { buttons, clickButton, waitForStar } from '../support/markerButton.mjs';
import { test } from './test';

test('cards that a client-side navigation brings get the right markers', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await clickButton(feed, /^Star “Attention/u);
  await waitForStar(feed, /Attention/, true);
  await feed.getByRole('link', { name: 'Previous day' }).click();
  await expect
    .poll(async () => (await buttons(feed, /^Star “/u)).map(({ label }) => label))
    .toEqual([expect.stringContaining('Mamba')]);
  await waitForStar(feed, /Mamba/, false);
  expect(await feed.locator('[data-dogear]').count()).toBe(1);
  await feed.goBack();
  expect(dogear.errors).toEqual([]);
});

test('a page without papers gets no marker, and the papers that come into it do', async ({ dogear }) => {
  const page = await dogear.feed('https://huggingface.co/models');
  await page.waitForTimeout(500);
  expect(await page.locator('[data-dogear]').count()).toBe(0);
  await page.evaluate(() => {
    history.pushState(null, '', '/papers');
    setTimeout(() => {
      document.body.innerHTML =
        '<main><article><a href="/papers/2312.00752"></a><h3><a href="/papers/2312.00752">Mamba</a></h3></article></main>';
    }, 100);
  });
  await waitForStar(page, /Mamba/, false);
});
