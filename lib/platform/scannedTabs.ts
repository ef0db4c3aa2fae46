/**
 * Tabs in which papers were looked for once, by the reader's wish, on hosts that Dogear has no lasting access to. They
 * stand in session storage because the worker may sleep in between.
 */
import { browser } from 'wxt/browser';

const prefix = 'found:';

/** @param origin of the page that is shown; another page in the same tab is not meant. */
export async function rememberScannedTab(tabId: number, origin: string): Promise<void> {
  await browser.storage.session.set({ [prefix + tabId]: origin });
}

export async function forgetScannedTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(prefix + tabId);
}

/** @returns tab ids, and the origin that each was found on. */
export async function scannedTabs(): Promise<Map<number, string>> {
  const stored = await browser.storage.session.get(null);
  return new Map(
    Object.entries(stored).flatMap(([key, origin]): [number, string][] =>
      key.startsWith(prefix) && typeof origin === 'string' ? [[Number(key.slice(prefix.length)), origin]] : [],
    ),
  );
}
