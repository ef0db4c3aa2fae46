import { useState } from 'react';
import { i18n } from '#i18n';
import { PageView } from '~/components/page/PageView';
import type { PapersPage } from '~/components/page/pageApi';
import type { PageCard } from '~/components/page/planDecision';
import type { Decisions } from '~/components/page/useUndoDecision';
import { useToast } from '~/components/ui/Toast';
import type { PanelState } from '~/lib/settings/panelState';
import type { PopupApi } from './popupApi';

interface Props {
  api: PopupApi;
  page: PapersPage;
  cards: readonly PageCard[];
  decisions: Decisions;
}

/** The papers of the active tab. The popup covers the page, so it closes to show a card. */
export function PagePapers({ api, page, cards, decisions }: Props) {
  const { show } = useToast();
  const [sort, setSort] = useState<PanelState['sort']>('page');
  const reveal = async ({ key }: PageCard) => {
    if (await api.reveal(page.tabId, key)) window.close();
    else show({ message: i18n.t('popup.notOnPage') });
  };
  const onShow = (card: PageCard) => void reveal(card);
  return <PageView page={page} cards={cards} sort={sort} onSort={setSort} decisions={decisions} onShow={onShow} />;
}
