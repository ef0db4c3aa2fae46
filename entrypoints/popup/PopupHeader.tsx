import { Download, Ellipsis, LibraryBig, PanelRight, Settings, Undo2 } from 'lucide-react';
import { i18n } from '#i18n';
import { usePreferences } from '~/components/app/preferencesContext';
import { QueryField } from '~/components/search/QueryField';
import { IconButton } from '~/components/ui/IconButton';
import { Menu, type MenuItem } from '~/components/ui/Menu';
import { useUndoCommand } from '~/components/ui/Toast';
import type { ParsedQuery } from '~/lib/search/language/parseQuery';
import type { PopupApi } from './popupApi';
import { useOpenPanel } from './useOpenPanel';

interface Props {
  api: PopupApi;
  text: string;
  /** `text` as parsed. */
  search: ParsedQuery;
  onText: (text: string) => void;
  onExport: () => void;
  /** Undoes the last change; stable. */
  onUndo: () => void;
  /** Whether the page has papers, so that the side panel opens at them. */
  atPage: boolean;
  /** Entries of the menu about the page. */
  siteItems: readonly MenuItem[];
}

/** Moves the focus from the query field to the first paper found. */
const focusFirst = (): void => document.querySelector<HTMLElement>('main article a, main article button')?.focus();

export function PopupHeader({ api, text, search, onText, onExport, onUndo, atPage, siteItems }: Props) {
  const [{ keyboard }] = usePreferences();
  const openPanel = useOpenPanel(api);
  useUndoCommand(onUndo, keyboard);
  const openLibrary = (hash?: string) => void api.openLibrary(hash).then(() => window.close());

  return (
    <header className="flex items-start gap-1 border-line border-b bg-surface px-3 py-2">
      <h1 className="sr-only">{i18n.t('extName')}</h1>
      <QueryField value={text} parsed={search} onChange={onText} onLeave={focusFirst} autoFocus className="mr-1 flex-1" />
      <IconButton
        label={i18n.t('library.openPanel')}
        icon={<PanelRight aria-hidden size={17} />}
        onClick={() => openPanel(atPage)}
      />
      <IconButton label={i18n.t('popup.openLibrary')} icon={<LibraryBig aria-hidden size={17} />} onClick={() => openLibrary()} />
      <Menu
        trigger={<IconButton label={i18n.t('library.more')} icon={<Ellipsis aria-hidden size={17} />} />}
        items={[
          { label: i18n.t('library.export'), icon: <Download size={15} />, onSelect: onExport },
          { label: i18n.t('popup.undoLast'), icon: <Undo2 size={15} />, onSelect: onUndo },
          { label: i18n.t('library.settings'), icon: <Settings size={15} />, onSelect: () => openLibrary('#settings') },
          ...siteItems,
        ]}
      />
    </header>
  );
}
