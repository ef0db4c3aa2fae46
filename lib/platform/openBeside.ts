import { browser } from 'wxt/browser';

interface Place {
  id?: number | undefined;
  windowId?: number | undefined;
  index?: number | undefined;
}

/** Opens an address in a tab next to another, which stays in front. */
export async function openBeside({ id, windowId, index }: Place, url: string): Promise<void> {
  await browser.tabs.create({
    url,
    active: false,
    ...(id === undefined ? {} : { openerTabId: id }),
    ...(windowId === undefined ? {} : { windowId }),
    ...(index === undefined ? {} : { index: index + 1 }),
  });
}
