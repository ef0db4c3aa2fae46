import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import type { ActivePage } from '~/lib/messaging/activePage';
import { PagePaperItem } from './PagePaperItem';
import type { PopupApi } from './popupApi';

/** Papers per step of a long list, because every row watches its paper. */
const step = 50;

type PapersPage = Extract<ActivePage, { kind: 'papers' }>;

interface Props {
  api: PopupApi;
  page: PapersPage;
}

/** The papers of the active tab, in the page's order. */
export function PagePapers({ api, page }: Props) {
  const [shown, setShown] = useState(step);
  const [open, setOpen] = useState<string>();
  return (
    <>
      <ul className="divide-y divide-line">
        {page.papers.slice(0, shown).map(({ draft }) => (
          <PagePaperItem
            key={draft.identifiers[0]}
            api={api}
            tabId={page.tabId}
            draft={draft}
            open={open === draft.identifiers[0]}
            onOpen={(open) => setOpen(open ? draft.identifiers[0] : undefined)}
          />
        ))}
      </ul>
      {page.papers.length > shown ? (
        <div className="flex justify-center p-3">
          <Button onClick={() => setShown(shown + step)}>{i18n.t('popup.showMore', page.papers.length - shown)}</Button>
        </div>
      ) : null}
    </>
  );
}
