import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { ListPlace } from '~/components/app/listPlace';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';

/** Milliseconds within which the rows around a restored position are measured. */
const settling = 600;

/** A row in view, and the distance of its start from the top of the viewport in pixels. */
interface Seen {
  id: string;
  from: number;
}

/**
 * Keeps the rows in view in place while papers are added or removed above them, and records the scroll position.
 * @param of key of the list; when it changes, the caller sets the scroll position.
 * @param left scroll position to restore.
 * @param place gets the current scroll position. @param onPlace called after the user or the code scrolled.
 * @param onMeasured gets a function to call after the virtualizer measured rows.
 */
export function useSteadyScroll(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  entries: readonly LibraryEntry[],
  of: string,
  left: ListPlace | undefined,
  place: RefObject<ListPlace | undefined>,
  onPlace: () => void,
  onMeasured: RefObject<() => void>,
): void {
  const seen = useRef<{ of: string; rows: Seen[] }>({ of, rows: [] });
  const keyOf = virtualizer.options.getItemKey;
  const note = useRef(() => {});
  const record = () => {
    // While other entries are being rendered, the virtualizer already has those, and its positions do not match these.
    if (virtualizer.options.getItemKey !== keyOf) return;
    // Use the virtualizer's values: reading them from the DOM while rows are being rendered would force a synchronous layout.
    const top = virtualizer.scrollOffset ?? 0;
    const height = virtualizer.scrollRect?.height ?? 0;
    const inView = virtualizer
      .getVirtualItems()
      .filter(({ start, end, index }) => end > top && start < top + height && index < entries.length);
    seen.current = {
      of,
      rows: inView.flatMap(({ index, start }) => {
        const id = entries[index]?.paper.id;
        return id === undefined ? [] : [{ id, from: start - top }];
      }),
    };
    const [first] = inView;
    const id = first && entries[first.index]?.paper.id;
    place.current = top > 0 && first && id !== undefined ? { of, id, index: first.index, above: top - first.start } : undefined;
  };

  useEffect(() => {
    const element = virtualizer.scrollElement;
    const onScroll = () => {
      note.current();
      onPlace();
    };
    element?.addEventListener('scroll', onScroll, { passive: true });
    return () => element?.removeEventListener('scroll', onScroll);
  }, [virtualizer, onPlace]);

  // The heights of unmeasured rows are estimates: until they are measured, restoring the position takes several steps.
  const goingBack = useRef(left && { ...left, until: Number.POSITIVE_INFINITY });
  const goBack = () => {
    const goal = goingBack.current;
    if (!goal) return;
    if (performance.now() > goal.until) {
      goingBack.current = undefined;
      return;
    }
    // A hidden page measures nothing.
    goal.until =
      document.visibilityState === 'hidden' ? Number.POSITIVE_INFINITY : Math.min(goal.until, performance.now() + settling);
    virtualizer.getTotalSize();
    const index = entries.findIndex(({ paper }) => paper.id === goal.id);
    const start = virtualizer.measurementsCache[index === -1 ? goal.index : index]?.start;
    const top = virtualizer.scrollOffset ?? 0;
    if (start !== undefined && Math.abs(start + goal.above - top) > 1) virtualizer.scrollToOffset(start + goal.above);
  };
  useLayoutEffect(() => {
    note.current = record;
    onMeasured.current = () => {
      goBack();
      record();
    };
    goBack();
  });
  useEffect(() => {
    const element = virtualizer.scrollElement;
    const stop = () => {
      goingBack.current = undefined;
    };
    const own = ['wheel', 'touchmove', 'pointerdown', 'keydown'];
    for (const each of own) element?.addEventListener(each, stop, { passive: true });
    return () => {
      for (const each of own) element?.removeEventListener(each, stop);
    };
  }, [virtualizer]);

  useLayoutEffect(() => {
    const before = seen.current;
    const offset = virtualizer.scrollOffset ?? 0;
    // Updates `measurementsCache`.
    virtualizer.getTotalSize();
    // A list at its top stays there, to show new papers.
    if (before.of === of && offset > 0) {
      const places = new Map(entries.map(({ paper }, index) => [paper.id, index]));
      const moved = before.rows.flatMap(({ id, from }) => {
        const start = virtualizer.measurementsCache[places.get(id) ?? -1]?.start;
        return start === undefined ? [] : [start - from];
      });
      // Take the median: a single row that moves because it was just edited must not scroll the list.
      const target = moved.sort((a, b) => a - b)[Math.floor(moved.length / 2)];
      if (target !== undefined && Math.abs(target - offset) > 1) virtualizer.scrollToOffset(target);
    }
    note.current();
  }, [entries, of, virtualizer]);
}
