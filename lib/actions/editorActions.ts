import type { Action } from './action';

/** In the card editor. */
export const editorActions = {
  close: { label: 'ui.close', keys: ['Escape'] },
} as const satisfies Record<string, Action>;
