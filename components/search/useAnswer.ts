import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { useFinder } from '~/components/app/finderContext';
import type { Failure } from '~/lib/papers/result';
import type { Answer, FinderSort, Watch } from '~/lib/search-worker/finder';

export interface FinderQuery {
  text: string;
  sort: FinderSort;
  descending: boolean;
  facets: boolean;
  /** Whether to search, if nothing matches, for the nearest query that matches something. */
  nearest?: boolean | undefined;
}

export interface FinderAnswer {
  /** The newest answer; while a changed query is running, the answer to the previous one. */
  answer: Answer | undefined;
  /** The query that `answer` answers. */
  of: FinderQuery | undefined;
  pending: boolean;
  failure: Failure | undefined;
  retry: () => void;
}

interface State {
  answer: Answer | undefined;
  of: FinderQuery | undefined;
  attempt: number;
  failure: Failure | undefined;
}

/**
 * The answer of the finder to a query, updated whenever the library changes.
 * @param question must be memoised: a new object is a new query. Undefined runs no query.
 * @param limit number of ids at most; a new limit does not start a new query.
 */
export function useAnswer(question: FinderQuery | undefined, limit: number): FinderAnswer {
  const finder = useFinder();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State>({ answer: undefined, of: undefined, attempt, failure: undefined });
  const watch = useRef<Watch>(undefined);
  const requested = useRef(limit);

  useEffect(() => {
    if (requested.current === limit) return;
    requested.current = limit;
    watch.current?.setLimit(limit);
  }, [limit]);

  useEffect(() => {
    if (!question) return;
    let isFirst = true;
    const take = (answer: Answer): void => {
      const next = () =>
        setState((before) => ({
          // The rows come first: keep the previous facets until the new ones are counted.
          answer: question.facets ? { ...answer, facets: answer.facets ?? before.answer?.facets } : answer,
          of: question,
          attempt,
          failure: undefined,
        }));
      // As in `useLiveQuery`.
      if (isFirst) startTransition(next);
      else next();
      isFirst = false;
    };
    const opened = finder.watch({ ...question, limit: requested.current }, take, (failure) =>
      setState(({ answer }) => ({ answer, of: question, attempt, failure })),
    );
    watch.current = opened;
    return () => {
      watch.current = undefined;
      opened.close();
    };
  }, [finder, question, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const pending = question !== undefined && (state.of !== question || state.attempt !== attempt);
  return { answer: state.answer, of: state.of, failure: pending ? undefined : state.failure, pending, retry };
}
