import { i18n } from '#i18n';
import { papersText } from '~/components/app/countText';
import { useDatabase } from '~/components/app/libraryContext';
import { useCommand } from '~/components/app/useCommand';
import { useJob } from '~/components/app/useJob';
import type { Selection } from '~/components/app/useSelection';
import { useCiting } from '~/components/citing/citingContext';
import { priorityLabel } from '~/components/paper/priorityIcon';
import { statusLabel } from '~/components/paper/statusLabel';
import type { Handlers } from '~/lib/actions/action';
import type { selectionActions } from '~/lib/actions/selectionActions';
import { getEntries } from '~/lib/library/lists/getEntries';
import type { MarkChange } from '~/lib/library/marks/applyChange';
import type { Priority, Status } from '~/lib/papers/annotation';

/** Actions that open a dialog, which the selection bar provides. */
export interface SelectionDialogs {
  onAddTag: () => void;
  onRemoveTag: () => void;
  onExport: () => void;
  onDetails: () => void;
  /** Absent where papers cannot be handed on. */
  onZotero: (() => void) | undefined;
}

export interface SelectionWork {
  handlers: Handlers<typeof selectionActions>;
  addTag: (tag: string) => void;
  removeTag: (tag: string) => void;
  /** True while an earlier action is running. */
  busy: boolean;
}

/** The actions on all selected papers together; each change offers an undo. */
export function useSelectionActions({ ids, clear }: Selection, dialogs: SelectionDialogs): SelectionWork {
  const db = useDatabase();
  const citing = useCiting();
  const run = useCommand();
  const { run: runJob, offerUndo, busy } = useJob();
  const papers = papersText(ids.size);

  const change = async (mark: MarkChange, message: string) => {
    const changed = await runJob('annotateMany', { ids: [...ids], change: mark });
    if (changed) offerUndo(message, changed.entry, ids.size);
  };
  const star = (starred: boolean, message: string) => void change({ kind: 'star', starred }, message);
  const status = (value: Status | null) => {
    const label = value ? statusLabel(value) : i18n.t('paper.statusNone');
    void change({ kind: 'status', status: value }, i18n.t('library.statusMany', [papers, label]));
  };
  const priority = (value: Priority | null) => {
    const label = value ? priorityLabel(value) : i18n.t('paper.priorityNone');
    void change({ kind: 'priority', priority: value }, i18n.t('library.statusMany', [papers, label]));
  };
  const merge = async () => {
    // Loaded with the first merge: the list of papers needs none of it.
    const merging = import('~/lib/library/identity/mergePapers').then(({ mergePapers }) => mergePapers(db, [...ids]));
    const merged = await run(merging);
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

  return {
    handlers: {
      star: () => star(true, i18n.t('library.starredMany', [papers])),
      unstar: () => star(false, i18n.t('library.unstarredMany', [papers])),
      toRead: () => status('to-read'),
      reading: () => status('reading'),
      read: () => status('read'),
      skipped: () => status('skipped'),
      noStatus: () => status(null),
      high: () => priority('high'),
      low: () => priority('low'),
      noPriority: () => priority(null),
      addTag: dialogs.onAddTag,
      removeTag: dialogs.onRemoveTag,
      merge: () => void merge(),
      cite: () => citing.choose(async () => (await getEntries(db, [...ids])).map(({ paper }) => paper)),
      details: dialogs.onDetails,
      zotero: dialogs.onZotero,
      export: dialogs.onExport,
      trash: () => void trash(),
      clear,
    },
    addTag: (tag) => void change({ kind: 'tags', add: [tag], remove: [] }, i18n.t('library.taggedMany', [papers, tag])),
    removeTag: (tag) => void change({ kind: 'tags', add: [], remove: [tag] }, i18n.t('library.untaggedMany', [tag, papers])),
    busy,
  };
}
