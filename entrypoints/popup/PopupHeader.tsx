import { Download, Ellipsis, LibraryBig, PanelRight, Settings, Undo2 } from 'lucide-react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { useCommand } from '~/components/app/useCommand';
import { undoFailureText } from '~/components/paper/failureText';
import { QueryField } from '~/components/search/QueryField';
import { IconButton } from '~/components/ui/IconButton';
import { Menu } from '~/components/ui/Menu';
import { useToast } from '~/components/ui/Toast';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { ParsedQuery } from '~/lib/search/language/parseQuery';
import type { PopupApi } from './popupApi';

interface Props {
  api: PopupApi;
  text: string;
  /** `text` as parsed. */
  search: ParsedQuery;
  onText: (text: string) => void;
  onExport: () => void;
}

/** Undoes the last action; the code for it is loaded at the first use. */
const undoLast = async (db: LibraryDatabase) => (await import('~/lib/library/recovery/undo')).undoLast(db);

/** Moves the focus from the query field to the first paper found. */
const focusFirst = (): void => document.querySelector<HTMLElement>('main article a, main article button')?.focus();

export function PopupHeader({ api, text, search, onText, onExport }: Props) {
  const db = useDatabase();
  const run = useCommand();
  const { show } = useToast();

  const takeBack = async () => {
    const entry = await run(undoLast(db), undoFailureText);
    if (entry === undefined) return;
    show({
      message: entry ? i18n.t('popup.takenBack', [i18n.t(`history.actions.${entry.action}`)]) : i18n.t('popup.nothingToUndo'),
    });
  };
  // The browser opens the panel only directly after a click: nothing may be awaited before the call.
  const openPanel = () =>
    void api.openPanel().then((opened) => {
      if (opened) window.close();
      else show({ message: i18n.t('popup.noPanel'), tone: 'error' });
    });
  const openLibrary = (hash?: string) => void api.openLibrary(hash).then(() => window.close());

  return (
    <header className="flex items-start gap-1 border-line border-b bg-surface px-3 py-2">
      <h1 className="sr-only">{i18n.t('extName')}</h1>
      <QueryField value={text} parsed={search} onChange={onText} onLeave={focusFirst} autoFocus className="mr-1 flex-1" />
      <IconButton label={i18n.t('library.openPanel')} icon={<PanelRight aria-hidden size={17} />} onClick={openPanel} />
      <IconButton label={i18n.t('popup.openLibrary')} icon={<LibraryBig aria-hidden size={17} />} onClick={() => openLibrary()} />
      <Menu
        trigger={<IconButton label={i18n.t('library.more')} icon={<Ellipsis aria-hidden size={17} />} />}
        items={[
          { label: i18n.t('library.export'), icon: <Download size={15} />, onSelect: onExport },
          { label: i18n.t('popup.undoLast'), icon: <Undo2 size={15} />, onSelect: () => void takeBack() },
          { label: i18n.t('library.settings'), icon: <Settings size={15} />, onSelect: () => openLibrary('#settings') },
        ]}
      />
    </header>
  );
}
