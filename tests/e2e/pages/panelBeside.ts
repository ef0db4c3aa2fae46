import { expect, type Page } from '@playwright/test';
import type { Dogear } from '../test';

/** Opens the side panel in a tab, at the papers of the active tab, with a page in front of it. */
export async function panelBeside(dogear: Dogear, page: Page): Promise<Page> {
  const panel = await dogear.surface('sidepanel.html');
  await panel.setViewportSize({ width: 360, height: 800 });
  await panel.getByRole('tab', { name: 'This page' }).click();
  await page.bringToFront();
  await expect(panel.getByRole('group', { name: 'Show' })).toBeVisible();
  return panel;
}
