import { useCallback, useEffect, useState } from 'react';
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
 */
export function useLiveQuery<T>(query: () => Promise<T>): Live<T> {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer<T>>({ question: null, attempt, value: undefined, failure: undefined });

  useEffect(
    () =>
      watchQuery(
        query,
        (value) => setAnswer({ question: query, attempt, value, failure: undefined }),
        (failure) => setAnswer(({ value }) => ({ question: query, attempt, value, failure })),
      ),
    [query, attempt],
  );

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const pending = answer.question !== query || answer.attempt !== attempt;
  return { value: answer.value, failure: answer.failure, pending, retry };
}
