import { expect, type Page } from '@playwright/test';
import { focusedLabel, waitForStar } from '../support/markerButton.mjs';
import { editorFrame } from './pages/cardEditor';
import { test } from './test';

/** Presses a key until a marker's button with this name has the focus. */
async function pressUntil(page: Page, key: string, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await focusedLabel(page))?.startsWith(name)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${name}.`);
}

test('a paper is starred and its editor opened and left with the keyboard alone', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await waitForStar(feed, /MiniLM/, false);
  // Tab stops at one marker of the feed; arrows lead from there to the others.
  await pressUntil(feed, 'Tab', 'Star “');
  await pressUntil(feed, 'ArrowDown', 'Star “MiniLM');
  await feed.keyboard.press('Enter');
  await waitForStar(feed, /MiniLM/, true);
  await feed.keyboard.press('s');
  await waitForStar(feed, /MiniLM/, false);

  await pressUntil(feed, 'ArrowLeft', 'Tags, note and status of “MiniLM');
  await feed.keyboard.press('Enter');
  const editor = await editorFrame(feed);
  await expect(editor.getByLabel('Tags', { exact: true })).toBeFocused();
  await feed.keyboard.press('Escape');
  await expect.poll(() => focusedLabel(feed)).toContain('Tags, note and status of “MiniLM');

  await feed.keyboard.press('n');
  await expect((await editorFrame(feed)).getByLabel('Note', { exact: true })).toBeFocused();
});

test('letters star and open the card under the pointer, and do nothing while the user types', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await waitForStar(feed, /Attention/, false);
  const card = feed.getByRole('article').filter({ hasText: 'Attention Is All You Need' });
  const search = feed.getByLabel('Search papers');
  await search.focus();
  await card.hover();
  await feed.keyboard.press('s');
  await expect(search).toHaveValue('s');
  await waitForStar(feed, /Attention/, false);

  await search.blur();
  await feed.keyboard.press('s');
  await waitForStar(feed, /Attention/, true);
  await feed.keyboard.press('t');
  await expect((await editorFrame(feed)).getByLabel('Tags', { exact: true })).toBeFocused();
});
