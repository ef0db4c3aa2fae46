import { failure } from '~/lib/papers/result';
import { askThrough } from './askThrough';
import type { Finder } from './finder';
import SharedFinder from './finderWorker?sharedworker';
import OwnFinder from './finderWorker?worker';
import type { FinderPort } from './protocol';

/**
 * The finder of a library, as a page sees it. The worker starts with the first question.
 * @param name of the library's database.
 */
export const connectFinder = (name: string): Finder =>
  askThrough((fail) => {
    const port = start(name, () => fail(failure('failed', 'The search worker could not be started.')));
    const lock = `dogear-finder:${crypto.randomUUID()}`;
    // Held for as long as the page lives; the worker forgets the page's questions after.
    void navigator.locks.request(lock, () => {
      port.postMessage({ kind: 'hello', lock });
      return new Promise<never>(() => undefined);
    });
    return port;
  });

function start(name: string, onError: () => void): FinderPort {
  if (typeof SharedWorker === 'undefined') {
    const worker = new OwnFinder({ name });
    worker.onerror = onError;
    return worker;
  }
  const worker = new SharedFinder({ name });
  worker.onerror = onError;
  return worker.port;
}
