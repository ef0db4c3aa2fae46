import { useCallback, useEffect, useState } from 'react';
import { watchQuery } from '~/lib/library/database/watchQuery';
import type { Failure } from '~/lib/papers/result';

export interface Live<T> {
  /** The newest answer; the one before it while a changed question is being answered. */
  value: T | undefined;
  /** Why there is no newer answer. */
  failure: Failure | undefined;
  /** True until the present question is answered: `value` answers an earlier one, or nothing yet. */
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
 * A query of the library that is asked again whenever what it read changes, in any tab.
 * @param query must be memoised (`useCallback`): another function is another question. Between two questions the old
 *   answer stays, so that lists do not flash.
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
