/**
 * Whether the browser may delete the library when the disk is full. In Chromium `unlimitedStorage` prevents this; Firefox
 * requires a request as well, and grants it without a prompt to an extension with that permission.
 * See https://storage.spec.whatwg.org/#persistence (2025).
 */
export type Persistence = 'kept' | 'evictable' | 'unknown';

let request: Promise<Persistence> | undefined;

/**
 * Requests persistent storage once per page, and only in a top-level page: a frame inside a web page has the storage of
 * that page, if any. Never rejects.
 */
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
