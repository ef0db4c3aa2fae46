/** The sample feed of `npm start`: every page has its markers, and the journey succeeds. */
import { expect } from '@playwright/test';
import { renderFeed } from '../journey/feed/renderFeed.mjs';
import { runJourney } from '../journey/runJourney.mjs';
import { buttons } from '../support/markerButton.mjs';
import { test } from './test';

test.use({ site: { render: renderFeed } });

/** The page shows each trending paper twice, once without a box. */
const pages = [
  { url: 'https://huggingface.co/papers', markers: 16 },
  { url: 'https://huggingface.co/papers/date/2025-11-28', markers: 15 },
  { url: 'https://huggingface.co/papers?q=transformer', markers: 46 },
  { url: 'https://huggingface.co/papers?q=xyzzy', markers: 0 },
  { url: 'https://huggingface.co/papers/trending', markers: 40 },
  { url: 'https://huggingface.co/papers/2002.10957', markers: 1 },
  { url: 'https://arxiv.org/list/cs.CL/new', markers: 23 },
  { url: 'https://arxiv.org/list/cs.LG/recent', markers: 23 },
  { url: 'https://arxiv.org/abs/2002.10957', markers: 1 },
  { url: 'https://arxiv.org/search/?query=transformer&searchtype=all', markers: 46 },
];

test('every page of the sample feed has a marker on each of its papers', async ({ dogear }) => {
  for (const { url, markers } of pages) {
    const page = await dogear.feed(url);
    await expect(page.locator('[data-dogear]'), url).toHaveCount(markers);
    await page.close();
  }
  expect(dogear.errors).toEqual([]);
});

test('another day of the sample feed is shown without a page load, with its own markers', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await feed.getByRole('link', { name: 'Dec 1', exact: true }).click();
  await expect(feed).toHaveURL(/\/papers\/date\/2025-12-01$/u);
  await expect(feed.locator('[data-dogear]')).toHaveCount(15);
  await expect.poll(async () => (await buttons(feed, /^Star “MiniLM/u)).length).toBe(1);
  await feed.goBack();
  await expect(feed.locator('[data-dogear]')).toHaveCount(16);
});

test('the journey of npm start succeeds', async ({ browserName: _ }, info) => {
  expect(await runJourney({ folder: info.outputPath('journey') })).toBe(true);
});
