import { liveQuery } from 'dexie';
import type { Failure } from '~/lib/papers/result';
import { failure } from '~/lib/papers/result';
import { asFailure, type Closure } from './libraryError';

const closedListeners = new Set<(closure: Closure) => void>();

/** Milliseconds before a query that failed is asked again: at first, and at most. */
const firstPause = 250;
const longestPause = 30_000;

/** Called by a database whose connection was taken away: a live query would fall silent without a word. */
export function tellClosed(closure: Closure): void {
  for (const listener of closedListeners) listener(closure);
}

/**
 * Calls `onValue` with what the query gives, soon and after every commit (from any tab or worker) that touches what it read.
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
  let told: string | undefined;
  let subscription: { unsubscribe(): void } | undefined;
  const tell = (failed: Failure): void => {
    if (told === failed.code) return;
    told = failed.code;
    onFailure(failed);
  };
  const onClosed = ({ code, message }: Closure): void => tell(failure(code, message));
  closedListeners.add(onClosed);
  const subscribe = (): void => {
    // Dexie follows what a query reads past native awaits only when it is an async function itself.
    subscription = liveQuery(async () => query()).subscribe({
      next: (value) => {
        pause = firstPause;
        told = undefined;
        onValue(value);
      },
      // A live query that failed is over: no later commit brings it back.
      error: (error: unknown) => {
        tell(asFailure(error));
        timer = setTimeout(subscribe, pause);
        pause = Math.min(2 * pause, longestPause);
      },
    });
  };
  subscribe();
  return () => {
    closedListeners.delete(onClosed);
    clearTimeout(timer);
    subscription?.unsubscribe();
  };
}
