import type { JobArgs, JobName } from './jobs';

/** What a job does to the library: actions of history entries, and names for jobs that leave no entry. */
export type JobAction =
  | ('star' | 'unstar' | 'status' | 'priority' | 'tags' | 'trash' | 'restore' | 'import' | 'refresh')
  | ('renameTag' | 'mergeTags' | 'deleteTag' | 'autoTag' | 'emptyTrash' | 'undo');

const actions: { [N in JobName]: (args: JobArgs<N>) => JobAction | undefined } = {
  annotateMany: ({ change }) => (change.kind === 'star' ? (change.starred ? 'star' : 'unstar') : change.kind),
  annotateCards: ({ action }) => action,
  trashPapers: () => 'trash',
  restorePapers: () => 'restore',
  emptyTrash: () => 'emptyTrash',
  rebuild: () => undefined,
  undo: () => 'undo',
  renameTag: () => 'renameTag',
  mergeTags: () => 'mergeTags',
  deleteTag: () => 'deleteTag',
  applyTags: () => 'autoTag',
  applyDetails: () => 'refresh',
  readBacklog: () => undefined,
  previewFile: () => undefined,
  importFile: () => 'import',
  readImport: () => undefined,
  previewEntries: () => undefined,
  importPapers: () => 'import',
  exportList: () => undefined,
  exportNotes: () => undefined,
  citationKeys: () => undefined,
  exportBackup: () => undefined,
};

/** @returns undefined for jobs that only read, and for a repair, which may be interrupted at any point. */
export const actionOfJob = <N extends JobName>(job: N, args: JobArgs<N>): JobAction | undefined => actions[job](args);
