import { liveQuery } from 'dexie';
import type { Failure } from '~/lib/papers/result';
import { failure } from '~/lib/papers/result';
import { asFailure, type Closure } from './libraryError';

const closedListeners = new Set<(closure: Closure) => void>();

/** Called by a database whose connection was taken away: a live query would fall silent without a word. */
export function tellClosed(closure: Closure): void {
  for (const listener of closedListeners) listener(closure);
}

/**
 * Calls `onValue` with what the query gives, soon and after every commit (from any tab or worker) that touches what it read.
 * @returns a function that ends the watch.
 */
export function watchQuery<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onFailure: (failure: Failure) => void,
): () => void {
  const onClosed = ({ code, message }: Closure): void => onFailure(failure(code, message));
  closedListeners.add(onClosed);
  // Dexie follows what a query reads past native awaits only when it is an async function itself.
  const subscription = liveQuery(async () => query()).subscribe({
    next: onValue,
    error: (error: unknown) => onFailure(asFailure(error)),
  });
  return () => {
    closedListeners.delete(onClosed);
    subscription.unsubscribe();
  };
}
