import { i18n } from '#i18n';
import { Select } from '~/components/ui/Select';
import { type Status, statuses } from '~/lib/papers/annotation';
import type { PaperRef } from '~/lib/papers/paperStore';
import { statusIcon, statusLabel } from './statusLabel';
import { useAnnotate } from './useAnnotate';
import { useOptimistic } from './useOptimistic';

export interface StatusPickerProps {
  paperRef: PaperRef;
  status: Status | undefined;
  size?: 'sm' | 'md' | undefined;
  className?: string | undefined;
}

/** Selects the reading status of a paper. */
export function StatusPicker({ paperRef, status, size, className }: StatusPickerProps) {
  const annotate = useAnnotate(paperRef);
  const { shown, set } = useOptimistic<Status | 'none'>(status ?? 'none', async (value) => {
    const change = { kind: 'status', status: value === 'none' ? null : value } as const;
    return (await annotate(change, i18n.t('paper.statusFailed'))) !== undefined;
  });
  const options = [
    { value: 'none' as const, label: i18n.t('paper.statusNone') },
    ...statuses.map((value) => ({ value, label: statusLabel(value), icon: statusIcon(value) })),
  ];
  return (
    <Select
      label={i18n.t('paper.status')}
      hideLabel
      value={shown}
      options={options}
      onChange={set}
      size={size}
      className={className}
    />
  );
}
