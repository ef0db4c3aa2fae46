import { ChevronsDown, ChevronsUp } from 'lucide-react';
import type { ReactElement } from 'react';
import { i18n } from '#i18n';
import type { Priority } from '~/lib/papers/annotation';

export const priorityLabel = (priority: Priority): string => i18n.t(`paper.priorityOf.${priority}`);

export function priorityIcon(priority: Priority, size = 15): ReactElement {
  const Icon = priority === 'high' ? ChevronsUp : ChevronsDown;
  return <Icon aria-hidden size={size} className="shrink-0" />;
}
