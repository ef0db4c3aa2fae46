import { expect } from '@playwright/test';
import { clickButton, waitForStar } from '../support/markerButton.mjs';
import { openEditor } from './pages/cardEditor';
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
