import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { ListPlace } from '~/components/app/listPlace';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';

/** Milliseconds in which the rows around a place are measured. */
const settling = 600;

/** A row in view, and how far from the top of the window it begins, in pixels. */
interface Seen {
  id: string;
  from: number;
}

/**
 * Keeps what is being read where it is while papers come and go above it, and remembers the place.
 * @param of the key of the list: another one is scrolled by whoever shows it.
 * @param left where the list was left, to be gone back to.
 */
export function useSteadyScroll(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  entries: readonly LibraryEntry[],
  of: string,
  left: ListPlace | undefined,
  place: RefObject<ListPlace | undefined>,
  onPlace: () => void,
): void {
  const seen = useRef<{ of: string; rows: Seen[] }>({ of, rows: [] });
  const note = useRef(() => {});
  note.current = () => {
    // Asked of the page itself, while rows are being drawn, these would have it laid out at once.
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

  // Rows have another height than was thought: until they are measured, going back takes several steps.
  const goingBack = useRef(left && { ...left, until: performance.now() + settling });
  useLayoutEffect(() => {
    const goal = goingBack.current;
    if (!goal) return;
    if (performance.now() > goal.until) {
      goingBack.current = undefined;
      return;
    }
    virtualizer.getTotalSize();
    const index = entries.findIndex(({ paper }) => paper.id === goal.id);
    const start = virtualizer.measurementsCache[index === -1 ? goal.index : index]?.start;
    const top = virtualizer.scrollOffset ?? 0;
    if (start !== undefined && Math.abs(start + goal.above - top) > 1) virtualizer.scrollToOffset(start + goal.above);
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
    // Rows that were measured in this very step count.
    virtualizer.getTotalSize();
    // At its top a list shows what is new.
    if (before.of === of && offset > 0) {
      const places = new Map(entries.map(({ paper }, index) => [paper.id, index]));
      const moved = before.rows.flatMap(({ id, from }) => {
        const start = virtualizer.measurementsCache[places.get(id) ?? -1]?.start;
        return start === undefined ? [] : [start - from];
      });
      // One that moves alone, because of what was just said of it, takes nothing along: the middle one decides.
      const target = moved.sort((a, b) => a - b)[Math.floor(moved.length / 2)];
      if (target !== undefined && Math.abs(target - offset) > 1) virtualizer.scrollToOffset(target);
    }
    note.current();
  }, [entries, of, virtualizer]);
}
