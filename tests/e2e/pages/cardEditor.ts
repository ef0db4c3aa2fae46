import { expect, type Frame, type Page } from '@playwright/test';
import { clickButton } from '../../support/markerButton.mjs';

/** Opens the card editor on a paper, as a user does, and returns its frame. */
export async function openEditor(page: Page, title: RegExp): Promise<Frame> {
  await clickButton(page, new RegExp(`^Tags, note and status of “${title.source}`, 'u'));
  return editorFrame(page);
}

/**
 * Finds the frame of the editor through the page's frames, as no selector reaches into its closed shadow root. A closed
 * editor stays hidden for a moment, to save the last text.
 */
export async function editorFrame(page: Page): Promise<Frame> {
  let found: Frame | undefined;
  const find = async (): Promise<boolean> => {
    // The frame of an editor that was just closed may go meanwhile.
    for (const frame of page.frames().filter((each) => each.url().startsWith('chrome-extension://')))
      if (
        await frame
          .getByLabel('Tags', { exact: true })
          .isVisible()
          .catch(() => false)
      )
        found = frame;
    return found !== undefined;
  };
  await expect.poll(find, { message: 'the card editor' }).toBe(true);
  if (!found) throw new Error('The card editor did not open.');
  // In its first moments an opened editor ignores clicks.
  await expect(found.locator('main')).toHaveCSS('pointer-events', 'auto');
  return found;
}
