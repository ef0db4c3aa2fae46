import type { Action } from './action';

/** On a feed, for the card under the pointer or the focus. */
export const cardActions = {
  star: { label: 'actions.star', keys: ['s'] },
  tags: { label: 'actions.tags', keys: ['t'] },
  note: { label: 'actions.note', keys: ['n'] },
} as const satisfies Record<string, Action>;
