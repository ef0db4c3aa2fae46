import type { Action, ListState } from './action';

const some = { when: ({ selected }: ListState): boolean => selected > 0 } as const;

/** Most records that can be merged at once; more are unlikely to be one paper. */
const mostMerged = 10;

/** Actions on all selected papers. */
export const selectionActions = {
  star: { label: 'library.starSelected', ...some },
  unstar: { label: 'library.unstarSelected', ...some },
  toRead: { label: 'actions.toRead', ...some },
  reading: { label: 'actions.reading', ...some },
  read: { label: 'actions.read', ...some },
  skipped: { label: 'actions.skipped', ...some },
  noStatus: { label: 'actions.noStatus', ...some },
  high: { label: 'paper.priorityOf.high', ...some },
  low: { label: 'paper.priorityOf.low', ...some },
  noPriority: { label: 'paper.priorityNone', ...some },
  addTag: { label: 'library.addTag', ...some },
  removeTag: { label: 'library.removeTag', ...some },
  merge: { label: 'duplicates.mergeSelected', when: ({ selected }: ListState) => selected > 1 && selected <= mostMerged },
  cite: { label: 'library.citeSelected', ...some },
  details: { label: 'details.ofSelected', ...some },
  zotero: { label: 'zotero.sendSelected', ...some },
  export: { label: 'library.exportSelected', ...some },
  trash: { label: 'library.trashSelected', ...some },
  clear: { label: 'library.clearSelection', ...some },
} as const satisfies Record<string, Action>;
