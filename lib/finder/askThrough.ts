/** The asking end of a finder, whatever way leads to the answering one. */
import type { Failure } from '~/lib/papers/result';
import type { Answer, Finder } from './finder';
import type { FinderPort, FinderReply } from './protocol';

interface Listener {
  onAnswer: (answer: Answer) => void;
  onFailure: (failure: Failure) => void;
}

/**
 * @param connect opens the way at the first question; it says when the way is lost, which fails every open question, and
 *   is called again for the next one.
 */
export function askThrough(connect: (fail: (failure: Failure) => void) => FinderPort): Finder {
  const listeners = new Map<number, Listener>();
  let last = 0;
  let connected: FinderPort | undefined;

  const port = (): FinderPort => {
    if (connected) return connected;
    const opened = connect((failure) => {
      connected = undefined;
      for (const { onFailure } of listeners.values()) onFailure(failure);
    });
    opened.onmessage = ({ data }) => {
      const reply = data as FinderReply;
      const listener = listeners.get(reply.watch);
      if (reply.kind === 'answer') listener?.onAnswer(reply.answer);
      else listener?.onFailure(reply.failure);
    };
    connected = opened;
    return opened;
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
