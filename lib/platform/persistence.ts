/**
 * Whether the browser may clear the library when the disk is full. `unlimitedStorage` keeps it in Chromium; Firefox wants
 * to be asked as well, and says yes to an extension with that permission without a prompt.
 * See https://storage.spec.whatwg.org/#persistence (2025).
 */
export type Persistence = 'kept' | 'evictable' | 'unknown';

let request: Promise<Persistence> | undefined;

/** Asks once per page, and only from a page of its own: a frame inside a web page has the page's storage, if any. Never rejects. */
export function keepStorage(storage: StorageManager | undefined = navigator.storage, isOwnPage = window.top === window) {
  request ??= ask(storage, isOwnPage);
  return request;
}

export async function ask(storage: StorageManager | undefined, isOwnPage: boolean): Promise<Persistence> {
  try {
    if (!storage?.persisted) return 'unknown';
    if (await storage.persisted()) return 'kept';
    if (!isOwnPage || !storage.persist) return 'evictable';
    return (await storage.persist()) ? 'kept' : 'evictable';
  } catch {
    return 'unknown';
  }
}
