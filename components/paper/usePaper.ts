import { useEffect, useRef, useState } from 'react';
import type { PaperRef, PaperState } from '~/lib/papers/paperStore';
import type { Failure } from '~/lib/papers/result';
import { usePaperStore } from './paperStoreContext';

export type WatchedPaper =
  | { phase: 'loading' }
  | { phase: 'ready'; paper: PaperState }
  /** In the trash, or never in the library. */
  | { phase: 'gone' }
  | { phase: 'failed'; failure: Failure; retry: () => void };

/** Equal for references to the same paper, so that a new object with the same content starts no new watch. */
export const refKey = (ref: PaperRef): string => ('id' in ref ? `id ${ref.id}` : `draft ${ref.draft.identifiers.join(' ')}`);

/** The current state of a paper, updated on every change from anywhere. */
export function usePaper(ref: PaperRef): WatchedPaper {
  const store = usePaperStore();
  const [watched, setWatched] = useState<WatchedPaper>({ phase: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(ref);
  latest.current = ref;
  const key = refKey(ref);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key represents the reference; a new attempt watches again.
  useEffect(() => {
    setWatched({ phase: 'loading' });
    return store.watch(
      latest.current,
      (paper) => setWatched(paper ? { phase: 'ready', paper } : { phase: 'gone' }),
      (failure) => setWatched({ phase: 'failed', failure, retry: () => setAttempt((count) => count + 1) }),
    );
  }, [store, key, attempt]);

  return watched;
}
