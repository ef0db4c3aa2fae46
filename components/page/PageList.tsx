import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { useEventCallback } from '~/components/app/useEventCallback';
import type { Selection } from '~/components/app/useSelection';
import { useCiting } from '~/components/citing/citingContext';
import type { MarkFocus } from '~/components/paper/markFocus';
import { actionOf } from '~/lib/actions/actionOf';
import { keyName } from '~/lib/actions/keyName';
import { pageListActions } from '~/lib/actions/pageListActions';
import { draftsAsPapers } from '~/lib/library/marks/draftsAsPapers';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { PageRow } from './PageRow';
import { isSkipped } from './pageFilter';
import type { PageCard } from './planDecision';
import type { Decide } from './useDecide';
import type { PageRanks } from './usePageRanks';

const rowHeight = 78;

export interface PageListProps {
  cards: readonly PageCard[];
  ranks: PageRanks | null | undefined;
  selection: Selection;
  opened: { key: Identifier; focus?: MarkFocus | undefined; turn: number } | undefined;
  onOpen: (key: Identifier | undefined, focus?: MarkFocus) => void;
  decide: Decide;
  onSelectAll: () => void;
  /** Shows the card of a paper on the page. */
  onShow: (card: PageCard) => void;
  /** The pointer or the focus came to a row, or left the list; absent where the page cannot be seen. */
  onPoint?: ((card: PageCard | undefined) => void) | undefined;
  /** The focus came to a row by a key. */
  onVisit?: ((card: PageCard) => void) | undefined;
  /** The paper whose card the pointer or the ring is on in the page. */
  pointed?: Identifier | undefined;
  /** Whether letters act as shortcuts; arrows and Enter always do. */
  letters: boolean;
}

/** Focuses the current row. */
export const focusPageList = (): void =>
  document.querySelector<HTMLElement>('[data-page-list] [data-row][tabindex="0"]')?.focus();

/**
 * The papers of a page as a virtualized list. One row at a time is in the tab order; the arrows move between rows, and
 * `pageListActions` defines the other keys.
 */
