import type { Action } from './action';

/**
 * Commands of the browser, which work on any page. The names are the manifest's; the first one is the browser's own and
 * opens the popup. The keys are suggestions: the browser may give others, or none.
 */
export const browserActions = {
  _execute_action: { label: 'commandOpenPopup', keys: ['Alt+Shift+D'] },
  'find-papers': { label: 'commandFindPapers', keys: ['Alt+Shift+F'] },
  'star-paper': { label: 'commandStarPaper', keys: ['Alt+Shift+S'] },
} as const satisfies Record<string, Action>;
