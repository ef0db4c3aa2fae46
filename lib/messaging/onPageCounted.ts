import { type Browser, browser } from 'wxt/browser';
import { protocolVersion } from './protocol';

/**
 * For the side panel: calls `listener` when the page of a tab reports how many papers it has (`page.counted`, which every page of the
 * extension receives). It does so after each decision too, because it also reports how many are new. @returns a function that ends this.
 */
export function onPageCounted(listener: (tab: Browser.tabs.Tab & { id: number }, papers: unknown) => void): () => void {
  const receive = (message: unknown, { id, tab }: Browser.runtime.MessageSender): undefined => {
    const { dogear, type, payload } = Object(message) as Record<string, unknown>;
    if (id !== browser.runtime.id || dogear !== protocolVersion || type !== 'page.counted') return;
    if (tab?.id !== undefined) listener({ ...tab, id: tab.id }, (Object(payload) as Record<string, unknown>).papers);
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}
