import type { Action } from './action';

/**
 * Actions in the library page and the side panel, in every view; `search` only where the list is
 * visible, `back` only where it is not.
 */
export const libraryActions = {
  search: { label: 'library.search', keys: ['/'] },
  back: { label: 'library.back' },
  export: { label: 'library.export' },
  import: { label: 'library.import' },
  overview: { label: 'overview.title' },
  details: { label: 'details.ofLacking' },
  tags: { label: 'tagManager.title' },
  rules: { label: 'rules.title' },
  history: { label: 'library.history' },
  duplicates: { label: 'duplicates.name' },
  trash: { label: 'library.trash' },
  settings: { label: 'library.settings' },
  openPage: { label: 'library.openPage' },
  openPanel: { label: 'library.openPanel' },
  palette: { label: 'palette.title', keys: ['Mod+k'], unlisted: true },
  help: { label: 'library.shortcuts', keys: ['?'] },
  undo: { label: 'actions.undo', keys: ['Mod+z', 'z'] },
} as const satisfies Record<string, Action>;
