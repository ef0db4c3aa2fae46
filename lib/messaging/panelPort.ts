/**
 * The connection between a page and the side panel beside it. The panel opens it and either end closes it, so a page says where the
 * pointer is only while a panel lists its papers, and asks nothing to know that. It is a port and not a request, because requests wake
 * the background, and the panel alone is concerned.
 */
import { type Browser, browser } from 'wxt/browser';
import type { Identifier } from '~/lib/papers/identifiers/identifier';

const name = 'dogear-panel';

/** What a page says. */
export type PageNews =
  /** The paper whose card has the pointer, the focus or the ring; null for none. */
  | { pointed: Identifier | null }
  /** The page shows other cards than before. */
  | { cards: true };

/** For a content script: the panels beside its page. */
export interface Panels {
  readonly count: number;
  tell(news: PageNews): void;
}

/** Serves panels until the signal is aborted. @param onCount is called when a panel came or went. */
export function servePanels(signal: AbortSignal, onCount: (count: number) => void): Panels {
  const ports = new Set<Browser.runtime.Port>();
  const listener = (port: Browser.runtime.Port): void => {
    if (port.name !== name || port.sender?.id !== browser.runtime.id || signal.aborted) return;
    ports.add(port);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      onCount(ports.size);
    });
    onCount(ports.size);
  };
  const listen = (verb: 'addListener' | 'removeListener'): void => {
    try {
      browser.runtime.onConnect[verb](listener);
    } catch {
      // The extension was updated or removed, and its listeners with it.
    }
  };
  listen('addListener');
  signal.addEventListener('abort', () => {
    for (const port of ports) port.disconnect();
    ports.clear();
    listen('removeListener');
  });
  return {
    get count() {
      return ports.size;
    },
    tell(news) {
      for (const port of ports) port.postMessage(news);
    },
  };
}

/**
 * For the side panel: connects to the page of a tab.
 * @param onNews gets only valid messages. @param onGone is called when the page ends, or has no script of Dogear.
 * @returns a function that ends the connection; `onGone` is not called then.
 */
export function connectPage(tabId: number, onNews: (news: PageNews) => void, onGone: () => void): () => void {
  const port = browser.tabs.connect(tabId, { name, frameId: 0 });
  port.onMessage.addListener((message: unknown) => {
    const { pointed, cards } = Object(message) as Record<string, unknown>;
    if (cards === true) onNews({ cards });
    else if (pointed === null || typeof pointed === 'string') onNews({ pointed: pointed as Identifier | null });
  });
  port.onDisconnect.addListener(() => {
    // Reading the error tells the browser that it is expected.
    void browser.runtime.lastError;
    onGone();
  });
  return () => port.disconnect();
}
