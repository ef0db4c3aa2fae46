import type { JobArgs, JobName } from './jobs';

/** What is done to the library, in the words of its history and for what leaves no entry there. */
export type JobAction =
  | ('star' | 'unstar' | 'status' | 'priority' | 'tags' | 'trash' | 'restore' | 'import')
  | ('renameTag' | 'mergeTags' | 'deleteTag' | 'autoTag' | 'emptyTrash' | 'undo');

const actions: { [N in JobName]: (args: JobArgs<N>) => JobAction | undefined } = {
  annotateMany: ({ change }) => (change.kind === 'star' ? (change.starred ? 'star' : 'unstar') : change.kind),
  trashPapers: () => 'trash',
  restorePapers: () => 'restore',
  emptyTrash: () => 'emptyTrash',
  rebuild: () => undefined,
  undo: () => 'undo',
  renameTag: () => 'renameTag',
  mergeTags: () => 'mergeTags',
  deleteTag: () => 'deleteTag',
  applyTags: () => 'autoTag',
  previewFile: () => undefined,
  importFile: () => 'import',
  exportList: () => undefined,
  exportBackup: () => undefined,
};

/** @returns undefined for what only reads, and for a repair, which may end anywhere. */
export const actionOfJob = <N extends JobName>(job: N, args: JobArgs<N>): JobAction | undefined => actions[job](args);
