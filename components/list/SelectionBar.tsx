import { useState } from 'react';
import { i18n } from '#i18n';
import { actionIcon } from '~/components/app/actions/actionIcon';
import { useOffer } from '~/components/app/actions/offersContext';
import { numberText, papersText } from '~/components/app/countText';
import type { Selection } from '~/components/app/useSelection';
import { useGetDetails } from '~/components/details/detailsContext';
import { useHandOff } from '~/components/handoff/handOffContext';
import { statusLabel } from '~/components/paper/statusLabel';
import { Button } from '~/components/ui/Button';
import { IconButton } from '~/components/ui/IconButton';
import { Menu } from '~/components/ui/Menu';
import { keyText } from '~/lib/actions/keyText';
import { listActions } from '~/lib/actions/listActions';
import { selectionActions } from '~/lib/actions/selectionActions';
import { statuses } from '~/lib/papers/annotation';
import { AddTagDialog } from './AddTagDialog';
import { RemoveTagDialog } from './RemoveTagDialog';
import { useSelectionActions } from './useSelectionActions';

export interface SelectionBarProps {
  selection: Selection;
  /** Number of papers that match the query of the list; undefined while unknown. */
  total: number | undefined;
  onSelectAll: () => void;
  onExport: () => void;
}

const statusActions = { 'to-read': 'toRead', reading: 'reading', read: 'read', skipped: 'skipped' } as const;

/** Toolbar with the actions on the selected papers. */
export function SelectionBar({ selection, total, onSelectAll, onExport }: SelectionBarProps) {
  const [tagging, setTagging] = useState(false);
  const [untagging, setUntagging] = useState(false);
  const getDetails = useGetDetails();
  const { ids } = selection;
  const handOff = useHandOff();
  const papers = papersText(ids.size);
  const { handlers, addTag, removeTag, busy } = useSelectionActions(selection, {
    onAddTag: () => setTagging(true),
    onRemoveTag: () => setUntagging(true),
    onExport,
    onDetails: () => getDetails([...ids]),
    onZotero: handOff && (() => handOff.toZotero([...ids])),
  });
  const state = { papers: total ?? 0, selected: ids.size, opened: false };
  // While one action is running, the palette offers no other action on the selection.
  useOffer('selection', () => ({ handlers, state: busy ? { ...state, selected: 0 } : state }));
  const button = (id: keyof typeof selectionActions, disabled = busy) => (
    <IconButton
      label={i18n.t(selectionActions[id].label)}
      icon={actionIcon('selection', id, 16)}
      disabled={disabled}
      onClick={handlers[id]}
    />
  );

  return (
    <div
      role="toolbar"
      aria-label={i18n.t('actions.of.selection')}
      className="flex flex-wrap items-center justify-end gap-x-1 rounded-lg bg-accent-soft px-2 py-1"
    >
      <div className="flex flex-auto items-center gap-1">
        <span aria-live="polite" className="mr-1 font-medium text-accent">
          {i18n.t('library.selected', [numberText(ids.size)])}
        </span>
        {total !== undefined && total > ids.size && (
          <Button variant="quiet" size="sm" title={keyText(listActions.selectAll.keys[0])} onClick={onSelectAll}>
            {i18n.t('library.selectAll', [numberText(total)])}
          </Button>
        )}
      </div>
      <div className="flex flex-wrap items-center justify-end">
        {button('star')}
        {button('unstar')}
        <Menu
          trigger={
            <Button variant="quiet" size="sm" disabled={busy}>
              {i18n.t('paper.status')}
            </Button>
          }
          items={[
            ...statuses.map((status) => ({
              label: statusLabel(status),
              icon: actionIcon('selection', statusActions[status]),
              onSelect: () => handlers[statusActions[status]]?.(),
            })),
            {
              label: i18n.t('paper.statusNone'),
              icon: actionIcon('selection', 'noStatus'),
              onSelect: () => handlers.noStatus?.(),
            },
          ]}
        />
        <Menu
          trigger={
            <IconButton label={i18n.t('paper.priority')} icon={actionIcon('selection', 'noPriority', 16)} disabled={busy} />
          }
          items={(['high', 'low', 'noPriority'] as const).map((id) => ({
            label: i18n.t(selectionActions[id].label),
            icon: id === 'noPriority' ? null : actionIcon('selection', id),
            onSelect: () => handlers[id]?.(),
          }))}
        />
        {button('addTag')}
        {button('removeTag')}
        {selectionActions.merge.when(state) && button('merge', false)}
        {button('cite', false)}
        {button('details', false)}
        {handOff && button('zotero', false)}
        {button('export', false)}
        {button('trash')}
        {button('clear', false)}
      </div>
      <AddTagDialog open={tagging} onOpenChange={setTagging} papers={papers} onAdd={addTag} />
      <RemoveTagDialog open={untagging} onOpenChange={setUntagging} ids={ids} papers={papers} onRemove={removeTag} />
    </div>
  );
}
