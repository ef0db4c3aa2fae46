import { BookX } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { actionIcon } from '~/components/app/actions/actionIcon';
import { numberText, papersText } from '~/components/app/countText';
import { useDatabase } from '~/components/app/libraryContext';
import { useCiting } from '~/components/citing/citingContext';
import { AddTagDialog } from '~/components/list/AddTagDialog';
import { statusLabel } from '~/components/paper/statusLabel';
import { IconButton } from '~/components/ui/IconButton';
import { Menu } from '~/components/ui/Menu';
import { selectionActions } from '~/lib/actions/selectionActions';
import { draftsAsPapers } from '~/lib/library/marks/draftsAsPapers';
import type { Decision, PageCard } from './planDecision';
import type { Decide } from './useDecide';

interface Props {
  cards: readonly PageCard[];
  decide: Decide;
  busy: boolean;
  onExport: () => void;
  onClear: () => void;
}

const statuses = { 'to-read': 'toRead', reading: 'reading', read: 'read' } as const;

/** Toolbar with what can be done with the selected papers of a page: each is one step, whatever their number. */
export function PageSelectionBar({ cards, decide, busy, onExport, onClear }: Props) {
  const [tagging, setTagging] = useState(false);
  const db = useDatabase();
  const citing = useCiting();
  const cite = () =>
    citing.choose(() =>
      draftsAsPapers(
        db,
        cards.map(({ draft }) => draft),
      ),
    );
  const act = (decision: Decision) => void decide(cards, decision);
  const button = (id: 'star' | 'unstar' | 'addTag' | 'cite' | 'export' | 'clear', onClick: () => void, disabled = busy) => (
    <IconButton
      size="sm"
      label={i18n.t(selectionActions[id].label)}
      icon={actionIcon('selection', id, 16)}
      disabled={disabled}
      onClick={onClick}
    />
  );
  const starred = cards.length > 0 && cards.every(({ mark }) => mark.starred);
  return (
    <div
      role="toolbar"
      aria-label={i18n.t('pageList.actionsOnSelected')}
      className="flex min-h-8 min-w-0 flex-1 flex-wrap items-center justify-end rounded-lg bg-accent-soft px-1"
    >
      <span aria-live="polite" className="flex-auto whitespace-nowrap px-1 font-medium text-accent text-sm">
        {i18n.t('library.selected', [numberText(cards.length)])}
      </span>
      {button(starred ? 'unstar' : 'star', () => act({ kind: 'star', starred: !starred }))}
      <IconButton
        size="sm"
        label={i18n.t('pageList.skipSelected')}
        icon={<BookX aria-hidden size={16} />}
        disabled={busy}
        onClick={() => act({ kind: 'skip' })}
      />
      <Menu
        trigger={
          <IconButton size="sm" label={i18n.t('paper.status')} icon={actionIcon('selection', 'toRead', 16)} disabled={busy} />
        }
        items={[
          ...(['to-read', 'reading', 'read'] as const).map((status) => ({
            label: statusLabel(status),
            icon: actionIcon('selection', statuses[status]),
            onSelect: () => act({ kind: 'status', status }),
          })),
          {
            label: i18n.t('pageList.undecided'),
            icon: actionIcon('selection', 'noStatus'),
            onSelect: () => act({ kind: 'undecided' }),
          },
        ]}
      />
      {button('addTag', () => setTagging(true))}
      {button('cite', cite, false)}
      {button('export', onExport, false)}
      {button('clear', onClear, false)}
      <AddTagDialog
        open={tagging}
        onOpenChange={setTagging}
        papers={papersText(cards.length)}
        onAdd={(tag) => act({ kind: 'tag', tag })}
      />
    </div>
  );
}
