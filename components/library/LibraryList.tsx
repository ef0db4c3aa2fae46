import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { ParsedQuery } from '~/lib/search/parseQuery';
import { LibraryRow } from './LibraryRow';
import type { OpenedPaper, OpenPaper } from './openedPaper';
import type { Selection } from './useSelection';

const rowHeight = 92;
/** How many rows before the end more are asked for. */
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
  onStar: (entry: LibraryEntry) => void;
  onTag: (tag: string) => void;
  search: ParsedQuery;
  /** What the entries answer; the list begins at its top for another one. */
  question: unknown;
  /** Whether letters act as shortcuts; arrows and Enter always do. */
  letters: boolean;
}

/**
 * The papers, drawn only as far as they are in view. One row at a time is in the tab order; the arrows or j and k move
 * between rows, Enter opens, x selects, s stars, t and n go to the tags and the note.
 */
export function LibraryList(props: LibraryListProps) {
  const { entries, total, more, busy, onNearEnd, selection, opened, onOpen, inPlace, onStar, onTag, search, question, letters } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<{ id?: string; index: number }>({ index: 0 });
  const focusing = useRef(false);
  // The current paper is followed when it moves in the list; when it leaves, its place is taken by the next one.
  const moved = useMemo(() => entries.findIndex(({ paper }) => paper.id === current.id), [entries, current.id]);
  const at = moved === -1 ? Math.min(current.index, entries.length - 1) : moved;

  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: useCallback((index: number) => entries[index]?.paper.id ?? index, [entries]),
    overscan: 6,
    // The row that has the focus stays drawn when it is scrolled away: the focus would be lost with it.
    rangeExtractor: useCallback(
      (range: Range) => {
        const drawn = defaultRangeExtractor(range);
        return at < 0 || drawn.includes(at) ? drawn : [...drawn, at].sort((one, other) => one - other);
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

  const answered = useRef(question);
  useEffect(() => {
    if (answered.current === question) return;
    answered.current = question;
    // Asking for what is so already would still have the page laid out at once.
    if (virtualizer.scrollOffset) virtualizer.scrollToOffset(0);
  }, [question, virtualizer]);

  // What is being written in is kept in view when its change moves it, as in "changed last" order.
  const place = useRef({ id: current.id, at });
  useEffect(() => {
    const before = place.current;
    place.current = { id: current.id, at };
    // Another paper that gets the focus is where it was: scrolling then would pull it from under the pointer.
    if (before.id !== current.id || before.at === at) return;
    const row = scroller.current?.querySelector(`[data-index="${at}"]`);
    if (row?.contains(document.activeElement)) virtualizer.scrollToIndex(at);
  }, [at, current.id, virtualizer]);

  const onRowFocus = useCallback((id: string, index: number) => setCurrent({ id, index }), []);
  const { toggle } = selection;
  const select = useCallback(
    (id: string, range: boolean) =>
      toggle(
        id,
        entries.map(({ paper }) => paper.id),
        range,
      ),
    [entries, toggle],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const entry = entries[at];
    if (!entry || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    // A menu opened from a row is its child in React, and not in the document.
    if (!event.currentTarget.contains(event.target as Node)) return;
    const onRow = event.target instanceof HTMLElement && 'row' in event.target.dataset;
    const act = actionFor(event.key, onRow, letters);
    if (!act) return;
    event.preventDefault();
    if (act === 'next') focusRow(at + 1);
    else if (act === 'previous') focusRow(at - 1);
    else if (act === 'first') focusRow(0);
    else if (act === 'last') focusRow(entries.length - 1);
    else if (act === 'open') onOpen(opened?.id === entry.paper.id ? undefined : entry.paper.id);
    else if (act === 'tags' || act === 'note') onOpen(entry.paper.id, act);
    else if (act === 'close') onOpen(undefined);
    else if (act === 'star') onStar(entry);
    else selection.toggle(entry.paper.id);
  };

  return (
    <div ref={scroller} data-library-list className="min-h-0 flex-1 relative overflow-y-auto overscroll-contain">
      <ul
        aria-busy={busy}
        aria-label={i18n.t('library.papersList')}
        onKeyDown={onKeyDown}
        className="relative w-full"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {rows.map(({ index, key, start }) => {
          const entry = entries[index];
          if (!entry) return null;
          const { id } = entry.paper;
          return (
            <LibraryRow
              key={key}
              start={start}
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

type Action = 'next' | 'previous' | 'first' | 'last' | 'open' | 'close' | 'select' | 'star' | 'tags' | 'note';

const letterActions: Record<string, Action> = {
  j: 'next',
  k: 'previous',
  o: 'open',
  x: 'select',
  s: 'star',
  t: 'tags',
  n: 'note',
};
const rowActions: Record<string, Action> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'open',
  ' ': 'select',
};

/** Arrows, Enter and space belong to a button or link inside a row when that has the focus. */
function actionFor(key: string, onRow: boolean, letters: boolean): Action | undefined {
  if (key === 'Escape') return 'close';
  return (onRow ? rowActions[key] : undefined) ?? (letters ? letterActions[key] : undefined);
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'));