export function PageList(props: PageListProps) {
  const { cards, ranks, selection, opened, onOpen, decide, onSelectAll, onShow, onPoint, onVisit, pointed, letters } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<{ key?: Identifier; index: number }>({ index: 0 });
  const focusing = useRef(false);
  // Follow the current paper when it moves in the list; when it leaves the list, the paper at its index becomes the current one.
  const moved = cards.findIndex(({ key }) => key === current.key);
  const at = moved === -1 ? Math.min(current.index, cards.length - 1) : moved;

  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    initialRect: { width: innerWidth, height: innerHeight },
    estimateSize: () => rowHeight,
    getItemKey: useCallback((index: number) => cards[index]?.key ?? index, [cards]),
    overscan: 6,
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

  const focusRow = (index: number) => {
    const card = cards[index];
    if (!card) return;
    focusing.current = true;
    setCurrent({ key: card.key, index });
    virtualizer.scrollToIndex(index);
    onVisit?.(card);
  };
  useEffect(() => {
    if (!focusing.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"]`);
    if (!row) return;
    focusing.current = false;
    row.focus({ preventScroll: true });
  });

  // A decision may take the row with the focus out of the list: its successor gets the focus, so that the next key acts on it.
  const hadFocus = useRef(false);
  const isGone = moved === -1 && current.key !== undefined;
  useLayoutEffect(() => {
    if (!isGone || !hadFocus.current || document.activeElement !== document.body) return;
    const card = cards[at];
    if (!card) return;
    focusing.current = true;
    setCurrent({ key: card.key, index: at });
  }, [isGone, cards, at]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once per card that is pointed at.
  useEffect(() => {
    const index = pointed === undefined ? -1 : cards.findIndex(({ draft }) => draft.identifiers.includes(pointed));
    if (index !== -1) virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [pointed]);

  const db = useDatabase();
  const citing = useCiting();
  const papersOf =
    ({ draft }: PageCard) =>
    () =>
      draftsAsPapers(db, [draft]);
  const onRowFocus = useEventCallback((card: PageCard, index: number) => {
    setCurrent({ key: card.key, index });
    onPoint?.(card);
  });
  const select = useEventCallback((card: PageCard, range: boolean) => {
    selection.toggle(
      card.key,
      cards.map(({ key }) => key),
      range,
    );
  });
  const toggle = useEventCallback((card: PageCard) => onOpen(opened?.key === card.key ? undefined : card.key));
  const skip = useEventCallback((card: PageCard) => {
    void decide([card], (mark) => ({ kind: isSkipped(mark) ? 'undecided' : 'skip' }));
  });
  const show = useEventCallback(onShow);

  const focusAndSelect = (index: number) => {
    const [from, to] = [cards[at], cards[index]];
    if (from && to) selection.replace(new Set([...selection.ids, from.key, to.key]));
    focusRow(index);
  };
  const act: Record<keyof typeof pageListActions, (card: PageCard) => void> = {
    next: () => focusRow(at + 1),
    previous: () => focusRow(at - 1),
    first: () => focusRow(0),
    last: () => focusRow(cards.length - 1),
    open: toggle,
    show,
    star: (card) => void decide([card], ({ starred }) => ({ kind: 'star', starred: !starred })),
    tags: ({ key }) => onOpen(key, 'tags'),
    note: ({ key }) => onOpen(key, 'note'),
    cite: (card) => citing.copy(papersOf(card)),
    citeAs: (card) => citing.choose(papersOf(card)),
    toRead: (card) => void decide([card], { kind: 'status', status: 'to-read' }),
    reading: (card) => void decide([card], { kind: 'status', status: 'reading' }),
    read: (card) => void decide([card], { kind: 'status', status: 'read' }),
    skipped: (card) => void decide([card], { kind: 'skip' }),
    undecided: (card) => void decide([card], { kind: 'undecided' }),
    select: (card) => select(card, false),
    selectRange: (card) => select(card, true),
    selectNext: () => focusAndSelect(at + 1),
    selectPrevious: () => focusAndSelect(at - 1),
    selectAll: onSelectAll,
    close: () => (opened ? onOpen(undefined) : selection.clear()),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const card = cards[at];
    if (!card || event.defaultPrevented || isTyping(event.target)) return;
    // A menu opened from a row is a child of the row in React, but not in the DOM: leave its keys alone.
    if (!event.currentTarget.contains(event.target as Node)) return;
    const onRow = event.target instanceof HTMLElement && 'row' in event.target.dataset;
    const key = keyName(event) ?? '';
    // Arrows, Enter and space belong to a button inside the row while that has the focus.
    const works = key.length === 1 ? letters : onRow || key === 'Escape' || key.startsWith('Mod+');
    const action = works ? actionOf(pageListActions, key) : undefined;
    // Escape closes the popup when there is nothing else to close.
    if (!action || (action === 'close' && !opened && selection.ids.size === 0)) return;
    event.preventDefault();
    act[action](card);
  };
  const onPointerOver = ({ target }: PointerEvent) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    const card = row && cards[Number(row.dataset.index)];
    if (card) onPoint?.(card);
  };

  return (
    <div ref={scroller} data-page-list className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <ul
        aria-label={i18n.t('pageList.name')}
        onKeyDown={onKeyDown}
        onPointerOver={onPoint && onPointerOver}
        onPointerLeave={onPoint && (() => onPoint(undefined))}
        onFocus={() => {
          hadFocus.current = true;
        }}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (relatedTarget && !currentTarget.contains(relatedTarget)) hadFocus.current = false;
        }}
        className="relative w-full"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const card = cards[index];
          if (!card) return null;
          return (
            <PageRow
              key={key}
              card={card}
              rank={ranks?.get(card.key)}
              position={index + 1}
              total={cards.length}
              start={start}
              measure={virtualizer.measureElement}
              tabbable={index === at}
              pointed={pointed !== undefined && card.draft.identifiers.includes(pointed)}
              selected={selection.ids.has(card.key)}
              opened={opened?.key === card.key ? opened : undefined}
              showOnClick={onPoint !== undefined}
              onSelect={select}
              onOpen={toggle}
              onShow={show}
              onSkip={skip}
              onFocus={onRowFocus}
            />
          );
        })}
      </ul>
    </div>
  );
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'));
