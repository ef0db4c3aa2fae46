/** Opens the library in a full tab. */
import { browser } from 'wxt/browser';

/**
 * Brings the open library tab forward, or opens one.
 * @param hash the view to open, with its `#`, e.g. `#settings`; empty leaves an open tab at its view.
 */
export async function openLibraryPage(hash = ''): Promise<void> {
  const url = browser.runtime.getURL('/library.html');
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url: url + hash });
    return;
  }
  await browser.tabs.update(open.id, hash === '' ? { active: true } : { active: true, url: url + hash });
  await browser.windows.update(open.windowId, { focused: true });
}
