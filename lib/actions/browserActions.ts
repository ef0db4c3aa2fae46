import type { Action } from './action';

/**
 * Commands that the browser handles; they work on any page. The ids are those of the manifest; `_execute_action` is the browser's
 * own and opens the popup. The keys are suggestions: the browser may assign others, or none.
 */
export const browserActions = {
  _execute_action: { label: 'commandOpenPopup', keys: ['Alt+Shift+D'] },
  'find-papers': { label: 'commandFindPapers', keys: ['Alt+Shift+F'] },
  'triage-page': { label: 'commandTriagePage', keys: ['Alt+Shift+G'] },
  'star-paper': { label: 'commandStarPaper', keys: ['Alt+Shift+S'] },
} as const satisfies Record<string, Action>;
