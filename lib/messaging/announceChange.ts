/**
 * After a commit, the writer announces which records changed. The background passes this on to the tabs, because
 * a popup may be closed by then.
 */
import { browser } from 'wxt/browser';
import { type Envelope, type LibraryEvents, type PageEvents, protocolVersion } from './protocol';

export type LibraryChange = LibraryEvents['library.changed']['send'];

/** With more changed records than this, pages request the marks of everything they show instead of comparing ids. */
const manyIds = 2000;

export const bounded = (change: LibraryChange): LibraryChange =>
  change.ids.length > manyIds ? { ...change, ids: [], added: true } : change;

/** Notifies the extension's pages and the background, which passes it on to the tabs. The message is sent in the same task. */
export function announceChange(change: LibraryChange): void {
  const { ids, added, seq } = bounded(change);
  const payload = { ids, added, ...(seq === undefined ? {} : { seq }) };
  const envelope: Envelope = { dogear: protocolVersion, to: 'extension', type: 'library.changed', payload };
  // Rejects when no one listens. The background catches up from the change log, see `ChangeBroadcaster`.
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

/** Sends an event to a tab's content script without waiting for a reply; a tab without a content script is no error. */
export function tellPage<E extends keyof PageEvents>(tabId: number, type: E, payload: PageEvents[E]['send'], frameId = 0): void {
  const envelope: Envelope = { dogear: protocolVersion, to: 'page', type, payload };
  browser.tabs.sendMessage(tabId, envelope, { frameId }).catch(() => undefined);
}
