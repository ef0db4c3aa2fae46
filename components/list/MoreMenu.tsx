import {
  CopyCheck,
  Download,
  Ellipsis,
  History,
  Keyboard,
  PanelRight,
  Settings,
  SquareArrowOutUpRight,
  Tags,
  Trash2,
  Upload,
  WandSparkles,
} from 'lucide-react';
import { i18n } from '#i18n';
import { go } from '~/components/app/useHashRoute';
import { IconButton } from '~/components/ui/IconButton';
import { Menu, type MenuItem } from '~/components/ui/Menu';

export interface MoreMenuProps {
  onExport: () => void;
  onImport: () => void;
  onShortcuts: () => void;
  /** Opens the library in a tab of its own; absent where it already is one. */
  onOpenPage?: (() => void) | undefined;
  /** Opens the side panel; absent where it already is one. */
  onOpenPanel?: (() => void) | undefined;
}

/** Everything that is not needed all the time. */
export function MoreMenu({ onExport, onImport, onShortcuts, onOpenPage, onOpenPanel }: MoreMenuProps) {
  const items: MenuItem[] = [
    ...(onOpenPage
      ? [{ label: i18n.t('library.openPage'), icon: <SquareArrowOutUpRight size={15} />, onSelect: onOpenPage }]
      : []),
    ...(onOpenPanel ? [{ label: i18n.t('library.openPanel'), icon: <PanelRight size={15} />, onSelect: onOpenPanel }] : []),
    { label: i18n.t('library.export'), icon: <Download size={15} />, onSelect: onExport },
    { label: i18n.t('library.import'), icon: <Upload size={15} />, onSelect: onImport },
    { label: i18n.t('tagManager.title'), icon: <Tags size={15} />, onSelect: () => go({ view: 'tags' }) },
    { label: i18n.t('rules.title'), icon: <WandSparkles size={15} />, onSelect: () => go({ view: 'rules' }) },
    { label: i18n.t('library.history'), icon: <History size={15} />, onSelect: () => go({ view: 'history' }) },
    {
      label: i18n.t('duplicates.name'),
      icon: <CopyCheck size={15} />,
      onSelect: () => go({ view: 'duplicates' }),
    },
    { label: i18n.t('library.trash'), icon: <Trash2 size={15} />, onSelect: () => go({ view: 'trash' }) },
    { label: i18n.t('library.shortcuts'), icon: <Keyboard size={15} />, onSelect: onShortcuts },
    { label: i18n.t('library.settings'), icon: <Settings size={15} />, onSelect: () => go({ view: 'settings' }) },
  ];
  return <Menu trigger={<IconButton label={i18n.t('library.more')} icon={<Ellipsis size={18} aria-hidden />} />} items={items} />;
}
