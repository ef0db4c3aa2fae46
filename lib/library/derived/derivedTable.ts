import type { Table } from 'dexie';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { Annotation } from '~/lib/papers/annotation';
import type { Paper } from '~/lib/papers/paper';
import type { CountChange, PendingCounts } from './pendingCounts';

/** Names of the derived tables, as in the database. */
export type DerivedName = 'identifiers' | 'tagCounts' | 'counters' | 'duplicateIndex';

/** The tables from which derived tables are computed. */
type Source = 'papers' | 'annotations';

/** A record before and after a change, by its halves (paper and annotation). An undefined half is unchanged and not loaded. */
export interface RecordChange {
  id: string;
  paper: { before: Paper | null; after: Paper | null } | undefined;
  annotation: { before: Annotation | null; after: Annotation | null } | undefined;
}

/** A record as it is now; null for a missing half. */
export interface LibraryRecord {
  id: string;
  paper: Paper | null;
  annotation: Annotation | null;
}

export interface UpdateOptions {
  /** Collects the changes of counts that need not be written at once. */
  pending?: PendingCounts | undefined;
  /** By table: whether a row with a key may exist, where the caller knows it without a query. */
  mayBeThere?: { [T in DerivedName]?: ((key: string) => boolean) | undefined } | undefined;
}

/** The records under one key of a derived table. */
export interface Standing {
  count: number;
  /** Sorted when passed to `rowOf`; empty for a table that stores only their number. */
  ids: readonly string[];
  /** The spelling of the key in the first of these records. */
  spelling: string;
}

/**
 * A table that is computed from records alone. `keysOf` and `rowOf` define what it contains; `update` applies one change
 * without reading all records. `derivedTables` lists all derived tables.
 */
export interface DerivedTable {
  name: DerivedName;
  from: readonly Source[];
  /** Inside the transaction that writes the records, whose scope includes this table and the tables in `from`. */
  update: (db: LibraryDatabase, changes: readonly RecordChange[], options: UpdateOptions) => Promise<void>;
  /** The keys of the rows to which a record contributes, each with the record's spelling of it. */
  keysOf: (record: LibraryRecord) => ReadonlyMap<string, string>;
  /** The row that the table should contain. @param stored the present row, as far as it can be read. */
  rowOf: (key: string, records: Standing, stored: object | undefined) => object;
  /** Only for tables of counts: adds to the counts. Other tables need the ids of the records under a key. */
  add?: ((db: LibraryDatabase, changes: ReadonlyMap<string, CountChange>) => Promise<void>) | undefined;
}

export const tableOf = (db: LibraryDatabase, name: DerivedName): Table<object, string> => db.table(name);

/** The papers of some records before and after the change; only those that are loaded and differ. */
export const paperPairs = (changes: readonly RecordChange[]): (readonly [before: Paper | null, after: Paper | null])[] =>
  changes.flatMap(({ paper }) => (paper && paper.before !== paper.after ? [[paper.before, paper.after] as const] : []));
