import { ChevronDown, PanelRight, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { MathText } from '~/components/paper/maths/MathText';
import { classes } from '~/components/ui/classes';
import { IconButton } from '~/components/ui/IconButton';
import { editorActions } from '~/lib/actions/editorActions';
import { keyText } from '~/lib/actions/keyText';

interface Props {
  title: string;
  star: ReactNode;
  /** Whether the editor accepts no input; leaving it stays possible. */
  paused: boolean;
  /** Id of the abstract. */
  abstractId: string;
  showsAbstract: boolean;
  onAbstract: () => void;
  onOpenPanel: () => void;
  onClose: () => void;
}

/** The first line of the card editor: star, title, the abstract's switch and the ways out. */
export function EditorHeader({ title, star, paused, abstractId, showsAbstract, onAbstract, onOpenPanel, onClose }: Props) {
  return (
    <header className="flex items-center gap-0.5 px-1.5 pt-1">
      <div inert={paused} className="flex min-w-0 flex-1 items-center gap-1">
        <span className="size-7 shrink-0">{star}</span>
        <h1 dir="auto" title={title} className="min-w-0 flex-1 truncate font-serif text-sm leading-7">
          <MathText text={title} />
        </h1>
        <button
          type="button"
          aria-expanded={showsAbstract}
          aria-controls={abstractId}
          onClick={onAbstract}
          className="inline-flex min-h-7 shrink-0 cursor-pointer items-center gap-0.5 rounded-md px-1.5 text-muted text-xs hover:bg-sunken hover:text-ink focus-visible:-outline-offset-2"
        >
          {i18n.t('paper.abstract')}
          <ChevronDown aria-hidden size={13} className={classes('transition-transform', showsAbstract && 'rotate-180')} />
        </button>
      </div>
      <div data-leaves className="flex shrink-0">
        <IconButton
          size="sm"
          label={i18n.t('library.openPanel')}
          icon={<PanelRight aria-hidden size={16} />}
          onClick={onOpenPanel}
        />
        <IconButton
          size="sm"
          label={i18n.t(editorActions.close.label)}
          hint={keyText(editorActions.close.keys[0])}
          icon={<X aria-hidden size={16} />}
          onClick={onClose}
        />
      </div>
    </header>
  );
}
