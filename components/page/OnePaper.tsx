import { PaperRow } from '~/components/paper/PaperRow';
import { usePaper } from '~/components/paper/usePaper';
import { onDemand } from '~/components/ui/onDemand';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { PaperDraft } from '~/lib/papers/paper';

const PaperDetails = onDemand(() => import('~/components/paper/PaperDetails').then(({ PaperDetails }) => PaperDetails));

interface Props {
  draft: PaperDraft;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** The paper that a tab's address names; the page has no card of it. */
export function OnePaper({ draft, open, onOpen }: Props) {
  const watched = usePaper({ draft });
  const { identifiers, site: _, ...bibliography } = draft;
  // Until the library has answered, show the data of the page.
  const paper = watched.phase === 'ready' ? watched.paper : { identifiers, bibliography, annotation: blankAnnotation };
  return (
    <PaperRow paperRef={{ draft }} paper={paper} expanded={open} onToggle={() => onOpen(!open)}>
      <PaperDetails paper={{ draft }} compact onTrashed={() => onOpen(false)} />
    </PaperRow>
  );
}
