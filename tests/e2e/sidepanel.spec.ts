import { expect } from '@playwright/test';
import { renderFeed, sampleFeedUrl } from '../journey/feed/renderFeed.mjs';
import { clickButton, waitForStar } from '../support/markerButton.mjs';
import { openEditor } from './pages/cardEditor';
import { panelBeside } from './pages/panelBeside';
import { type RealSidePanel, realSidePanel } from './pages/realSidePanel';
import { test } from './test';

test('the real side panel opens from the card editor, beside the feed, and is live', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  const editor = await openEditor(feed, /Attention Is All You Need/);
  await editor.getByRole('button', { name: 'Open the side panel' }).click();

  let panel: RealSidePanel | null = null;
  await expect
    .poll(
      async () => {
        panel ??= await realSidePanel(dogear.context, feed);
        return panel !== null;
      },
      { message: 'the side panel' },
    )
    .toBe(true);
  const papers = () => panel?.evaluate('[...document.querySelectorAll("article h2")].map((title) => title.textContent)');
  await expect.poll(papers).toEqual([]);

  await feed.keyboard.press('Escape');
  await clickButton(feed, /^Star “Attention/u);
  await waitForStar(feed, /Attention/, true);
  await expect.poll(papers).toEqual([expect.stringContaining('Attention Is All You Need')]);
});

test('lists the papers of the page, and both mark them and show each other where the user is', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await waitForStar(feed, /Attention/, false);
  const panel = await panelBeside(dogear, feed);
  await expect(panel.getByRole('article')).toHaveCount(3);
  await panel.getByRole('button', { name: 'Star “Attention Is All You Need”' }).click();
  await waitForStar(feed, /Attention/, true);
  await clickButton(feed, /^Star “MiniLM/u);
  await expect(panel.getByRole('button', { name: 'Starred 2' })).toBeVisible();

  await feed.getByRole('heading', { name: /Transformers are SSMs/ }).hover();
  await expect(panel.getByRole('listitem', { name: /Transformers are SSMs/ })).toHaveAttribute('data-pointed', 'true');

  await panel.getByRole('checkbox', { name: 'Select all' }).click();
  await panel.getByRole('button', { name: 'Skip the selected papers' }).click();
  await waitForStar(feed, /Attention/, false);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await waitForStar(feed, /Attention/, true);
  expect(dogear.errors).toEqual([]);
});

test('the list follows navigation, cards that come later, and the tab', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await waitForStar(feed, /Attention/, false);
  const panel = await panelBeside(dogear, feed);
  const rows = panel.getByRole('article');
  await expect(rows).toHaveCount(3);
  await feed.evaluate(() => {
    const cards = document.querySelector('#cards');
    const next = document.querySelector('template')?.content.cloneNode(true);
    if (next) cards?.append(next);
  });
  await expect(rows).toHaveCount(4);
  await feed.getByRole('link', { name: 'Previous day' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Mamba');

  const listing = await dogear.feed('https://arxiv.org/list/cs.CL/new');
  await listing.bringToFront();
  await expect(rows).toHaveCount(3);
  const blank = await dogear.feed('about:blank');
  await blank.bringToFront();
  await expect(panel.getByText('Dogear has no access to this page')).toBeVisible();
  await feed.bringToFront();
  await expect(rows).toContainText('Mamba');
  await feed.reload();
  await expect(rows).toHaveCount(1);
  expect(dogear.errors).toEqual([]);
});

test('the tab that was shown last is remembered, and a link to a view of the library leads to the library', async ({
  dogear,
}) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  const panel = await dogear.surface('sidepanel.html');
  await expect(panel.getByRole('tab', { name: 'Library' })).toHaveAttribute('aria-selected', 'true');
  await panel.getByRole('tab', { name: 'This page' }).click();
  await feed.bringToFront();
  await panel.reload();
  await expect(panel.getByRole('tab', { name: 'This page' })).toHaveAttribute('aria-selected', 'true');
  await expect(panel.getByRole('article')).toHaveCount(3);
  const settings = await dogear.surface('sidepanel.html#settings');
  await expect(settings.getByRole('tab', { name: 'Library' })).toHaveAttribute('aria-selected', 'true');
});

test.describe('beside the 46 papers of the sample feed', () => {
  test.use({ site: { render: renderFeed } });

  test('a title scrolls to its card, and the whole page can be exported', async ({ dogear }) => {
    const feed = await dogear.feed(sampleFeedUrl);
    const panel = await panelBeside(dogear, feed);
    await expect(panel.getByRole('button', { name: 'All 46' })).toBeVisible();
    await panel.locator('[data-row][tabindex="0"]').focus();
    await panel.keyboard.press('End');
    const last = panel.locator('[data-row][aria-posinset="46"]');
    await expect(last).toBeFocused();
    await expect.poll(() => feed.evaluate(() => scrollY)).toBeGreaterThan(0);
    await panel.keyboard.press('Home');
    await expect.poll(() => feed.evaluate(() => scrollY)).toBeLessThan(400);

    await panel.keyboard.press('Control+a');
    await panel.getByRole('button', { name: 'Export the selected papers' }).click();
    await expect(panel.getByRole('radio', { name: 'Selected on this page · 46 papers' })).toBeChecked();
    await expect(panel.getByRole('button', { name: 'Download 46' })).toBeEnabled();
  });
});
