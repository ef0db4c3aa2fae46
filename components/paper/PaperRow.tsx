import { ChevronDown, ChevronRight, StickyNote } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { i18n } from '#i18n';
import { MathText } from '~/components/paper/maths/MathText';
import { classes } from '~/components/ui/classes';
import { IconButton } from '~/components/ui/IconButton';
import type { PaperRef, PaperState } from '~/lib/papers/paperStore';
import { OutLink } from './OutLink';
import { PaperLine } from './PaperLine';
import { pageOf, titleOf } from './paperLine';
import { priorityIcon, priorityLabel } from './priorityIcon';
import { StarButton } from './StarButton';
import { statusIcon, statusLabel } from './statusLabel';
import { TagChip } from './tags/TagChip';

export interface PaperRowProps {
  paperRef: PaperRef;
  paper: PaperState;
  /** A checkbox, before everything else. */
  selection?: ReactNode;
  /** Replaces the plain title, e.g. with search matches highlighted. */
  title?: ReactNode;
  /** Renders a year, a venue or an identifier, e.g. with search matches highlighted. */
  drawPart?: ((part: string) => ReactNode) | undefined;
  /** A line between the bibliography and the marks. */
  about?: ReactNode;
  /** If set, the row can be expanded. */
  onToggle?: (() => void) | undefined;
  expanded?: boolean | undefined;
  onTagPress?: ((tag: string) => void) | undefined;
  /** More buttons at the end of the row. */
  actions?: ReactNode;
  /** Shown below the row when it is expanded. */
  children?: ReactNode;
}

/** A paper in a list: star, bibliography and marks. */
export function PaperRow({
  paperRef,
  paper,
  selection,
  title,
  drawPart,
  about,
  onToggle,
  expanded,
  onTagPress,
  actions,
  children,
}: PaperRowProps) {
  const id = useId();
  const { bibliography, annotation, identifiers } = paper;
  const name = titleOf(bibliography);
  const hasNote = annotation.note.trim() !== '';
  const open = expanded === true && children !== undefined;
  const moreTags = annotation.tags.slice(mostTags);
  const Chevron = expanded ? ChevronDown : ChevronRight;
  return (
    <article aria-labelledby={id} className="px-2 py-2">
      <div className="flex items-start gap-1">
        {selection ? <div className="pt-1 pl-1">{selection}</div> : null}
        <StarButton paperRef={paperRef} starred={annotation.starredAt !== undefined} title={name} size="sm" light />
        <div className="min-w-0 flex-1 pt-0.5">
          <h2
            id={id}
            dir="auto"
            className={classes(
              'font-medium font-serif text-[calc(15rem/14)] leading-snug [overflow-wrap:anywhere]',
              !open && 'line-clamp-3',
            )}
          >
            <OutLink href={pageOf(bibliography, identifiers)}>{title ?? <MathText text={name} />}</OutLink>
          </h2>
          <PaperLine bibliography={bibliography} identifiers={identifiers} drawPart={drawPart} />
          {about}
          {!open && (annotation.status || hasNote || annotation.tags.length > 0) ? (
            <div className="mt-1 flex flex-wrap items-center gap-1">
              {annotation.status ? (
                <span className="inline-flex items-center gap-1 pr-1 text-muted text-xs">
                  {statusIcon(annotation.status, 13)}
                  {statusLabel(annotation.status)}
                </span>
              ) : null}
              {annotation.status && annotation.priority ? (
                <span className="inline-flex pr-1 text-muted" title={priorityLabel(annotation.priority)}>
                  {priorityIcon(annotation.priority, 13)}
                  <span className="sr-only">{priorityLabel(annotation.priority)}</span>
                </span>
              ) : null}
              {hasNote ? (
                <span className="inline-flex pr-1 text-muted" title={i18n.t('paper.hasNote')}>
                  <StickyNote aria-hidden size={13} />
                  <span className="sr-only">{i18n.t('paper.hasNote')}</span>
                </span>
              ) : null}
              {annotation.tags.slice(0, mostTags).map((tag) => (
                <TagChip key={tag} tag={tag} onPress={onTagPress && (() => onTagPress(tag))} />
              ))}
              {moreTags.length > 0 ? (
                <span className="px-1 text-muted text-xs tabular-nums" title={moreTags.join(', ')}>
                  <bdi dir="ltr" aria-hidden>
                    +{moreTags.length}
                  </bdi>
                  <span className="sr-only">{i18n.t('agree.moreTags', [moreTags.join(', ')])}</span>
                </span>
              ) : null}
            </div>
          ) : null}
        </div>
        {actions}
        {onToggle ? (
          <IconButton
            size="sm"
            light
            label={i18n.t('paper.showDetails', [name])}
            aria-expanded={expanded === true}
            onClick={onToggle}
            icon={<Chevron aria-hidden size={16} />}
          />
        ) : null}
      </div>
      {open ? <div className="mt-2 pr-1 pl-8">{children}</div> : null}
    </article>
  );
}

/** Tags of a row at most; a number stands for the others. */
const mostTags = 3;
