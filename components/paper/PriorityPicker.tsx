import { i18n } from '#i18n';
import { IconButton } from '~/components/ui/IconButton';
import { type Priority, priorities } from '~/lib/papers/annotation';
import type { PaperRef } from '~/lib/papers/paperStore';
import { priorityIcon, priorityLabel } from './priorityIcon';
import { useAnnotate } from './useAnnotate';
import { useOptimistic } from './useOptimistic';

export interface PriorityPickerProps {
  paperRef: PaperRef;
  priority: Priority | undefined;
}

/** Sets the priority of a paper in the reading queue; pressing the active priority removes it. */
export function PriorityPicker({ paperRef, priority }: PriorityPickerProps) {
  const annotate = useAnnotate(paperRef);
  const { shown, set } = useOptimistic<Priority | 'none'>(priority ?? 'none', async (value) => {
    const change = { kind: 'priority', priority: value === 'none' ? null : value } as const;
    return (await annotate(change, i18n.t('paper.priorityFailed'))) !== undefined;
  });
  return (
    <fieldset aria-label={i18n.t('paper.priority')} className="flex">
      {priorities.map((each) => (
        <IconButton
          key={each}
          label={priorityLabel(each)}
          pressed={shown === each}
          icon={priorityIcon(each, 16)}
          onClick={() => set(shown === each ? 'none' : each)}
        />
      ))}
    </fieldset>
  );
}
