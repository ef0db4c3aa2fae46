import { expect, type FrameLocator, type Page } from '@playwright/test';
import { clickButton } from '../../support/markerButton.mjs';

/** Opens the card editor on a paper, as a reader would, and gives its frame. */
export async function openEditor(page: Page, title: RegExp): Promise<FrameLocator> {
  await clickButton(page, new RegExp(`^Tags, note and status of “${title.source}`, 'u'));
  return editorFrame(page);
}

/** The frame stands in a closed root, where no selector reaches; its element is found through the frame itself. */
export async function editorFrame(page: Page): Promise<FrameLocator> {
  const find = () => page.frames().find((frame) => frame.url().startsWith('chrome-extension://'));
  await expect.poll(() => find() !== undefined, { message: 'the card editor’s frame' }).toBe(true);
  const frame = find();
  if (!frame) throw new Error('The card editor did not open.');
  await expect(frame.getByLabel('Tags', { exact: true })).toBeVisible();
  // The first moments of an opened editor take no clicks.
  await page.waitForTimeout(400);
  return frame as unknown as FrameLocator;
}
