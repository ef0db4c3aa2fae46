import { expect, type Page } from '@playwright/test';
import { clickButton, waitForStar } from '../support/markerButton.mjs';
import { openEditor } from './pages/cardEditor';
import { test } from './test';

test('the real side panel opens from the card editor, beside the feed, and is live', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  const editor = await openEditor(feed, /Attention Is All You Need/);
  await editor.getByRole('button', { name: 'Open the side panel' }).click();

  const panelTarget = async () => {
    const session = await dogear.context.newCDPSession(feed);
    const { targetInfos } = await session.send('Target.getTargets');
    await session.detach();
    return targetInfos.filter(({ url }) => url.endsWith('/sidepanel.html'));
  };
  await expect.poll(async () => (await panelTarget()).length, { message: 'a target for the side panel' }).toBe(1);
  const panel = dogear.context.pages().find((page: Page) => page.url().endsWith('/sidepanel.html'));
  await feed.keyboard.press('Escape');
  await clickButton(feed, /^Star “Attention/u);
  await waitForStar(feed, /Attention/, true);
  if (panel) await expect(panel.getByRole('article', { name: 'Attention Is All You Need' })).toBeVisible();
});
