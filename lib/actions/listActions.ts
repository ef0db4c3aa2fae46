import type { Action, ListState } from './action';

const anyPaper = ({ papers }: ListState): boolean => papers > 0;
/** Common fields of the actions on the current paper. */
const paper = { when: anyPaper, onPaper: true } as const;
/** Common fields of the actions that move the focus or the selection. */
const motion = { when: anyPaper, unlisted: true } as const;

/**
 * Actions in the list of papers, on its current row. Arrows, Enter and the space bar work only while the row itself has the
 * focus.
 */
export const listActions = {
  next: { label: 'actions.next', keys: ['j', 'ArrowDown'], ...motion },
  previous: { label: 'actions.previous', keys: ['k', 'ArrowUp'], ...motion },
  first: { label: 'actions.first', keys: ['Home'], ...motion },
  last: { label: 'actions.last', keys: ['End'], ...motion },
  open: { label: 'actions.open', keys: ['Enter', 'o'], ...paper },
  star: { label: 'actions.star', keys: ['s'], ...paper },
  tags: { label: 'actions.tags', keys: ['t'], ...paper },
  note: { label: 'actions.note', keys: ['n'], ...paper },
  cite: { label: 'actions.cite', keys: ['c'], ...paper },
  citeAs: { label: 'actions.citeAs', keys: ['C'], ...paper },
  edit: { label: 'actions.edit', keys: ['e'], ...paper },
  toRead: { label: 'actions.toRead', keys: ['1'], ...paper },
  reading: { label: 'actions.reading', keys: ['2'], ...paper },
  read: { label: 'actions.read', keys: ['3'], ...paper },
  skipped: { label: 'actions.skipped', keys: ['4'], ...paper },
  noStatus: { label: 'actions.noStatus', keys: ['0'], ...paper },
  sooner: { label: 'actions.sooner', keys: ['+'], ...paper },
  later: { label: 'actions.later', keys: ['-'], ...paper },
  zotero: { label: 'zotero.send', ...paper },
  obsidian: { label: 'obsidian.send', ...paper },
  select: { label: 'actions.select', keys: ['x', 'Space'], ...paper },
  selectRange: { label: 'actions.selectRange', keys: ['X', 'Shift+Space'], ...motion },
  selectNext: { label: 'actions.selectNext', keys: ['Shift+ArrowDown'], ...motion },
  selectPrevious: { label: 'actions.selectPrevious', keys: ['Shift+ArrowUp'], ...motion },
  selectAll: { label: 'actions.selectAll', keys: ['Mod+a'], when: anyPaper },
  close: { label: 'actions.close', keys: ['Escape'], when: ({ opened, selected }: ListState) => opened || selected > 0 },
} as const satisfies Record<string, Action>;
