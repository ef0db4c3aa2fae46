import { failure } from '~/lib/papers/result';
import type { Answer, Finder, Question } from './finder';
import SharedFinder from './finderWorker?sharedworker';
import OwnFinder from './finderWorker?worker';
import type { FinderPort, FinderReply } from './protocol';

type Listener = Parameters<Finder['watch']> extends [Question, infer A, infer F] ? { onAnswer: A; onFailure: F } : never;

/**
 * The finder of a library, as a page sees it. The worker starts with the first question.
 * @param name of the library's database.
 */
export function connectFinder(name: string): Finder {
  const listeners = new Map<number, Listener>();
  let last = 0;
  let connected: FinderPort | undefined;

  const hear = ({ data }: MessageEvent): void => {
    const reply = data as FinderReply;
    const listener = listeners.get(reply.watch);
    if (reply.kind === 'answer') listener?.onAnswer(reply.answer satisfies Answer);
    else listener?.onFailure(reply.failure);
  };
  const fail = (): void => {
    connected = undefined;
    for (const { onFailure } of listeners.values()) onFailure(failure('failed', 'The search worker could not be started.'));
  };
  const port = (): FinderPort => {
    if (connected) return connected;
    const started = start(name, fail);
    started.onmessage = hear;
    const lock = `dogear-finder:${crypto.randomUUID()}`;
    // Held for as long as the page lives; the worker forgets the page's questions after.
    void navigator.locks.request(lock, () => {
      started.postMessage({ kind: 'hello', lock });
      return new Promise<never>(() => undefined);
    });
    connected = started;
    return started;
  };

  return {
    watch(question, onAnswer, onFailure) {
      const watch = ++last;
      listeners.set(watch, { onAnswer, onFailure });
      port().postMessage({ kind: 'watch', watch, question });
      return {
        setLimit: (limit) => port().postMessage({ kind: 'limit', watch, limit }),
        close: () => {
          listeners.delete(watch);
          port().postMessage({ kind: 'close', watch });
        },
      };
    },
    warm: () => port().postMessage({ kind: 'warm' }),
  };
}

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
