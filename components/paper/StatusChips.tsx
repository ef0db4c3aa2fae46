import { CircleDashed } from 'lucide-react';
import { i18n } from '#i18n';
import { classes } from '~/components/ui/classes';
import { Tooltip } from '~/components/ui/Tooltip';
import { editorActions } from '~/lib/actions/editorActions';
import { keyText } from '~/lib/actions/keyText';
import { type Status, statuses } from '~/lib/papers/annotation';
import type { PaperRef } from '~/lib/papers/paperStore';
import { statusIcon, statusLabel } from './statusLabel';
import { useAnnotate } from './useAnnotate';
import { useOptimistic } from './useOptimistic';

export interface StatusChipsProps {
  paperRef: PaperRef;
  status: Status | undefined;
  /** Whether the keys of `editorActions` work here; the chips then name them. */
  keyed?: boolean | undefined;
}

type Choice = Status | 'none';

const choices: readonly Choice[] = [...statuses, 'none'];

const keys: Record<Choice, string> = {
  'to-read': editorActions.toRead.keys[0],
  reading: editorActions.reading.keys[0],
  read: editorActions.read.keys[0],
  skipped: editorActions.skipped.keys[0],
  none: editorActions.noStatus.keys[0],
};

/** Sets the reading status of a paper with one press. Where there is little room, only the chosen chip shows its label. */
export function StatusChips({ paperRef, status, keyed }: StatusChipsProps) {
  const annotate = useAnnotate(paperRef);
  const { shown, set } = useOptimistic<Choice>(status ?? 'none', async (value) => {
    const change = { kind: 'status', status: value === 'none' ? null : value } as const;
    return (await annotate(change, i18n.t('paper.statusFailed'))) !== undefined;
  });
  return (
    <fieldset aria-label={i18n.t('paper.status')} className="@container min-w-0">
      <div className="flex gap-1">
        {choices.map((choice) => {
          const name = choice === 'none' ? i18n.t('paper.none') : statusLabel(choice);
          const chip = (
            <button
              type="button"
              aria-label={name}
              aria-pressed={shown === choice}
              aria-keyshortcuts={keyed ? keys[choice] : undefined}
              onClick={() => set(choice)}
              className={classes(
                'group inline-flex min-h-6.5 min-w-6.5 cursor-pointer items-center justify-center gap-1 rounded-full border border-line px-1.5 text-muted text-xs transition-colors hover:bg-sunken hover:text-ink focus-visible:-outline-offset-2 forced-colors:aria-pressed:border-2 forced-colors:aria-pressed:border-[Highlight]',
                choice === 'none'
                  ? 'aria-pressed:border-line-strong aria-pressed:text-ink'
                  : 'aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent',
              )}
            >
              {choice === 'none' ? <CircleDashed aria-hidden size={13} className="shrink-0" /> : statusIcon(choice, 13)}
              <span className="hidden truncate group-aria-pressed:inline @[25.5rem]:inline">{name}</span>
            </button>
          );
          return (
            <Tooltip
              key={choice}
              label={choice === 'none' ? i18n.t('paper.statusNone') : name}
              hint={keyed ? keyText(keys[choice]) : undefined}
            >
              {chip}
            </Tooltip>
          );
        })}
      </div>
    </fieldset>
  );
}
