import { Trash2 } from 'lucide-react';
import { i18n } from '#i18n';
import { IconButton } from '~/components/ui/IconButton';
import type { PaperRef, PaperState } from '~/lib/papers/paperStore';
import { PriorityPicker } from './PriorityPicker';
import { titleOf } from './paperLine';
import { StarButton } from './StarButton';
import { StatusChips } from './StatusChips';

export interface MarkBarProps {
  paperRef: PaperRef;
  paper: PaperState;
  autoFocus?: boolean | undefined;
  /** Omits the star, where one is already shown above. */
  starless?: boolean | undefined;
  onTrash: (id: string) => void;
}

/** The marks that are one choice each, star, status and priority, and the button that moves the paper to the trash. */
export function MarkBar({ paperRef, paper: { annotation, bibliography, id }, autoFocus, starless, onTrash }: MarkBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-1">
      {starless ? null : (
        <StarButton
          paperRef={paperRef}
          starred={annotation.starredAt !== undefined}
          title={titleOf(bibliography)}
          autoFocus={autoFocus}
        />
      )}
      <div className="min-w-0 grow basis-60">
        <StatusChips paperRef={paperRef} status={annotation.status} />
      </div>
      {annotation.status === 'to-read' || annotation.priority ? (
        <PriorityPicker paperRef={paperRef} priority={annotation.priority} />
      ) : null}
      {id === undefined ? null : (
        <IconButton
          label={i18n.t('paper.deletePaper')}
          icon={<Trash2 aria-hidden size={16} />}
          onClick={() => onTrash(id)}
          className="hover:bg-danger-soft hover:text-danger"
        />
      )}
    </div>
  );
}
