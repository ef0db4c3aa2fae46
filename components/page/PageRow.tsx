import { BookX, ChevronDown, ChevronRight, StickyNote, Undo2 } from 'lucide-react';
import { memo, type PointerEvent, type MouseEvent as ReactMouseEvent, useId, useMemo } from 'react';
import { i18n } from '#i18n';
import type { MarkFocus } from '~/components/paper/markFocus';
import { MathText } from '~/components/paper/maths/MathText';
import { titleOf } from '~/components/paper/paperLine';
import { StarButton } from '~/components/paper/StarButton';
import { statusIcon, statusLabel } from '~/components/paper/statusLabel';
import { TagChip } from '~/components/paper/tags/TagChip';
import { usePaper } from '~/components/paper/usePaper';
import { Checkbox } from '~/components/ui/Checkbox';
import { classes } from '~/components/ui/classes';
import { IconButton } from '~/components/ui/IconButton';
import { onDemand } from '~/components/ui/onDemand';
import type { Likelihood } from '~/lib/ranking/judgePaper';
import { HintLine } from './HintLine';
import { MetaLine } from './MetaLine';
import { isNew, isSkipped } from './pageFilter';
import type { PageCard } from './planDecision';

const PaperDetails = onDemand(() => import('~/components/paper/PaperDetails').then(({ PaperDetails }) => PaperDetails));

export interface PageRowProps {
  card: PageCard;
  rank: Likelihood | undefined;
  /** Position in the list, from 1, and number of rows. */
  position: number;
  total: number;
  /** Distance from the top of the list in pixels. */
  start: number;
  measure: (row: HTMLElement | null) => void;
  /** Whether this is the row that the tab key reaches. */
  tabbable: boolean;
  /** Whether the pointer or the ring is on its card in the page. */
  pointed: boolean;
  selected: boolean;
  /** Set while its details are open; a new `turn` opens them anew. */
  opened: { focus?: MarkFocus | undefined; turn: number } | undefined;
  /** Whether a click anywhere on the row shows its card. */
  showOnClick: boolean;
  /** @param range whether to select all rows from the last selected one to this one. */
  onSelect: (card: PageCard, range: boolean) => void;
  onOpen: (card: PageCard) => void;
  onShow: (card: PageCard) => void;
  onSkip: (card: PageCard) => void;
  onFocus: (card: PageCard, index: number) => void;
}

