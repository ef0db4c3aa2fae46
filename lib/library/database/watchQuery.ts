import { liveQuery } from 'dexie';
import type { Failure } from '~/lib/papers/result';
import { failure } from '~/lib/papers/result';
import { asFailure, type Closure } from './libraryError';
import { beginQuery, mayQueryAgain, whenMayQueryAgain } from './queryThrottle';

const closedListeners = new Set<(closure: Closure) => void>();

/** Milliseconds before a failed query runs again: the first pause, and the longest. */
const firstPause = 250;
const longestPause = 30_000;

/** Called by a database whose connection was closed from outside: its live queries would stop without an error. */
export function notifyClosed(closure: Closure): void {
  for (const listener of closedListeners) listener(closure);
}

/** Returned by a query that is held back, in place of an answer. */
const heldBack = Symbol();

/**
 * Calls `onValue` with the result of the query: soon, and again after every commit (from any tab or worker) that changes what the
 * query read. Of changes in quick succession it may report only the newest; changes that occur while the page is hidden are
 * reported when the page is shown (`queryThrottle`).
 * A failed query runs again by itself after growing pauses; `onFailure` gets the same failure once until there is a value.
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
  /** Number of runs so far, held back ones included, and the number of the run that gave the newest answer. */
  let calls = 0;
  let newest = 0;
  let answered: { call: number; value: T } | undefined;
  let isDue = true;
  let isOver = false;
  const reportFailure = (failed: Failure): void => {
    if (reported === failed.code) return;
    reported = failed.code;
    onFailure(failed);
  };
  const onClosed = ({ code, message }: Closure): void => reportFailure(failure(code, message));
  closedListeners.add(onClosed);
  const deliver = ({ call, value }: { call: number; value: T }): void => {
    if (isOver || call <= newest) return;
    newest = call;
    answered = undefined;
    pause = firstPause;
    reported = undefined;
    onValue(value);
  };
  // Dexie drops an answer when a change occurs while the query runs: with continuous changes there would never be an answer.
  const deliverOvertaken = (): void => {
    const overtaken = answered;
    if (overtaken) setTimeout(() => deliver(overtaken));
  };
  const runQuery = async (): Promise<{ call: number; value: T } | typeof heldBack> => {
    const call = ++calls;
    if (!isDue && !mayQueryAgain()) {
      stopWaiting ??= whenMayQueryAgain(runAgain);
      // Unsubscribe until then: Dexie would accumulate what every commit changes.
      subscription?.unsubscribe();
      deliverOvertaken();
      return heldBack;
    }
    isDue = false;
    const end = beginQuery();
    try {
      answered = { call, value: await query() };
      if (call !== calls) deliverOvertaken();
      return answered;
    } finally {
      end();
    }
  };
  const subscribe = (): void => {
    // Dexie tracks what a query reads after native awaits only when the query is an async function itself.
    subscription = liveQuery(async () => runQuery()).subscribe({
      next: (answer) => {
        if (answer !== heldBack) deliver(answer);
      },
      // A failed live query has ended: no later commit restarts it.
      error: (error: unknown) => {
        reportFailure(asFailure(error));
        timer = setTimeout(subscribe, pause);
        pause = Math.min(2 * pause, longestPause);
      },
    });
  };
  const runAgain = (): void => {
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
