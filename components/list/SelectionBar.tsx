import { ChevronsUpDown, Download, Merge, Star, StarOff, Tag, TagX, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { numberText, papersText } from '~/components/app/countText';
import { useDatabase } from '~/components/app/libraryContext';
import { useJob } from '~/components/app/useJob';
import { useRun } from '~/components/app/useRun';
import type { Selection } from '~/components/app/useSelection';
import { priorityIcon, priorityLabel } from '~/components/paper/priorityIcon';
import { statusIcon, statusLabel } from '~/components/paper/statusLabel';
import { Button } from '~/components/ui/Button';
import { IconButton } from '~/components/ui/IconButton';
import { Menu } from '~/components/ui/Menu';
import { joinPapers } from '~/lib/library/identity/joinPapers';
import type { MarkChange } from '~/lib/library/marks/applyChange';
import { priorities, statuses } from '~/lib/papers/annotation';
import { AddTagDialog } from './AddTagDialog';
import { RemoveTagDialog } from './RemoveTagDialog';

/** More records than this are hardly one paper. */
const mostMerged = 10;

export interface SelectionBarProps {
  selection: Selection;
  /** How many papers fit the list's filter; undefined while that is unknown. */
  total: number | undefined;
  onSelectAll: () => void;
  onExport: () => void;
}

/** What can be done with the selected papers together; each act can be taken back. */
export function SelectionBar({ selection, total, onSelectAll, onExport }: SelectionBarProps) {
  const db = useDatabase();
  const run = useRun();
  const { run: runJob, offerUndo, busy } = useJob();
  const [tagging, setTagging] = useState(false);
  const [untagging, setUntagging] = useState(false);
  const { ids, clear } = selection;
  const papers = papersText(ids.size);

  const change = async (mark: MarkChange, message: string) => {
    const changed = await runJob('annotateMany', { ids: [...ids], change: mark });
    if (changed) offerUndo(message, changed.entry, ids.size);
  };
  const merge = async () => {
    const merged = await run(joinPapers(db, [...ids]));
    if (!merged) return;
    clear();
    offerUndo(i18n.t('duplicates.merged'), merged.entry, ids.size);
  };
  const trash = async () => {
    const trashed = await runJob('trashPapers', { ids: [...ids] });
    if (!trashed) return;
    clear();
    offerUndo(i18n.t('library.trashedMany', [papers]), trashed.entry, ids.size);
  };

  return (
    <div
      role="toolbar"
      aria-label={i18n.t('library.selectionActions')}
      className="flex flex-wrap items-center justify-end gap-x-1 rounded-lg bg-accent-soft px-2 py-1"
    >
      <div className="flex flex-auto items-center gap-1">
        <span aria-live="polite" className="mr-1 font-medium text-accent">
          {i18n.t('library.selected', [numberText(ids.size)])}
        </span>
        {total !== undefined && total > ids.size && (
          <Button variant="quiet" size="sm" onClick={onSelectAll}>
            {i18n.t('library.selectAll', [numberText(total)])}
          </Button>
        )}
      </div>
      <div className="flex flex-wrap items-center justify-end">
        <IconButton
          label={i18n.t('library.starSelected')}
          icon={<Star size={16} aria-hidden />}
          disabled={busy}
          onClick={() => change({ kind: 'star', starred: true }, i18n.t('library.starredMany', [papers]))}
        />
        <IconButton
          label={i18n.t('library.unstarSelected')}
          icon={<StarOff size={16} aria-hidden />}
          disabled={busy}
          onClick={() => change({ kind: 'star', starred: false }, i18n.t('library.unstarredMany', [papers]))}
        />
        <Menu
          trigger={
            <Button variant="quiet" size="sm" disabled={busy}>
              {i18n.t('paper.status')}
            </Button>
          }
          items={[...statuses, null].map((status) => {
            const label = status ? statusLabel(status) : i18n.t('paper.statusNone');
            return {
              label,
              icon: status && statusIcon(status),
              onSelect: () => change({ kind: 'status', status }, i18n.t('library.statusMany', [papers, label])),
            };
          })}
        />
        <Menu
          trigger={
            <IconButton label={i18n.t('paper.priority')} icon={<ChevronsUpDown size={16} aria-hidden />} disabled={busy} />
          }
          items={[...priorities, null].map((priority) => {
            const label = priority ? priorityLabel(priority) : i18n.t('paper.priorityNone');
            return {
              label,
              icon: priority && priorityIcon(priority),
              onSelect: () => change({ kind: 'priority', priority }, i18n.t('library.statusMany', [papers, label])),
            };
          })}
        />
        <IconButton
          label={i18n.t('library.addTag')}
          icon={<Tag size={16} aria-hidden />}
          disabled={busy}
          onClick={() => setTagging(true)}
        />
        <IconButton
          label={i18n.t('library.removeTag')}
          icon={<TagX size={16} aria-hidden />}
          disabled={busy}
          onClick={() => setUntagging(true)}
        />
        {ids.size > 1 && ids.size <= mostMerged && (
          <IconButton label={i18n.t('duplicates.mergeSelected')} icon={<Merge size={16} aria-hidden />} onClick={merge} />
        )}
        <IconButton label={i18n.t('library.exportSelected')} icon={<Download size={16} aria-hidden />} onClick={onExport} />
        <IconButton
          label={i18n.t('library.trashSelected')}
          icon={<Trash2 size={16} aria-hidden />}
          disabled={busy}
          onClick={trash}
        />
        <IconButton label={i18n.t('library.clearSelection')} icon={<X size={16} aria-hidden />} onClick={clear} />
      </div>
      <AddTagDialog
        open={tagging}
        onOpenChange={setTagging}
        papers={papers}
        onAdd={(tag) => change({ kind: 'tags', add: [tag], remove: [] }, i18n.t('library.taggedMany', [papers, tag]))}
      />
      <RemoveTagDialog
        open={untagging}
        onOpenChange={setUntagging}
        ids={ids}
        papers={papers}
        onRemove={(tag) => change({ kind: 'tags', add: [], remove: [tag] }, i18n.t('library.untaggedMany', [tag, papers]))}
      />
    </div>
  );
}