/** One paper of the page: its marks, and below it, on demand, its abstract and everything that can be changed. */
export const PageRow = memo(function PageRow(props: PageRowProps) {
  const { card, rank, position, total, start, measure, tabbable, pointed, selected, opened, showOnClick } = props;
  const { onSelect, onOpen, onShow, onSkip, onFocus } = props;
  const { draft, mark } = card;
  const id = useId();
  const ref = useMemo(() => ({ draft }), [draft]);
  const watched = usePaper(ref);
  const annotation = watched.phase === 'ready' ? watched.paper.annotation : undefined;
  const title = titleOf(draft);
  const skipped = isSkipped(mark);
  const Chevron = opened ? ChevronDown : ChevronRight;

  const onClick = (event: ReactMouseEvent) => {
    // Ignore clicks in portals and on the row's own controls, and clicks that end a text selection.
    if (!showOnClick || !(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return;
    if (event.target.closest('a, button, input, textarea, label, [data-details]')) return;
    if (getSelection()?.isCollapsed === false) return;
    onShow(card);
  };
  // Read the shift key from the click: the checkbox does not report it.
  const onSelectCapture = (event: ReactMouseEvent | PointerEvent) => {
    if (!event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    onSelect(card, true);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles its keys; the title is a button that does the same.
    <li
      ref={measure}
      data-row
      data-index={position - 1}
      data-pointed={pointed}
      tabIndex={tabbable ? 0 : -1}
      aria-label={[title, ...stateOf(card, selected)].join(', ')}
      aria-posinset={position}
      aria-setsize={total}
      onFocus={() => onFocus(card, position - 1)}
      onClick={onClick}
      style={{ transform: `translateY(${start}px)` }}
      className={classes(
        'absolute inset-x-0 top-0 border-line border-b px-1.5 py-1.5 focus-visible:-outline-offset-2 data-[pointed=true]:shadow-[inset_3px_0_0_var(--accent)] rtl:data-[pointed=true]:shadow-[inset_-3px_0_0_var(--accent)] forced-colors:data-[pointed=true]:border-[Highlight]',
        pointed ? 'bg-accent-soft' : selected ? 'bg-sunken' : 'hover:bg-surface',
      )}
    >
      <article aria-labelledby={id} className="flex items-start gap-1">
        <div className="flex w-7 shrink-0 flex-col items-center">
          <StarButton paperRef={ref} starred={mark.starred} title={title} size="sm" light />
          <div onClickCapture={onSelectCapture} className="flex size-7 items-center justify-center">
            <Checkbox
              hideLabel
              label={i18n.t('library.select', [title])}
              checked={selected}
              onChange={() => onSelect(card, false)}
            />
          </div>
        </div>
        <div className="min-w-0 flex-1 pt-0.5">
          <h2 id={id} dir="auto" className={classes('leading-snug', skipped && 'text-muted')}>
            <button
              type="button"
              title={i18n.t('pageList.show')}
              onClick={() => onShow(card)}
              className="block max-w-full cursor-pointer text-start font-medium font-serif text-[calc(15rem/14)] leading-snug hover:text-accent hover:underline [overflow-wrap:anywhere]"
            >
              <span className={opened ? undefined : 'line-clamp-3'}>
                {isNew(mark) ? (
                  <span
                    aria-hidden
                    className="me-1.5 inline-block size-2 rounded-full bg-accent align-middle forced-colors:bg-[Highlight]"
                  />
                ) : null}
                <MathText text={title} />
              </span>
            </button>
          </h2>
          <MetaLine draft={draft} isNew={isNew(mark)} />
          {rank && rank.hint > 0 && !mark.starred && !mark.status && !skipped ? <HintLine rank={rank} /> : null}
          {opened ? null : (
            <div className="mt-1 flex flex-wrap items-center gap-1 empty:hidden">
              {skipped ? (
                <span className="inline-flex items-center gap-1 pe-1 text-muted text-xs">
                  {statusIcon('skipped', 13)}
                  {i18n.t('pageList.skipped')}
                </span>
              ) : mark.status ? (
                <span className="inline-flex items-center gap-1 pe-1 text-muted text-xs">
                  {statusIcon(mark.status, 13)}
                  {statusLabel(mark.status)}
                </span>
              ) : null}
              {mark.hasNote ? (
                <span className="inline-flex pe-1 text-muted" title={i18n.t('paper.hasNote')}>
                  <StickyNote aria-hidden size={13} />
                  <span className="sr-only">{i18n.t('paper.hasNote')}</span>
                </span>
              ) : null}
              {annotation?.tags.map((tag) => (
                <TagChip key={tag} tag={tag} />
              ))}
            </div>
          )}
        </div>
        <div className="flex w-7 shrink-0 flex-col items-center">
          <IconButton
            size="sm"
            light
            label={i18n.t(skipped ? 'pageList.unskipNamed' : 'pageList.skipNamed', [title])}
            pressed={skipped}
            onClick={() => onSkip(card)}
            icon={skipped ? <Undo2 aria-hidden size={15} /> : <BookX aria-hidden size={15} />}
          />
          <IconButton
            size="sm"
            light
            label={i18n.t('paper.showDetails', [title])}
            aria-expanded={opened !== undefined}
            onClick={() => onOpen(card)}
            icon={<Chevron aria-hidden size={16} className="rtl:-scale-x-100" />}
          />
        </div>
      </article>
      {opened ? (
        <div data-details className="ps-8 pe-1 pt-2 pb-2">
          <PaperDetails key={opened.turn} compact paper={ref} focus={opened.focus} onTrashed={() => onOpen(card)} />
        </div>
      ) : null}
    </li>
  );
});

/** What a row shows of its paper by signs alone, in words. */
const stateOf = ({ mark }: PageCard, selected: boolean): string[] =>
  [
    isNew(mark) && i18n.t('pageList.isNew'),
    mark.starred && i18n.t('library.starred'),
    isSkipped(mark) ? i18n.t('pageList.skipped') : mark.status && statusLabel(mark.status),
    mark.hasNote && i18n.t('paper.hasNote'),
    selected && i18n.t('pageList.selected'),
  ].filter((word) => typeof word === 'string');
