import { expect } from '@playwright/test';
import { renderFeed } from '../journey/feed/renderFeed.mjs';
import { clickButton, waitForStar } from '../support/markerButton.mjs';
import { popupOver } from './pages/popup';
import { test } from './test';

test.use({ site: { render: renderFeed } });

test('a paper shown twice is one paper, with a marker on whichever card is displayed', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers/trending');
  await expect(feed.locator('[data-dogear]')).toHaveCount(40);
  await clickButton(feed, /^Star “MiniLM/u);
  await waitForStar(feed, /MiniLM/, true);

  const popup = await popupOver(dogear, feed);
  await expect(popup.getByRole('article').filter({ hasText: 'MiniLM' })).toHaveCount(1);
  await popup.close();

  // In a narrower window the other card of each pair is displayed.
  await feed.setViewportSize({ width: 600, height: 800 });
  await feed.bringToFront();
  await expect(feed.getByRole('heading', { name: /MiniLM/u })).toHaveCount(1);
  await clickButton(feed, /^Star “MiniLM/u);
  await waitForStar(feed, /MiniLM/, false);
  expect(dogear.errors).toEqual([]);
});
