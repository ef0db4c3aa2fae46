import { defaultRangeExtractor, measureElement, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { i18n } from '#i18n';
import { useOffer } from '~/components/app/actions/offersContext';
import { type ListPlace, listKey } from '~/components/app/listPlace';
import type { ListQuery } from '~/components/app/listQuery';
import type { OpenedPaper, OpenPaper } from '~/components/app/openedPaper';
import { useEventCallback } from '~/components/app/useEventCallback';
import type { Selection } from '~/components/app/useSelection';
import { useCiting } from '~/components/citing/citingContext';
import { useHandOff } from '~/components/handoff/handOffContext';
import { useObsidian } from '~/components/handoff/useObsidian';
import { titleOf } from '~/components/paper/paperLine';
import type { Handlers } from '~/lib/actions/action';
import type { listActions } from '~/lib/actions/listActions';
import type { MarkChange } from '~/lib/library/marks/applyChange';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { ParsedQuery } from '~/lib/search/language/parseQuery';
import { LibraryRow } from './LibraryRow';
import { type ListAction, listAction } from './listAction';
import { useSteadyScroll } from './useSteadyScroll';

const rowHeight = 92;
const all = Number.POSITIVE_INFINITY;
/** Rows that a new list renders first. */
const firstStep = 6;
/** Rows before the end at which more are requested. */
const margin = 15;

export interface LibraryListProps {
  entries: readonly LibraryEntry[];
  total: number | undefined;
  more: boolean;
  busy: boolean;
  onNearEnd: () => void;
  selection: Selection;
  opened: OpenedPaper | undefined;
  onOpen: OpenPaper;
  /** Whether an open paper's details unfold in the list; otherwise they are shown elsewhere. */
  inPlace: boolean;
  onMark: (entry: LibraryEntry, change: MarkChange) => void;
  /** Selects all matching papers, loaded or not. */
  onSelectAll: () => void;
  onTag: (tag: string) => void;
  search: ParsedQuery;
  /** The query that `entries` answer; when it changes, the list scrolls to its top. */
  question: ListQuery;
  /** At first the scroll position to restore; then updated with the current one. */
  place: RefObject<ListPlace | undefined>;
  onPlace: () => void;
  /** Whether letters act as shortcuts; arrows and Enter always do. */
  letters: boolean;
}

/**
 * The papers as a virtualized list. One row at a time is in the tab order; the arrows move between rows, and `listActions`
 * defines the other keys.
 */
export function LibraryList(props: LibraryListProps) {
  const { total, more, onNearEnd, selection, opened, onOpen, inPlace, onMark, onSelectAll } = props;
  const { onTag, search, question, place, onPlace, letters } = props;
  const key = useMemo(() => listKey(question), [question]);
  const scroller = useRef<HTMLDivElement>(null);
  const [left] = useState(() => (place.current?.of === key ? place.current : undefined));
  // Rendering all rows of a new list at once would block the page: render a few, then all in a transition.
  const [drawn, setDrawn] = useState(left ? all : firstStep);
  useEffect(() => {
    if (drawn < all) startTransition(() => setDrawn(all));
  }, [drawn]);
  const entries = useMemo(() => (drawn < all ? props.entries.slice(0, drawn) : props.entries), [props.entries, drawn]);
  const busy = props.busy || drawn < all;
  const [current, setCurrent] = useState<{ id?: string; index: number }>(left ?? { index: 0 });
  const focusing = useRef(false);
  // Follow the current paper when it moves in the list; when it leaves the list, the paper at its index becomes the current one.
  const moved = useMemo(() => entries.findIndex(({ paper }) => paper.id === current.id), [entries, current.id]);
  const at = moved === -1 ? Math.min(current.index, entries.length - 1) : moved;

  const onMeasured = useRef(() => {});
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    // So that the first rows belong to the first rendering, and not to a second one that blocks the page.
    initialRect: { width: innerWidth, height: innerHeight },
    estimateSize: () => rowHeight,
    measureElement: sizeOf,
    onChange: (list, isScroll) => {
      onMeasured.current();
      // After a jump, the rows in view are not rendered yet: render them before the browser draws.
      if (isScroll && !isRendered(list)) flushSync(renderAgain);
    },
    // The virtualizer places the rows itself: a row that turns out higher than estimated renders no other row again.
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
    initialOffset: left ? Math.max(0, placeOf(left, entries) * rowHeight + left.above) : 0,
    getItemKey: useCallback((index: number) => entries[index]?.paper.id ?? index, [entries]),
    overscan: 4,
    // Rows that come into view are rendered in a task after the frame that scrolled: the overscan covers the movement until then.
    useFlushSync: false,
    // Keep the current row rendered when it is scrolled out of view: the focus would be lost with it.
    rangeExtractor: useCallback(
      (range: Range) => {
        const drawn = defaultRangeExtractor(range);
        return at < 0 || drawn.includes(at) ? drawn : [...drawn, at].sort((a, b) => a - b);
      },
      [at],
    ),
  });
  const rows = virtualizer.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;

  useEffect(() => {
    if (more && !busy && last >= entries.length - margin) onNearEnd();
  }, [more, busy, last, entries.length, onNearEnd]);

  const focusRow = (index: number) => {
    const entry = entries[index];
    if (!entry) return;
    focusing.current = true;
    setCurrent({ id: entry.paper.id, index });
    virtualizer.scrollToIndex(index);
  };
  useEffect(() => {
    if (!focusing.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"]`);
    if (!row) return;
    focusing.current = false;
    row.focus({ preventScroll: true });
  });

  // A row that was measured while other entries were being rendered was measured under the index of another paper.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once per commit of other entries.
  useLayoutEffect(() => {
    for (const row of virtualizer.elementsCache.values()) {
      const height = heights.get(row);
      if (height !== undefined && row.isConnected) virtualizer.resizeItem(virtualizer.indexFromElement(row), height);
    }
  }, [entries, virtualizer]);
  useSteadyScroll(virtualizer, entries, key, left, place, onPlace, onMeasured);
  const answered = useRef(key);
  useEffect(() => {
    if (answered.current === key) return;
    answered.current = key;
    // Scrolling to 0 forces a synchronous layout even at offset 0.
    if (virtualizer.scrollOffset) virtualizer.scrollToOffset(0);
  }, [key, virtualizer]);

  // Keep the row that has the focus in view when an edit moves it, as in "changed last" order.
  const stood = useRef({ id: current.id, at });
  useEffect(() => {
    const before = stood.current;
    stood.current = { id: current.id, at };
    // Do not scroll when another paper becomes the current one: that would move it away from under the pointer.
    if (before.id !== current.id || before.at === at) return;
    const row = scroller.current?.querySelector(`[data-index="${at}"]`);
    if (row?.contains(document.activeElement)) virtualizer.scrollToIndex(at);
  }, [at, current.id, virtualizer]);

  // Make a paper that was opened from elsewhere the current one, so that keys act on it.
  const turn = opened?.turn ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once per opening.
  useEffect(() => {
    const index = turn === 0 ? -1 : entries.findIndex(({ paper }) => paper.id === opened?.id);
    if (index !== -1 && opened) setCurrent({ id: opened.id, index });
  }, [turn]);

  const citing = useCiting();
  const onRowFocus = useCallback((id: string, index: number) => setCurrent({ id, index }), []);
  const { toggle } = selection;
  const select = useEventCallback((id: string, range: boolean) => {
    toggle(id, range ? entries.map(({ paper }) => paper.id) : [], range);
  });

  const focusAndSelect = (index: number) => {
    const [from, to] = [entries[at], entries[index]];
    if (from && to) selection.replace(new Set([...selection.ids, from.paper.id, to.paper.id]));
    focusRow(index);
  };
  const [handOff, toObsidian] = [useHandOff(), useObsidian()];
  const act: Record<ListAction, (entry: LibraryEntry) => void> = {
    next: () => focusRow(at + 1),
    previous: () => focusRow(at - 1),
    first: () => focusRow(0),
    last: () => focusRow(entries.length - 1),
    open: ({ paper }) => onOpen(opened?.id === paper.id ? undefined : paper.id),
    tags: ({ paper }) => onOpen(paper.id, 'tags'),
    note: ({ paper }) => onOpen(paper.id, 'note'),
    cite: ({ paper }) => citing.copy(async () => [paper]),
    citeAs: ({ paper }) => citing.choose(async () => [paper]),
    edit: ({ paper }) => onOpen(paper.id, 'details'),
    close: () => (opened ? onOpen(undefined) : selection.clear()),
    select: ({ paper }) => selection.toggle(paper.id),
    selectRange: ({ paper }) => select(paper.id, true),
    selectNext: () => focusAndSelect(at + 1),
    selectPrevious: () => focusAndSelect(at - 1),
    selectAll: onSelectAll,
    zotero: ({ paper }) => handOff?.toZotero([paper.id]),
    obsidian: (entry) => void toObsidian(entry),
    star: (entry) => onMark(entry, { kind: 'star', starred: entry.annotation.starredAt === undefined }),
    toRead: (entry) => onMark(entry, { kind: 'status', status: 'to-read' }),
    reading: (entry) => onMark(entry, { kind: 'status', status: 'reading' }),
    read: (entry) => onMark(entry, { kind: 'status', status: 'read' }),
    skipped: (entry) => onMark(entry, { kind: 'status', status: 'skipped' }),
    noStatus: (entry) => onMark(entry, { kind: 'status', status: null }),
    sooner: (entry) => onMark(entry, { kind: 'priority', priority: entry.annotation.priority === 'low' ? null : 'high' }),
    later: (entry) => onMark(entry, { kind: 'priority', priority: entry.annotation.priority === 'high' ? null : 'low' }),
  };
  useOffer('list', () => {
    const entry = entries[at];
    const handlers = Object.entries(act).map(([id, run]) => [id, entry && (() => run(entry))] as const);
    return {
      handlers: Object.fromEntries(handlers) as Handlers<typeof listActions>,
      state: { papers: entries.length, selected: selection.ids.size, opened: opened !== undefined },
      title: entry && titleOf(entry.paper),
    };
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const entry = entries[at];
    if (!entry || event.defaultPrevented || isTyping(event.target)) return;
    // A menu opened from a row is a child of the row in React, but not in the DOM: leave its keys alone.
    if (!event.currentTarget.contains(event.target as Node)) return;
    const onRow = event.target instanceof HTMLElement && 'row' in event.target.dataset;
    const action = listAction(event, onRow, letters);
    if (!action) return;
    event.preventDefault();
    act[action](entry);
  };

  return (
    <div ref={scroller} data-library-list className="min-h-0 flex-1 relative overflow-y-auto overscroll-contain">
      <ul
        aria-busy={busy}
        aria-label={i18n.t('library.papersList')}
        onKeyDown={onKeyDown}
        ref={virtualizer.containerRef}
        className="relative w-full"
      >
        {rows.map(({ index, key }) => {
          const entry = entries[index];
          if (!entry) return null;
          const { id } = entry.paper;
          return (
            <LibraryRow
              key={key}
              measure={virtualizer.measureElement}
              entry={entry}
              position={index + 1}
              total={total ?? (more ? -1 : entries.length)}
              tabbable={index === at}
              selected={selection.ids.has(id)}
              onSelect={select}
              opened={opened?.id === id ? opened : undefined}
              onOpen={onOpen}
              inPlace={inPlace}
              onFocus={onRowFocus}
              onTag={onTag}
              search={search}
            />
          );
        })}
      </ul>
    </div>
  );
}

type List = Virtualizer<HTMLDivElement, Element>;

/** Measured heights of rows in pixels. */
const heights = new WeakMap<Element, number>();

/** The height of a row: until the browser has laid it out, its last known height, as reading it would force a layout. */
function sizeOf(row: Element, entry: ResizeObserverEntry | undefined, list: List): number {
  if (!entry) return list.itemSizeCache.get(list.options.getItemKey(list.indexFromElement(row))) ?? rowHeight;
  const height = measureElement(row, entry, list);
  heights.set(row, height);
  return height;
}

/** Whether the row in the middle of the viewport is rendered. The current row always is, wherever it is. */
const isRendered = ({ range, elementsCache, options }: List): boolean =>
  range === null || elementsCache.has(options.getItemKey(Math.floor((range.startIndex + range.endIndex) / 2)));

/** The current index of a paper in the list; its saved index if it is not there. */
function placeOf({ id, index }: ListPlace, entries: readonly LibraryEntry[]): number {
  const found = entries.findIndex(({ paper }) => paper.id === id);
  return found === -1 ? index : found;
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'));
