import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { watchQuery } from '~/lib/library/database/watchQuery';
import type { Failure } from '~/lib/papers/result';

export interface Live<T> {
  /** The newest result; while a changed query is running, the result of the previous one. */
  value: T | undefined;
  /** Why there is no newer result. */
  failure: Failure | undefined;
  /** True until the current query has a result: `value` is then the result of an earlier query, or undefined. */
  pending: boolean;
  retry: () => void;
}

interface Answer<T> {
  question: unknown;
  attempt: number;
  value: T | undefined;
  failure: Failure | undefined;
}

/**
 * Runs a query of the library, and runs it again whenever data that it read changes, in any tab.
 * @param query must be memoised (`useCallback`): a new function is a new query. The previous result stays until the new query
 *   has one, so that lists do not flash.
 * @param first a result of the first query that was requested earlier: it is used until the query has its own. Undefined in it
 *   counts as no result.
 */
export function useLiveQuery<T>(query: () => Promise<T>, first?: Promise<T | undefined>): Live<T> {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer<T>>({ question: null, attempt, value: undefined, failure: undefined });

  const early = useRef({ query, first });

  useEffect(() => {
    let isAwaited = true;
    // Many rows may depend on the first result of a query: in a transition they are rendered in slices, and a key is handled
    // between two of them. Later results change a few rows.
    const take = (value: T): void => {
      const next = () => setAnswer({ question: query, attempt, value, failure: undefined });
      if (isAwaited) startTransition(next);
      else next();
      isAwaited = false;
    };
    if (attempt === 0 && early.current.query === query)
      early.current.first?.then((value) => isAwaited && value !== undefined && take(value));
    const stop = watchQuery(query, take, (failure) => {
      isAwaited = false;
      setAnswer(({ value }) => ({ question: query, attempt, value, failure }));
    });
    return () => {
      isAwaited = false;
      stop();
    };
  }, [query, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const pending = answer.question !== query || answer.attempt !== attempt;
  return { value: answer.value, failure: answer.failure, pending, retry };
}
