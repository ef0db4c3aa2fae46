import { Crosshair } from 'lucide-react';
import { i18n } from '#i18n';
import { titleOf } from '~/components/paper/paperLine';
import { usePaper } from '~/components/paper/usePaper';
import { IconButton } from '~/components/ui/IconButton';
import { useToast } from '~/components/ui/Toast';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { PaperDraft } from '~/lib/papers/paper';
import { PaperItem } from './PaperItem';
import type { PopupApi } from './popupApi';

interface Props {
  api: PopupApi;
  /** The tab with a card of the paper; absent for a paper that only the address names. */
  tabId?: number;
  draft: PaperDraft;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** A paper of the active tab. */
export function PagePaperItem({ api, tabId, draft, open, onOpen }: Props) {
  const watched = usePaper({ draft });
  const { show } = useToast();
  const { identifiers, site: _, ...bibliography } = draft;
  // Until the library has answered, show the data of the page.
  const paper = watched.phase === 'ready' ? watched.paper : { identifiers, bibliography, annotation: blankAnnotation };
  const reveal = async () => {
    if (tabId !== undefined && (await api.reveal(tabId, identifiers[0]))) window.close();
    else show({ message: i18n.t('popup.notOnPage') });
  };
  const actions =
    tabId === undefined ? null : (
      <IconButton
        size="sm"
        label={i18n.t('popup.reveal', [titleOf(bibliography)])}
        icon={<Crosshair aria-hidden size={15} />}
        onClick={() => void reveal()}
      />
    );
  return <PaperItem paperRef={{ draft }} paper={paper} open={open} onOpen={onOpen} actions={actions} />;
}
