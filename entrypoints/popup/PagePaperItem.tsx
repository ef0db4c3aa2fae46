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
  /** The tab that has a card of the paper; absent for a paper that an address names. */
  tabId?: number;
  draft: PaperDraft;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** A paper of the tab in front. */
export function PagePaperItem({ api, tabId, draft, open, onOpen }: Props) {
  const watched = usePaper({ draft });
  const { show } = useToast();
  const { identifiers, site: _, ...bibliography } = draft;
  // Until the library has answered, the paper is shown as the page has it.
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
