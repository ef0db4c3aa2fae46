import type { Action } from './action';

/** In the library page and the side panel, whatever they show; `search` and `back` where there is a list, or another view. */
export const libraryActions = {
  search: { label: 'library.search', keys: ['/'] },
  back: { label: 'library.back' },
  export: { label: 'library.export' },
  import: { label: 'library.import' },
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
  /** Offered by the message that says what was done, for as long as it stands. */
  undo: { label: 'actions.undo', keys: ['Mod+z'], unlisted: true },
} as const satisfies Record<string, Action>;
