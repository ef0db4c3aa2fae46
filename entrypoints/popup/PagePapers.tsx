import { Crosshair } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { usePaper } from '~/components/paper/usePaper';
import { Button } from '~/components/ui/Button';
import { IconButton } from '~/components/ui/IconButton';
import { useToast } from '~/components/ui/Toast';
import type { ActivePage } from '~/lib/messaging/activePage';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { PaperDraft } from '~/lib/papers/paper';
import type { PopupDoors } from './doors';
import { PaperItem } from './PaperItem';

/** Every row watches its paper, so a long listing is shown in steps. */
const step = 50;

type PapersPage = Extract<ActivePage, { kind: 'papers' }>;

/** The papers of the tab in front, in the page's order. */
export function PagePapers({ doors, page }: { doors: PopupDoors; page: PapersPage }) {
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

interface ItemProps {
  doors: PopupDoors;
  tabId: number;
  draft: PaperDraft;
  open: boolean;
  onOpen: (open: boolean) => void;
}

function PagePaperItem({ doors, tabId, draft, open, onOpen }: ItemProps) {
  const watched = usePaper({ draft });
  const { show } = useToast();
  const { identifiers, site: _, ...bibliography } = draft;
  // Until the library has answered, the paper is shown as the page has it.
  const paper = watched.phase === 'ready' ? watched.paper : { identifiers, bibliography, annotation: blankAnnotation };
  const reveal = async () => {
    if (await doors.reveal(tabId, identifiers[0])) window.close();
    else show({ message: i18n.t('popup.notOnPage') });
  };
  const actions = (
    <IconButton
      size="sm"
      label={i18n.t('popup.reveal', [bibliography.title])}
      icon={<Crosshair aria-hidden size={15} />}
      onClick={() => void reveal()}
    />
  );
  return <PaperItem paperRef={{ draft }} paper={paper} open={open} onOpen={onOpen} actions={actions} />;
}
