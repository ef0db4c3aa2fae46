import type { Page } from '@playwright/test';
import type { Dogear } from '../test';

/** Opens the popup in a tab. It describes the active tab, so it is loaded while the page is in front. */
export async function popupOver(dogear: Dogear, page: Page): Promise<Page> {
  const popup = await dogear.surface('popup.html');
  await page.bringToFront();
  await popup.reload();
  return popup;
}
