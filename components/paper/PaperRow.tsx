import { ChevronDown, ChevronRight, StickyNote } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { i18n } from '#i18n';
import { MathText } from '~/components/paper/maths/MathText';
import { IconButton } from '~/components/ui/IconButton';
import type { PaperRef, PaperState } from '~/lib/papers/paperStore';
import { AuthorLine } from './AuthorLine';
import { OutLink } from './OutLink';
import { pageOf, titleOf, whenAndWhere } from './paperLine';
import { priorityIcon, priorityLabel } from './priorityIcon';
import { StarButton } from './StarButton';
import { statusIcon, statusLabel } from './statusLabel';
import { TagChip } from './TagChip';

export interface PaperRowProps {
  paperRef: PaperRef;
  paper: PaperState;
  /** A checkbox, before everything else. */
  selection?: ReactNode;
  /** Replaces the plain title, e.g. with search matches highlighted. */
  title?: ReactNode;
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
  const Chevron = expanded ? ChevronDown : ChevronRight;
  return (
    <article aria-labelledby={id} className="px-2 py-2">
      <div className="flex items-start gap-1">
        {selection ? <div className="pt-1 pl-1">{selection}</div> : null}
        <StarButton paperRef={paperRef} starred={annotation.starredAt !== undefined} title={name} size="sm" light />
        <div className="min-w-0 flex-1 pt-0.5">
          <h2 id={id} dir="auto" className="line-clamp-3 font-serif text-base leading-snug [overflow-wrap:anywhere]">
            <OutLink href={pageOf(bibliography, identifiers)}>{title ?? <MathText text={name} />}</OutLink>
          </h2>
          <p className="mt-0.5 text-muted text-xs [overflow-wrap:anywhere]">
            <AuthorLine authors={bibliography.authors} count={bibliography.authorCount} />
            {whenAndWhere(bibliography, identifiers).map((part) => (
              <span key={part} className="not-first:before:content-['_·_']">
                <bdi>{part}</bdi>
              </span>
            ))}
          </p>
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
              {annotation.tags.map((tag) => (
                <TagChip key={tag} tag={tag} onPress={onTagPress && (() => onTagPress(tag))} />
              ))}
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
