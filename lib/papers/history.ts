/** What changed when: undo, trash and note revisions are read from these entries. */

export const historyActions = [
  'star',
  'unstar',
  'status',
  'priority',
  'tags',
  'note',
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
] as const;

export type HistoryAction = (typeof historyActions)[number];

/** Fields of a row as plain data; null stands for a field that the row does not have. */
export type RowFields = Record<string, unknown>;

export const historyTables = ['papers', 'annotations', 'trash', 'distinctPairs', 'tags', 'searches', 'rules'] as const;

export type HistoryTable = (typeof historyTables)[number];

/**
 * One row's change. `before` null: the row was made, `after` holds the fields that must still be so for undo to take
 * it out again. `after` null: the row was taken out, `before` is the whole row. Otherwise both hold only the fields
 * that differ. A paper's first mark is a change of `blankAnnotation`: undoing it leaves a record without a mark.
 */
export interface HistoryStep {
  table: HistoryTable;
  key: string;
  before: RowFields | null;
  after: RowFields | null;
}

export interface HistoryEntry {
  /** Ascending; given by the database. */
  seq: number;
  /** Milliseconds since the epoch. */
  at: number;
  action: HistoryAction;
  paperIds: string[];
  steps: HistoryStep[];
  /** For notes: one sitting of one editor, whose saves are folded into one entry. */
  session?: string | undefined;
  /** When it was taken back. */
  undoneAt?: number | undefined;
}

/** As lists of the history show it: of an entry with very many steps, only those about one paper, and only its first paper. */
export interface ListedEntry extends HistoryEntry {
  /** How many papers it is about. */
  paperCount: number;
}
