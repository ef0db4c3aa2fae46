import { liveQuery } from 'dexie';
import type { Failure } from '~/lib/papers/result';
import { failure } from '~/lib/papers/result';
import { beginAsking, mayAskAgain, whenAskingAgain } from './askingAgain';
import { asFailure, type Closure } from './libraryError';

const closedListeners = new Set<(closure: Closure) => void>();

/** Milliseconds before a query that failed is asked again: at first, and at most. */
const firstPause = 250;
const longestPause = 30_000;

/** Called by a database whose connection was taken away: a live query would fall silent without a word. */
export function notifyClosed(closure: Closure): void {
  for (const listener of closedListeners) listener(closure);
}

/** Stands for the answer of a query that is held back. */
const heldBack = Symbol();

/**
 * Calls `onValue` with what the query gives, soon and after every commit (from any tab or worker) that touches what it read;
 * of changes that come close together it may tell the newest only, and of those that come while nobody sees the page it
 * tells when the page is shown (`askingAgain`).
 * A query that fails is asked again by itself, less and less often; the same failure is told once until there is a value.
 * @returns a function that ends the watch.
 */
export function watchQuery<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onFailure: (failure: Failure) => void,
): () => void {
  let pause = firstPause;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reported: string | undefined;
  let subscription: { unsubscribe(): void } | undefined;
  let stopWaiting: (() => void) | undefined;
  /** Times that it was to be asked, and which of them gave the newest answer. */
  let calls = 0;
  let newest = 0;
  let answered: { call: number; value: T } | undefined;
  let isDue = true;
  let isOver = false;
  const tell = (failed: Failure): void => {
    if (reported === failed.code) return;
    reported = failed.code;
    onFailure(failed);
  };
  const onClosed = ({ code, message }: Closure): void => tell(failure(code, message));
  closedListeners.add(onClosed);
  const give = ({ call, value }: { call: number; value: T }): void => {
    if (isOver || call <= newest) return;
    newest = call;
    answered = undefined;
    pause = firstPause;
    reported = undefined;
    onValue(value);
  };
  // Dexie passes no answer on that a change overtook: where changes follow one another there would never be one.
  const giveOvertaken = (): void => {
    const overtaken = answered;
    if (overtaken) setTimeout(() => give(overtaken));
  };
  const ask = async (): Promise<{ call: number; value: T } | typeof heldBack> => {
    const call = ++calls;
    if (!isDue && !mayAskAgain()) {
      stopWaiting ??= whenAskingAgain(askAgain);
      // Until then nothing is followed: Dexie would add up what every commit changes.
      subscription?.unsubscribe();
      giveOvertaken();
      return heldBack;
    }
    isDue = false;
    const end = beginAsking();
    try {
      answered = { call, value: await query() };
      if (call !== calls) giveOvertaken();
      return answered;
    } finally {
      end();
    }
  };
  const subscribe = (): void => {
    // Dexie follows what a query reads past native awaits only when it is an async function itself.
    subscription = liveQuery(async () => ask()).subscribe({
      next: (answer) => {
        if (answer !== heldBack) give(answer);
      },
      // A live query that failed is over: no later commit brings it back.
      error: (error: unknown) => {
        tell(asFailure(error));
        timer = setTimeout(subscribe, pause);
        pause = Math.min(2 * pause, longestPause);
      },
    });
  };
  const askAgain = (): void => {
    stopWaiting = undefined;
    isDue = true;
    subscription?.unsubscribe();
    subscribe();
  };
  subscribe();
  return () => {
    isOver = true;
    closedListeners.delete(onClosed);
    clearTimeout(timer);
    stopWaiting?.();
    subscription?.unsubscribe();
  };
}
