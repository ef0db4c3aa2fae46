import { useEffect, useState } from 'react';
import { useFinder } from '~/components/app/finderContext';
import { boundsOf, type Spans } from '~/lib/library/overview/spans';
import type { Failure } from '~/lib/papers/result';
import type { Timeline } from '~/lib/search/index/timeline';
import type { Answer } from '~/lib/search-worker/finder';
import { type Attempt, useAttempt } from './useAttempt';

export interface TimelineState extends Attempt {
  /** The newest counts, and the spans that they belong to. While other spans are counted, those of the earlier ones. */
  shown: { timeline: Timeline; spans: Spans; total: number } | undefined;
  /** How many papers are counted, until all of them are. */
  partial: Answer['partial'];
  pending: boolean;
  failure: Failure | undefined;
}

interface State extends Pick<TimelineState, 'shown' | 'partial' | 'failure'> {
  of: object | undefined;
}

/** Milliseconds between two drawings: an import changes the counts many times a second. */
const pause = 1000;
/** Tags, and venues, that are shown at most. */
const most = 8;

/** The counts of the search worker for some spans, updated when the library changes. @param spans must be memoised. */
export function useTimeline(spans: Spans): TimelineState {
  const finder = useFinder();
  const [attempt, controls] = useAttempt();
  const [state, setState] = useState<State>({ shown: undefined, partial: undefined, failure: undefined, of: undefined });

  useEffect(() => {
    if (attempt.stopped) return;
    let shownAt = Number.NEGATIVE_INFINITY;
    let waiting: Answer | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = ({ timeline, total, partial }: Answer): void => {
      shownAt = performance.now();
      if (timeline) setState({ shown: { timeline, spans, total }, partial, failure: undefined, of: spans });
    };
    const question = {
      text: '',
      sort: 'added',
      descending: true,
      limit: 0,
      facets: false,
      timeline: { bounds: boundsOf(spans), most },
    } as const;
    const { close } = finder.watch(
      question,
      (answer) => {
        waiting = answer;
        clearTimeout(timer);
        timer = setTimeout(() => waiting && show(waiting), Math.max(0, shownAt + pause - performance.now()));
      },
      (failure) => setState((before) => ({ ...before, failure, of: spans })),
    );
    return () => {
      clearTimeout(timer);
      close();
    };
  }, [finder, spans, attempt]);

  return { ...state, pending: state.of !== spans, ...controls };
}
