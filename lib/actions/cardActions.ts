import type { Action } from './action';
import { cardKeys } from './cardKeys';

const keysOf = (action: string): string[] => Object.keys(cardKeys).filter((key) => cardKeys[key] === action);

/** Actions on a feed, for the card under the pointer or the focus. */
export const cardActions = {
  star: { label: 'actions.star', keys: keysOf('star') },
  tags: { label: 'actions.tags', keys: keysOf('tags') },
  note: { label: 'actions.note', keys: keysOf('note') },
} as const satisfies Record<string, Action>;
