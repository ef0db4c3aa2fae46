import type { Action, ListState } from './action';
import { listActions } from './listActions';

const anyPaper = ({ papers }: ListState): boolean => papers > 0;
const motion = { when: anyPaper, unlisted: true } as const;
const paper = { when: anyPaper, onPaper: true } as const;

/**
 * Actions in the list of a page's papers, in the side panel and the popup: those of the library's list, with the keys of a feed beside
 * them where these are not taken. Unlike in the library's list, a skipped paper gets no record unless it has one.
 */
export const pageListActions = {
  next: listActions.next,
  previous: listActions.previous,
  first: listActions.first,
  last: listActions.last,
  open: listActions.open,
  show: { label: 'pageList.show', keys: ['g'], ...motion },
  star: listActions.star,
  tags: listActions.tags,
  note: listActions.note,
  cite: listActions.cite,
  citeAs: listActions.citeAs,
  toRead: { label: 'actions.toRead', keys: ['1', 'l'], ...paper },
  reading: listActions.reading,
  read: { label: 'actions.read', keys: ['3', 'e'], ...paper },
  skipped: { label: 'pageList.skip', keys: ['4'], ...paper },
  undecided: { label: 'pageList.undecide', keys: ['0', 'u'], ...paper },
  select: listActions.select,
  selectRange: listActions.selectRange,
  selectNext: listActions.selectNext,
  selectPrevious: listActions.selectPrevious,
  selectAll: listActions.selectAll,
  close: listActions.close,
} as const satisfies Record<string, Action>;
