/** The keys of the list of papers: what each does, and what `?` says of them. */

export type ListAction =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'close'
  | 'select'
  | 'selectRange'
  | 'selectNext'
  | 'selectPrevious'
  | 'selectAll'
  | 'star'
  | 'tags'
  | 'note'
  | 'toRead'
  | 'reading'
  | 'read'
  | 'skipped'
  | 'noStatus'
  | 'sooner'
  | 'later';

const letterActions: Record<string, ListAction> = {
  j: 'next',
  k: 'previous',
  o: 'open',
  x: 'select',
  X: 'selectRange',
  s: 'star',
  t: 'tags',
  n: 'note',
  '1': 'toRead',
  '2': 'reading',
  '3': 'read',
  '4': 'skipped',
  '0': 'noStatus',
  '+': 'sooner',
  '-': 'later',
};
const rowActions: Record<string, ListAction> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'open',
  ' ': 'select',
};
const shiftedRowActions: Record<string, ListAction> = { ArrowDown: 'selectNext', ArrowUp: 'selectPrevious', ' ': 'selectRange' };

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What a key means in the list.
 * @param onRow whether the row itself has the focus: arrows, Enter and space belong to a button or link inside it otherwise.
 * @param letters whether letters act as shortcuts.
 */
export function listAction(event: Key, onRow: boolean, letters: boolean): ListAction | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' && !shiftKey ? 'selectAll' : undefined;
  if (key === 'Escape') return 'close';
  const ofRow = shiftKey ? shiftedRowActions[key] : rowActions[key];
  return (onRow ? ofRow : undefined) ?? (letters ? letterActions[key] : undefined);
}

/** For `?`, in the order in which they are told. */
export const shownKeys = [
  ['search', ['/']],
  ['next', ['j', '↓']],
  ['previous', ['k', '↑']],
  ['open', ['Enter', 'o']],
  ['select', ['x', 'Space']],
  ['selectRange', ['X', 'Shift ↓']],
  ['selectAll', ['Ctrl A']],
  ['star', ['s']],
  ['status', ['1', '2', '3', '4', '0']],
  ['priority', ['+', '-']],
  ['tags', ['t']],
  ['note', ['n']],
  ['close', ['Esc']],
  ['undo', ['Ctrl Z']],
  ['help', ['?']],
] as const;
