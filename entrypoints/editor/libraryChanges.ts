import { browser } from 'wxt/browser';
import { type LibraryEvents, protocolVersion } from '~/lib/messaging/protocol';

type Change = LibraryEvents['library.changed']['send'];

/** Calls `listener` with the records that changed, whichever page wrote them. @returns a function that stops listening. */
export function onLibraryChange(listener: (change: Change) => void): () => void {
  const receive = (message: unknown, sender: { id?: string | undefined }): undefined => {
    if (sender.id === browser.runtime.id && isChange(message)) listener(message.payload);
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}

function isChange(message: unknown): message is { payload: Change } {
  const { dogear, to, type, payload } = (message ?? {}) as Record<string, unknown>;
  if (dogear !== protocolVersion || to !== 'extension' || type !== 'library.changed') return false;
  const { ids, added } = (payload ?? {}) as Record<string, unknown>;
  return Array.isArray(ids) && typeof added === 'boolean';
}
