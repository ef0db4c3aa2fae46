/** The rows that one command works on, before and after it, and the history steps between the two. Writes nothing. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import { distinctPairOf } from '~/lib/library/database/rows';
import { rowsWith } from '~/lib/library/database/rowsWith';
import type { RecordChange, UpdateOptions } from '~/lib/library/derived/derivedTable';
import type { HistoryStep, RowFields } from '~/lib/papers/history';
import type { Paper } from '~/lib/papers/paper';
import { sameValue } from '~/lib/papers/sameValue';
import { type RowKind, type Rows, type RowTable, rowKinds, rowTables } from './rowKinds';

interface Tracked<T> {
  before: T | null;
  after: T | null;
  /** False for a change that comes from a page only: it is written and announced, but leaves no step in the history. */
  recorded: boolean;
}

function difference(before: object, after: object): { before: RowFields; after: RowFields } {
  const was = before as RowFields;
  const is = after as RowFields;
  const step: { before: RowFields; after: RowFields } = { before: {}, after: {} };
  for (const field of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (sameValue(was[field], is[field])) continue;
    step.before[field] = was[field] ?? null;
    step.after[field] = is[field] ?? null;
  }
  return step;
}

export class ChangeSet {
  /** The changed rows by table, kept until a row of the table is set: comparing papers with abstracts is slow. */
  readonly #differing = new Map<RowTable, unknown>();
  readonly #held: { [T in RowTable]: Map<string, Tracked<Rows[T]>> } = {
    papers: new Map(),
    annotations: new Map(),
    trash: new Map(),
    distinctPairs: new Map(),
    tags: new Map(),
    searches: new Map(),
    rules: new Map(),
  };

  /** What a planner knows about derived tables without a query: see `UpdateOptions`. */
  mayBeThere: UpdateOptions['mayBeThere'];

  constructor(private readonly db: LibraryDatabase) {}

  /** Registers a row as the database has it; a row that is held already keeps its current state. */
  track<T extends RowTable>(table: T, key: string, row: Rows[T] | null): void {
    if (!this.#held[table].has(key)) this.#held[table].set(key, { before: row, after: row, recorded: true });
  }

  isTracked(table: RowTable, key: string): boolean {
    return this.#held[table].has(key);
  }

  get<T extends RowTable>(table: T, key: string): Rows[T] | null {
    return this.#held[table].get(key)?.after ?? null;
  }

  /** Sets what a row becomes; null deletes it. A row that was never held counts as new. */
  set<T extends RowTable>(table: T, key: string, row: Rows[T] | null): void {
    const held = this.#held[table].get(key);
    if (held) held.after = row;
    else this.#held[table].set(key, { before: null, after: row, recorded: true });
    this.#differing.delete(table);
  }

  /** Sets a paper as a page shows it now. The row and its derived rows are written, without a step that undo would revert. */
  setFromWeb(before: Paper | null, after: Paper): void {
    this.#held.papers.set(after.id, { before, after, recorded: false });
    this.#differing.delete('papers');
  }

  /** The rows of a table that are held and not deleted, in their current state. */
  present<T extends RowTable>(table: T): Rows[T][] {
    return [...this.#held[table].values()].flatMap(({ after }) => (after === null ? [] : [after]));
  }

  /** Reads the rows with these keys that are not held yet; a missing row is held as null. */
  async load<T extends RowTable>(table: T, keys: readonly string[]): Promise<void> {
    const missing = [...new Set(keys)].filter((key) => !this.isTracked(table, key));
    if (missing.length === 0) return;
    const kind: RowKind<Rows[T], unknown> = rowKinds[table];
    const rows = await rowsWith<unknown, string>(this.db.table(table), missing);
    for (const [index, key] of missing.entries()) this.track(table, key, rows[index] ? kind.fromRow(rows[index]) : null);
  }

  /** Reads the distinct pairs of some records, so that a merge of the records carries them over and a removal deletes them. */
  async loadApart(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const rows = await this.db.distinctPairs
      .where('ids')
      .anyOf([...ids])
      .distinct()
      .toArray();
    for (const row of rows) this.track('distinctPairs', row.pair, distinctPairOf(row));
  }

  /** The rows of a table that differ before and after the command, by key. */
  changed<T extends RowTable>(table: T): [string, Tracked<Rows[T]>][] {
    const cached = this.#differing.get(table) as [string, Tracked<Rows[T]>][] | undefined;
    if (cached) return cached;
    const held: [string, Tracked<Rows[T]>][] = [...this.#held[table]];
    const differing = held.filter(([, { before, after }]) => before !== after && !sameValue(before, after));
    this.#differing.set(table, differing);
    return differing;
  }

  /** Ids of all records to which a changed row belongs. */
  changedIds(): string[] {
    return [...new Set(rowTables.flatMap((table) => this.changed(table).flatMap(([key]) => rowKinds[table].records(key))))];
  }

  /** Ids of the records that existed before and whose note is changed, or deleted with the record. */
  changedNotes(): string[] {
    const changed = this.changed('annotations').filter(([, { before, after }]) => before && before.note !== after?.note);
    return changed.map(([key]) => key);
  }

  /** Whether a record is new or its identifiers changed. */
  addsIdentifiers(): boolean {
    return this.changed('papers').some(([, { before, after }]) => after && !sameValue(before?.identifiers, after.identifiers));
  }

  steps(): HistoryStep[] {
    return rowTables.flatMap((table) =>
      this.changed(table).flatMap(([key, held]) => (held.recorded ? [this.#step(table, key, held)] : [])),
    );
  }

  #step<T extends RowTable>(table: T, key: string, { before, after }: Tracked<Rows[T]>): HistoryStep {
    if (after === null) return { table, key, before: before as RowFields | null, after: null };
    const kind: RowKind<Rows[T], unknown> = rowKinds[table];
    if (before === null) return { table, key, before: null, after: kind.undoGuard(after) };
    return { table, key, ...difference(before, after) };
  }

  /** Both halves (paper and annotation) of each record that changes; a half that is not held is unchanged, and undefined. */
  recordChanges(): RecordChange[] {
    const ids = new Set([...this.changed('papers'), ...this.changed('annotations')].map(([key]) => key));
    return [...ids].map((id) => ({ id, paper: this.#held.papers.get(id), annotation: this.#held.annotations.get(id) }));
  }
}
