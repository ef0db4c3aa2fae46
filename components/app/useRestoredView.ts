import { type RefObject, startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { type Surface, saveViewState, type ViewState } from '~/lib/settings/viewState';
import { readView, useFirstReads } from './firstReads';
import type { ListPlace } from './listPlace';

const quietly = (work: Promise<unknown>): void => {
  // Losing the view state does not justify an error message.
  work.catch(() => undefined);
};

/** What the surface showed when it was closed: undefined until that is read, null if there is nothing to restore. */
export function useRestoredView(surface: Surface): ViewState | null | undefined {
  const reads = useFirstReads();
  const [kept, setKept] = useState<ViewState | null>();
  useEffect(() => {
    let gone = false;
    (reads?.view ?? readView(surface)).then((view) => {
      // In a transition, so that the screen is rendered in slices.
      if (!gone) startTransition(() => setKept((before) => (before === undefined ? (view ?? null) : before)));
    });
    return () => {
      gone = true;
    };
  }, [surface, reads]);
  return kept;
}

/** A larger selection is not saved. */
const mostSelected = 5000;
/** Milliseconds between a change and its save. */
const pause = 250;

/**
 * Saves what the surface shows, to be restored when it is opened again.
 * @param place scroll position of the list; a change of it causes no render.
 * @returns a stable function to call after `place` changed.
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of any of these has to be saved.
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
