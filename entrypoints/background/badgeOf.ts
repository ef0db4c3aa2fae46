import { i18n } from '#i18n';
import type { Send } from '~/lib/messaging/protocol';

const list = new Intl.ListFormat(undefined, { type: 'unit' });
const number = new Intl.NumberFormat();

/** The number on the icon of a tab, and its title: "46 papers, 6 starred, 12 new". */
export function badgeOf({ papers, starred, new: fresh }: Send<'page.counted'>): {
  count: number;
  areNew: boolean;
  title: string;
} {
  const parts = [
    i18n.t('badge.papers', papers, [number.format(papers)]),
    ...(starred ? [i18n.t('badge.starred', [number.format(starred)])] : []),
    ...(fresh ? [i18n.t('badge.new', [number.format(fresh)])] : []),
  ];
  return { count: fresh ?? papers, areNew: fresh !== undefined, title: papers === 0 ? i18n.t('extName') : list.format(parts) };
}
