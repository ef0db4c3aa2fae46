/** The active tab of the window that a side panel belongs to. */
import { browser } from 'wxt/browser';

/**
 * Calls `onChange` when another tab of this window becomes the active one, and when the active one has loaded a page or moved to
 * another address. @returns a function that ends the watch.
 */
export function followActiveTab(onChange: () => void): () => void {
  const isHere = inThisWindow();
  const onActivated = (tab: { windowId: number }): void => {
    if (isHere(tab.windowId)) onChange();
  };
  const onUpdated = (
    _: number,
    { status, url }: { status?: string; url?: string },
    tab: { active: boolean; windowId?: number },
  ) => {
    if (tab.active && isHere(tab.windowId) && (status === 'complete' || url !== undefined)) onChange();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/**
 * @returns a function that tells whether a window is that of this page. Until the window is known, other windows count too: one look
 *   too many does no harm.
 */
export function inThisWindow(): (windowId: number | undefined) => boolean {
  let here: number | undefined;
  void browser.windows.getCurrent().then(({ id }) => {
    here = id;
  });
  return (windowId) => here === undefined || windowId === here;
}
