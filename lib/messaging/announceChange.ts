/** After a commit, the writer says which records changed. The background tells the tabs: a popup may be gone by then. */
import { browser } from 'wxt/browser';
import { type Envelope, type LibraryEvents, type PageEvents, protocolVersion } from './protocol';

export type LibraryChange = LibraryEvents['library.changed']['send'];

/** Above this, pages ask for everything they show instead of comparing ids. */
const manyIds = 2000;

export const bounded = (change: LibraryChange): LibraryChange =>
  change.ids.length > manyIds ? { ...change, ids: [], added: true } : change;

/** Tells the extension's pages and the background, which passes it on to the tabs. The message leaves in the same task. */
export function announceChange(change: LibraryChange): void {
  const { ids, added, seq } = bounded(change);
  const payload = { ids, added, ...(seq === undefined ? {} : { seq }) };
  const envelope: Envelope = { dogear: protocolVersion, to: 'extension', type: 'library.changed', payload };
  // Rejects when nobody is there to hear it. The background catches up by the log of changes, see `ChangeBroadcaster`.
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
