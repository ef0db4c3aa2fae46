import type { Action } from './action';

/** Closes the card editor, even when the focus is in the page beside it. */
export const closeEditorKey = 'Escape';

/** Actions in the card editor. Single characters work while no text field has the focus. */
export const editorActions = {
  close: { label: 'ui.close', keys: [closeEditorKey] },
  toRead: { label: 'actions.toRead', keys: ['1'] },
  reading: { label: 'actions.reading', keys: ['2'] },
  read: { label: 'actions.read', keys: ['3'] },
  skipped: { label: 'actions.skipped', keys: ['4'] },
  noStatus: { label: 'actions.noStatus', keys: ['0'] },
  abstract: { label: 'editor.showAbstract', keys: ['Space'] },
  cite: { label: 'actions.cite', keys: ['c'] },
  createTag: { label: 'tags.createTyped', keys: ['Mod+Enter'] },
} as const satisfies Record<string, Action>;
