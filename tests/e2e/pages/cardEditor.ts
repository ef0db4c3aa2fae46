import { expect, type Frame, type Page } from '@playwright/test';
import { clickButton } from '../../support/markerButton.mjs';

/** Opens the card editor on a paper, as a reader would, and gives its frame. */
export async function openEditor(page: Page, title: RegExp): Promise<Frame> {
  await clickButton(page, new RegExp(`^Tags, note and status of “${title.source}`, 'u'));
  return editorFrame(page);
}

/**
 * The frame stands in a closed root, where no selector reaches; its element is found through the frame itself. One that
 * was closed stays a moment, hidden, to save what was typed last.
 */
export async function editorFrame(page: Page): Promise<Frame> {
  let found: Frame | undefined;
  const find = async (): Promise<boolean> => {
    for (const frame of page.frames().filter((each) => each.url().startsWith('chrome-extension://')))
      if (await frame.getByLabel('Tags', { exact: true }).isVisible()) found = frame;
    return found !== undefined;
  };
  await expect.poll(find, { message: 'the card editor' }).toBe(true);
  if (!found) throw new Error('The card editor did not open.');
  // The first moments of an opened editor take no clicks.
  await expect(found.locator('main')).toHaveCSS('pointer-events', 'auto');
  return found;
}
