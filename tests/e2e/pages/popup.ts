import type { Page } from '@playwright/test';
import type { Dogear } from '../test';

/** The popup asks for the tab in front, so it is loaded in a tab behind it. */
export async function popupOver(dogear: Dogear, page: Page): Promise<Page> {
  const popup = await dogear.surface('popup.html');
  await page.bringToFront();
  await popup.reload();
  return popup;
}
