import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { readViewState, type Surface, saveViewState, type ViewState } from '~/lib/settings/viewState';
import type { ListPlace } from './listPlace';

const quietly = (work: Promise<unknown>): void => {
  // It is no loss worth a word.
  work.catch(() => undefined);
};

/** A tab that is opened begins anew; one that is reloaded, or come back to, goes on, as a panel does. */
const goesOn = (surface: Surface): boolean => {
  const [navigation] = performance.getEntriesByType('navigation');
  return surface === 'panel' || (navigation as PerformanceNavigationTiming | undefined)?.type !== 'navigate';
};

/** What the surface showed when it was closed: undefined until that is known, null where there is nothing. */
export function useRestoredView(surface: Surface): ViewState | null | undefined {
  const [kept, setKept] = useState<ViewState | null>();
  useEffect(() => {
    let gone = false;
    const take = (view: ViewState | undefined) => {
      if (!gone) setKept((before) => (before === undefined ? (view ?? null) : before));
    };
    if (goesOn(surface)) readViewState(surface).then(take, () => take(undefined));
    else take(undefined);
    return () => {
      gone = true;
    };
  }, [surface]);
  return kept;
}

/** More ids than this are not worth their room. */
const mostSelected = 5000;
const pause = 250;

/**
 * Keeps what the surface shows for when it is opened again.
 * @param place where the list is scrolled to; it changes without a word.
 * @returns a stable function to call when it did.
 */
export function useSaveView(
  surface: Surface,
  query: ViewState['query'],
  selection: ReadonlySet<string>,
  opened: string | undefined,
  place: RefObject<ListPlace | undefined>,
): () => void {
  const write = useRef(() => {});
  write.current = () => {
    const ids = selection.size > mostSelected ? [] : [...selection];
    quietly(saveViewState(surface, { query, selection: ids, opened, place: place.current, at: Date.now() }));
  };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => write.current(), pause);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is a change to keep.
  useEffect(keep, [query, selection, opened, keep]);
  useEffect(() => {
    const now = () => {
      clearTimeout(timer.current);
      write.current();
    };
    addEventListener('pagehide', now);
    return () => {
      removeEventListener('pagehide', now);
      clearTimeout(timer.current);
    };
  }, []);
  return keep;
}
