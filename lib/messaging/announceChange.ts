/** After a commit, the writer tells whoever shows papers which records changed. */
import { browser } from 'wxt/browser';
import { type Envelope, type LibraryEvents, type PageEvents, protocolVersion } from './protocol';

export interface LibraryChange {
  /** Record ids. */
  ids: string[];
  /** True when a record is new or known by more identifiers, so that cards without a record may be meant. */
  added: boolean;
}

/** Above this, pages ask for everything they show instead of comparing ids. */
const manyIds = 2000;

/** @param patterns match patterns of the tabs in which content scripts run. */
export function announceTo(patterns: readonly string[]): (change: LibraryChange) => void {
  return (change) => {
    const sent: LibraryChange = change.ids.length > manyIds ? { ids: [], added: true } : change;
    tellExtensionPages(sent);
    void tellTabs(patterns, sent);
  };
}

function tellExtensionPages(payload: LibraryEvents['library.changed']['send']): void {
  const envelope: Envelope = { dogear: protocolVersion, to: 'extension', type: 'library.changed', payload };
  // Rejects when no page is open to hear it, which is the usual case.
  browser.runtime.sendMessage(envelope).catch(() => undefined);
}

async function tellTabs(patterns: readonly string[], payload: PageEvents['marks.changed']['send']): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...patterns] }).catch(() => []);
  for (const { id } of tabs) if (id !== undefined) tellPage(id, 'marks.changed', payload);
}

/** Sends an event to a tab's content script and does not wait; a tab without one is no error. */
export function tellPage<E extends keyof PageEvents>(tabId: number, type: E, payload: PageEvents[E]['send'], frameId = 0): void {
  const envelope: Envelope = { dogear: protocolVersion, to: 'page', type, payload };
  browser.tabs.sendMessage(tabId, envelope, { frameId }).catch(() => undefined);
}
