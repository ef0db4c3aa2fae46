import type { Action } from './action';
import { type CardAction, cardKeys } from './cardKeys';

const keysOf = (action: CardAction): string[] => Object.keys(cardKeys).filter((key) => cardKeys[key] === action);

/**
 * Actions on a feed. `star`, `skip`, `tags`, `note` and `undo` work for the card under the pointer or the focus; in triage,
 * which `triage` starts and ends, all work on the current card.
 */
export const cardActions = {
  triage: { label: 'cardActions.triage', keys: keysOf('triage') },
  next: { label: 'cardActions.next', keys: keysOf('next') },
  previous: { label: 'cardActions.previous', keys: keysOf('previous') },
  star: { label: 'actions.star', keys: keysOf('star') },
  skip: { label: 'cardActions.skip', keys: keysOf('skip') },
  toRead: { label: 'cardActions.toRead', keys: keysOf('toRead') },
  read: { label: 'cardActions.read', keys: keysOf('read') },
  tags: { label: 'actions.tags', keys: keysOf('tags') },
  note: { label: 'actions.note', keys: keysOf('note') },
  again: { label: 'cardActions.again', keys: keysOf('again') },
  peek: { label: 'cardActions.peek', keys: keysOf('peek') },
  open: { label: 'cardActions.open', keys: keysOf('open') },
  cite: { label: 'cardActions.cite', keys: keysOf('cite') },
  citeOther: { label: 'cardActions.citeOther', keys: keysOf('citeOther') },
  undo: { label: 'cardActions.undo', keys: keysOf('undo') },
  undecided: { label: 'cardActions.undecided', keys: keysOf('undecided') },
  help: { label: 'cardActions.help', keys: keysOf('help') },
  leave: { label: 'cardActions.leave', keys: keysOf('leave') },
} as const satisfies Record<CardAction, Action>;
