/** Chrome's side panel or Firefox's sidebar. */
import { browser } from 'wxt/browser';

interface PanelTarget {
  windowId?: number | undefined;
  tabId?: number | undefined;
}

/**
 * Opens the side panel. Browsers allow it only as the direct result of a click: the call must come before any `await`.
 * @returns false where the browser has no panel to open from here (Firefox, for a click inside a web page).
 */
export function openSidePanel(target: PanelTarget): Promise<boolean> {
  const opened = requestOpening(target);
  return opened ? opened.then(always, never) : Promise.resolve(false);
}

function requestOpening({ windowId, tabId }: PanelTarget): Promise<void> | undefined {
  if (browser.sidePanel) {
    if (windowId !== undefined) return browser.sidePanel.open({ windowId });
    return tabId === undefined ? undefined : browser.sidePanel.open({ tabId });
  }
  return (browser as unknown as { sidebarAction?: { open(): Promise<void> } }).sidebarAction?.open();
}

const always = () => true;
const never = () => false;
