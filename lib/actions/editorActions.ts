import type { Action } from './action';

/** Closes the card editor, even when the focus is in the page beside it. */
export const closeEditorKey = 'Escape';

/** Actions in the card editor. */
export const editorActions = {
  close: { label: 'ui.close', keys: [closeEditorKey] },
} as const satisfies Record<string, Action>;
