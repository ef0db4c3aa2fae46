import { failure } from '~/lib/papers/result';
import { type Connection, createFinderClient } from './createFinderClient';
import type { Finder } from './finder';
import SharedFinder from './finderWorker?sharedworker';
import OwnFinder from './finderWorker?worker';
import type { FinderPort } from './protocol';

/** Milliseconds in which a worker says that it lives, on any machine; one that was just ending never does. */
const patience = 20_000;

/**
 * The finder of a library, as a page sees it. The worker starts with the first question, and another one when it dies.
 * @param name of the library's database.
 */
export const connectFinder = (name: string): Finder =>
  createFinderClient((lost) => {
    const { port, end } = start(name, () => lost(failure('failed', 'The search worker could not be started.')));
    const silent = setTimeout(() => lost(), patience);
    const own = `dogear-finder:${crypto.randomUUID()}`;
    const closing = new AbortController();
    let release = (): void => undefined;
    // Held for as long as the page lives and asks here; the worker forgets its questions after.
    void navigator.locks.request(own, () => {
      if (!closing.signal.aborted) port.postMessage({ kind: 'hello', lock: own });
      return new Promise<void>((resolve) => {
        release = resolve;
        if (closing.signal.aborted) resolve();
      });
    });
    return {
      port,
      onAlive: (lock) => {
        clearTimeout(silent);
        // The browser gives it to this page only once the worker is dead.
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
