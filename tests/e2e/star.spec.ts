import { expect } from '@playwright/test';
import { clickButton, waitForStar } from '../support/markerButton.mjs';
import { test } from './test';

const attention = /Attention Is All You Need/;

test('a star on the feed is solid, appears in the side panel, and remains after a reload', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await waitForStar(feed, attention, false);
  await clickButton(feed, /^Star “Attention/);
  await waitForStar(feed, attention, true);

  const panel = await dogear.surface('sidepanel.html');
  await expect(panel.getByRole('article', { name: 'Attention Is All You Need' })).toBeVisible();
  await expect(panel.getByRole('article')).toHaveCount(1);

  await feed.reload();
  await waitForStar(feed, attention, true);
  expect(dogear.errors).toEqual([]);
});

test('a paper starred on Hugging Face is starred on arXiv, in the listing and on its own page', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await clickButton(feed, /^Star “Attention/);
  await waitForStar(feed, attention, true);
  await waitForStar(await dogear.feed('https://arxiv.org/list/cs.CL/new'), attention, true);
  const page = await dogear.feed('https://arxiv.org/abs/1706.03762');
  await waitForStar(page, attention, true);
  await clickButton(page, /^Star “Attention/);
  await waitForStar(page, attention, false);
  await feed.bringToFront();
  await waitForStar(feed, attention, false);
});

test('a second click at the same place removes a star at once', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await clickButton(feed, /^Star “Attention/);
  await waitForStar(feed, attention, true);
  for (const starred of [false, true]) {
    await feed.mouse.down();
    await feed.mouse.up();
    await waitForStar(feed, attention, starred);
  }
});

test('a mark made in the side panel appears on the feed within a second', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await clickButton(feed, /^Star “Attention/);
  await waitForStar(feed, attention, true);
  const panel = await dogear.surface('sidepanel.html');
  await panel
    .getByRole('article', { name: 'Attention Is All You Need' })
    .getByRole('button', { name: 'Star “Attention Is All You Need”' })
    .click();
  await feed.bringToFront();
  await waitForStar(feed, attention, false);
});
