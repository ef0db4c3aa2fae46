import { browser } from 'wxt/browser';

/** @returns whether the user is in another window, of the browser or of another program, or in another tab of this window. */
export async function isReaderElsewhere(): Promise<boolean> {
  const [window, tab] = await Promise.all([browser.windows.getCurrent(), browser.tabs.getCurrent()]);
  return !window.focused || tab?.active === false;
}
