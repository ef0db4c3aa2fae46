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

/** @param findTabs finds the ids of the tabs in which content scripts may be. */
export function announceTo(findTabs: () => Promise<number[]>): (change: LibraryChange) => void {
  return (change) => {
    const sent: LibraryChange = change.ids.length > manyIds ? { ids: [], added: true } : change;
    tellExtensionPages(sent);
    void tellTabs(findTabs, 'marks.changed', sent);
  };
}

function tellExtensionPages(payload: LibraryEvents['library.changed']['send']): void {
  const envelope: Envelope = { dogear: protocolVersion, to: 'extension', type: 'library.changed', payload };
  // Rejects when no page is open to hear it, which is the usual case.
  browser.runtime.sendMessage(envelope).catch(() => undefined);
}

/** Sends an event to every tab that may have a content script. */
export async function tellTabs<E extends keyof PageEvents>(
  findTabs: () => Promise<number[]>,
  type: E,
  payload: PageEvents[E]['send'],
): Promise<void> {
  for (const id of await findTabs().catch(() => [])) tellPage(id, type, payload);
}

/** Sends an event to a tab's content script and does not wait; a tab without one is no error. */
export function tellPage<E extends keyof PageEvents>(tabId: number, type: E, payload: PageEvents[E]['send'], frameId = 0): void {
  const envelope: Envelope = { dogear: protocolVersion, to: 'page', type, payload };
  browser.tabs.sendMessage(tabId, envelope, { frameId }).catch(() => undefined);
}
