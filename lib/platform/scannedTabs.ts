/**
 * Tabs that were searched for papers once, at the user's request, on hosts that Dogear has no lasting access to. They are in
 * session storage, because the worker may sleep in between.
 */
import { browser } from 'wxt/browser';

const prefix = 'found:';

/** @param origin of the page shown. Other pages in the same tab are not included. */
export async function rememberScannedTab(tabId: number, origin: string): Promise<void> {
  await browser.storage.session.set({ [prefix + tabId]: origin });
}

export async function forgetScannedTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(prefix + tabId);
}

/** @returns the origin that was searched, by tab id. */
export async function scannedTabs(): Promise<Map<number, string>> {
  const stored = await browser.storage.session.get(null);
  return new Map(
    Object.entries(stored).flatMap(([key, origin]): [number, string][] =>
      key.startsWith(prefix) && typeof origin === 'string' ? [[Number(key.slice(prefix.length)), origin]] : [],
    ),
  );
}
