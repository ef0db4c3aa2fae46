import { BookCheck, BookMarked, BookOpen, BookX } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { Status } from '~/lib/papers/annotation';

export const statusLabel = (status: Status): string =>
  ({
    'to-read': i18n.t('paper.statusToRead'),
    reading: i18n.t('paper.statusReading'),
    read: i18n.t('paper.statusRead'),
    skipped: i18n.t('paper.statusSkipped'),
  })[status];

const icons = { 'to-read': BookMarked, reading: BookOpen, read: BookCheck, skipped: BookX };

export function statusIcon(status: Status, size = 15): ReactNode {
  const Icon = icons[status];
  return <Icon aria-hidden size={size} className="shrink-0" />;
}
