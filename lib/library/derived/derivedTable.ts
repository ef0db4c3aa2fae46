import type { Table } from 'dexie';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { Annotation } from '~/lib/papers/annotation';
import type { Paper } from '~/lib/papers/paper';
import type { CountChange, PendingCounts } from './pendingCounts';

/** Names of the derived tables, which are those of the database too. */
export type DerivedName = 'identifiers' | 'tagCounts' | 'counters' | 'duplicateIndex';

/** The tables that derived ones are made from. */
type Source = 'papers' | 'annotations';

/** One record before and after a change, by its halves; a half that is undefined stays as it is, and is not at hand. */
export interface RecordChange {
  id: string;
  paper: { before: Paper | null; after: Paper | null } | undefined;
  annotation: { before: Annotation | null; after: Annotation | null } | undefined;
}

/** One record as it is; null for a half that it lacks. */
export interface LibraryRecord {
  id: string;
  paper: Paper | null;
  annotation: Annotation | null;
}

export interface UpdateOptions {
  /** Takes the counts that need not be written at once. */
  pending?: PendingCounts | undefined;
  /** By table: whether there may be a row with a key, where that is known without a look. */
  mayBeThere?: { [T in DerivedName]?: ((key: string) => boolean) | undefined } | undefined;
}

/** The records that stand under one key of a derived table. */
export interface Standing {
  count: number;
  /** In the order in which they came; empty where only their number is kept. */
  ids: readonly string[];
  /** As the first of them spells the key. */
  spelling: string;
}

/**
 * A table that is made from records alone. What it holds follows from `keysOf` and `rowOf`; `update` brings it there for
 * one change without a look at all records. `derivedTables` lists every one.
 */
export interface DerivedTable {
  name: DerivedName;
  from: readonly Source[];
  /** Inside the transaction that writes the records, over the table and those it is made from. */
  update: (db: LibraryDatabase, changes: readonly RecordChange[], options: UpdateOptions) => Promise<void>;
  /** The keys of the rows that a record has a part in, and how it spells each. */
  keysOf: (record: LibraryRecord) => ReadonlyMap<string, string>;
  /** @param stored the row as it stands, as far as it can be read. */
  rowOf: (key: string, records: Standing, stored: object | undefined) => object;
  /** Where the rows are counts: changes them by sums. Others need the ids of a key's records. */
  add?: ((db: LibraryDatabase, changes: ReadonlyMap<string, CountChange>) => Promise<void>) | undefined;
}

export const tableOf = (db: LibraryDatabase, name: DerivedName): Table<object, string> => db.table(name);

/** What becomes of the papers of some records, as pairs of before and after; only those at hand. */
export const paperPairs = (changes: readonly RecordChange[]): (readonly [before: Paper | null, after: Paper | null])[] =>
  changes.flatMap(({ paper }) => (paper && paper.before !== paper.after ? [[paper.before, paper.after] as const] : []));
