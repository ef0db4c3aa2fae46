import type { LibraryDatabase } from '~/lib/library/database/database';

const nameOf = (db: LibraryDatabase): string => `dogear-long-work:${db.name}`;

/**
 * Waits until no other command over many papers is running on this library, anywhere in the browser. The browser releases
 * the lock when the page or worker that holds it is closed (Web Locks, https://www.w3.org/TR/web-locks/, 2026).
 * @throws the signal's reason when it is aborted while waiting.
 */
export function withLongWorkLock<T>(db: LibraryDatabase, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  signal?.throwIfAborted();
  return navigator.locks.request(nameOf(db), signal ? { signal } : {}, work) as Promise<T>;
}

/** Like `withLongWorkLock`, but does not wait. @returns undefined when other long work is running. */
export const ifNoLongWork = <T>(db: LibraryDatabase, work: () => Promise<T>): Promise<T | undefined> =>
  navigator.locks.request(nameOf(db), { ifAvailable: true }, (lock) => (lock ? work() : undefined)) as Promise<T | undefined>;
