import { useEffect, useState } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import { runJob } from '~/lib/jobs/runJob';
import { latestChange } from '~/lib/library/database/changesSince';
import { asFailure } from '~/lib/library/database/libraryError';
import { watchQuery } from '~/lib/library/database/watchQuery';
import { type Backlog, historyLength } from '~/lib/library/overview/readBacklog';
import { boundsOf, type Spans } from '~/lib/library/overview/spans';
import type { Failure } from '~/lib/papers/result';
import { type Attempt, useAttempt } from './useAttempt';

export interface BacklogState extends Attempt {
  /** The newest result, and the spans that it belongs to. */
  shown: { backlog: Backlog; spans: Spans } | undefined;
  /** How much of the history is read, while there is no result for the present spans. */
  far: { done: number; total: number } | undefined;
  pending: boolean;
  failure: Failure | undefined;
}

interface State extends Pick<BacklogState, 'shown' | 'far' | 'failure'> {
  of: Spans | undefined;
}

/** The pause between two readings of the history: as a multiple of how long the last one took, and limits in milliseconds. */
const pausePerReading = 4;
const shortestPause = 1000;
const longestPause = 4000;

/**
 * How many papers were to be read over time. Read in a worker from the history, and again some time after the library changed.
 * @param spans must be memoised.
 */
export function useBacklog(spans: Spans): BacklogState {
  const db = useDatabase();
  const [attempt, controls] = useAttempt();
  const [state, setState] = useState<State>({ shown: undefined, far: undefined, failure: undefined, of: undefined });

  useEffect(() => {
    if (attempt.stopped) return;
    const gone = new AbortController();
    const { signal } = gone;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isReading = false;
    let isDue = false;
    let mayReadAt = Number.NEGATIVE_INFINITY;

    const read = async (): Promise<void> => {
      isReading = true;
      isDue = false;
      const began = performance.now();
      try {
        const backlog = await runJob(
          db,
          'readBacklog',
          { bounds: boundsOf(spans) },
          {
            papers: await historyLength(db),
            signal,
            onProgress: (done, total) => signal.aborted || setState((before) => ({ ...before, far: { done, total } })),
          },
        );
        if (!signal.aborted) setState({ shown: { backlog, spans }, far: undefined, failure: undefined, of: spans });
      } catch (error) {
        if (!signal.aborted) setState((before) => ({ ...before, far: undefined, failure: asFailure(error), of: spans }));
      }
      isReading = false;
      const now = performance.now();
      mayReadAt = now + Math.min(longestPause, Math.max(shortestPause, pausePerReading * (now - began)));
      if (isDue) schedule();
    };
    const schedule = (): void => {
      isDue = true;
      if (isReading || signal.aborted) return;
      clearTimeout(timer);
      timer = setTimeout(() => void read(), Math.max(0, mayReadAt - performance.now()));
    };
    const stopWatching = watchQuery(
      () => latestChange(db),
      schedule,
      (failure) => setState((before) => ({ ...before, failure, of: spans })),
    );
    return () => {
      gone.abort();
      clearTimeout(timer);
      stopWatching();
    };
  }, [db, spans, attempt]);

  return { ...state, pending: state.of !== spans, ...controls };
}
