import { expect } from '@playwright/test';
import { buttons, clickButton, waitForStar } from '../support/markerButton.mjs';
import { test } from './test';

test('cards of a client-side navigation get the right markers', async ({ dogear }) => {
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

test('a page without papers gets no marker, and papers that are added to it do', async ({ dogear }) => {
  const page = await dogear.feed('https://huggingface.co/models');
  await page.evaluate(() => {
    const seen = [...document.querySelectorAll('[data-dogear]')];
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node instanceof Element && node.matches('[data-dogear]')) seen.push(node);
    }).observe(document, { childList: true, subtree: true });
    Object.assign(globalThis, { markersSeen: seen });
    history.pushState(null, '', '/papers');
    requestAnimationFrame(() => {
      document.body.innerHTML =
        '<main><article><a href="/papers/2312.00752"></a><h3><a href="/papers/2312.00752">Mamba</a></h3></article></main>';
    });
  });
  await waitForStar(page, /Mamba/, false);
  const seen = await page.evaluate(() => (globalThis as unknown as { markersSeen: Element[] }).markersSeen.length);
  expect(seen, 'that of the paper that came').toBe(1);
});
