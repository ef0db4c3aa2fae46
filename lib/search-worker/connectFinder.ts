import { failure } from '~/lib/papers/result';
import { type Connection, createFinderClient } from './createFinderClient';
import type { Finder } from './finder';
import SharedFinder from './finderWorker?sharedworker';
import OwnFinder from './finderWorker?worker';
import type { FinderPort } from './protocol';

/** Milliseconds in which even a slow worker reports that it is alive; one that was just ending never does. */
const patience = 20_000;

/**
 * Creates a page's finder for a library. It starts the search worker at the first question, and another one if the worker dies.
 * @param name name of the library's database.
 */
export const connectFinder = (name: string): Finder =>
  createFinderClient((lost) => {
    const { port, end } = start(name, () => lost(failure('failed', 'The search worker could not be started.')));
    const silent = setTimeout(() => lost(), patience);
    const pageLock = `dogear-finder:${crypto.randomUUID()}`;
    const closing = new AbortController();
    let release = (): void => undefined;
    // The page holds this lock while it lives and uses this worker; when it is released, the worker drops the page's questions.
    void navigator.locks.request(pageLock, () => {
      if (!closing.signal.aborted) port.postMessage({ kind: 'hello', lock: pageLock });
      return new Promise<void>((resolve) => {
        release = resolve;
        if (closing.signal.aborted) resolve();
      });
    });
    return {
      port,
      onAlive: (lock) => {
        clearTimeout(silent);
        // The browser grants the worker's lock to this page only after the worker has died.
        navigator.locks.request(lock, { signal: closing.signal }, () => lost()).catch(() => undefined);
      },
      close: () => {
        clearTimeout(silent);
        closing.abort();
        release();
        end();
      },
    } satisfies Connection;
  });

function start(name: string, onError: () => void): { port: FinderPort; end: () => void } {
  if (typeof SharedWorker === 'undefined') {
    const worker = new OwnFinder({ name });
    worker.onerror = onError;
    return { port: worker, end: () => worker.terminate() };
  }
  const worker = new SharedFinder({ name });
  worker.onerror = onError;
  return { port: worker.port, end: () => worker.port.close() };
}
