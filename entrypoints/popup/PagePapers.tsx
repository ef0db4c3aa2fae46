import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import type { ActivePage } from '~/lib/messaging/activePage';
import type { PopupDoors } from './doors';
import { PagePaperItem } from './PagePaperItem';

/** Every row watches its paper, so a long listing is shown in steps. */
const step = 50;

type PapersPage = Extract<ActivePage, { kind: 'papers' }>;

interface Props {
  doors: PopupDoors;
  page: PapersPage;
}

/** The papers of the tab in front, in the page's order. */
export function PagePapers({ doors, page }: Props) {
  const [shown, setShown] = useState(step);
  const [open, setOpen] = useState<string>();
  return (
    <>
      <ul className="divide-y divide-line">
        {page.papers.slice(0, shown).map(({ draft }) => (
          <PagePaperItem
            key={draft.identifiers[0]}
            doors={doors}
            tabId={page.tabId}
            draft={draft}
            open={open === draft.identifiers[0]}
            onOpen={(wanted) => setOpen(wanted ? draft.identifiers[0] : undefined)}
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
