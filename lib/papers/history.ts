/** Entries of the history, which record each change and its time. Undo, trash and note revisions are read from them. */

export const historyActions = [
  'star',
  'unstar',
  'status',
  'priority',
  'tags',
  'note',
  'edit',
  'trash',
  'restore',
  'merge',
  'import',
  'refresh',
  'split',
  'distinct',
  'renameTag',
  'mergeTags',
  'deleteTag',
  'tagColour',
  'distinctTags',
  'autoTag',
  'searches',
  'rules',
  'handOff',
] as const;

export type HistoryAction = (typeof historyActions)[number];

/** Fields of a row as plain data; null means that the row does not have the field. */
export type RowFields = Record<string, unknown>;

export const historyTables = ['papers', 'annotations', 'trash', 'distinctPairs', 'tags', 'searches', 'rules'] as const;

export type HistoryTable = (typeof historyTables)[number];

/**
 * The change of one row. `before` is null: the row was created, and `after` holds the fields that must be unchanged for undo
 * to delete it. `after` is null: the row was deleted, and `before` is the whole row. Otherwise both hold only the fields
 * that differ. A paper's first mark is a change of `blankAnnotation`: undoing it leaves a record without a mark.
 */
export interface HistoryStep {
  table: HistoryTable;
  key: string;
  before: RowFields | null;
  after: RowFields | null;
}

/** `session` of the entries of marks that were made on a feed. Only these can be undone from there. */
export const feedSession = 'feed';

/** What an `import` of other programs' files read and did. */
export interface ImportedFiles {
  /** Names of the files, as many as are kept (`limits.importedFiles`). */
  files: string[];
  /** Ids of their formats. */
  formats: string[];
  /** Papers that the files name. */
  papers: number;
  /** Of these: new, merged with a paper of the library, and already there. */
  added: number;
  merged: number;
  unchanged: number;
  /** Problems that the report named. */
  problems: number;
}

export interface HistoryEntry {
  /** Ascending; assigned by the database. */
  seq: number;
  /** Milliseconds since the epoch. */
  at: number;
  action: HistoryAction;
  paperIds: string[];
  steps: HistoryStep[];
  /** For notes: one editing session of one editor, whose saves are merged into one entry. For marks made on a feed: `feedSession`. */
  session?: string | undefined;
  /** Milliseconds since the epoch when the entry was undone; absent when it was not. */
  undoneAt?: number | undefined;
  /** Of an `import` of files of other programs. */
  imported?: ImportedFiles | undefined;
}

/** An entry as lists of the history show it. One with very many steps has only its first paper and the steps about one paper. */
export interface ListedEntry extends HistoryEntry {
  /** Number of papers that the entry changed. */
  paperCount: number;
}
