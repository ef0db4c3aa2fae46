import type { DerivedName, DerivedTable, LibraryRecord, Standing } from './derivedTable';
import { derivedTables } from './derivedTables';

/** `ids` stays empty for a table that stores only their number. */
interface OwnStanding extends Standing {
  ids: string[];
}

/**
 * Computes what the derived tables should contain from all records, added in any order. A record that changes in the meantime is
 * added again and replaces its earlier state, so that the records can be read in short transactions.
 */
export class LibraryRecount {
  readonly #standing = new Map<DerivedName, Map<string, OwnStanding>>(derivedTables.map(({ name }) => [name, new Map()]));
  /** By id of a record: its keys in each table, in the order of `derivedTables`. */
  readonly #keys = new Map<string, readonly (readonly string[])[]>();

  /** Adds a record, or replaces its earlier state. A record without paper and annotation is removed. */
  take(record: LibraryRecord): void {
    const { id, paper, annotation } = record;
    this.#takeOut(id);
    if (paper || annotation)
      this.#keys.set(
        id,
        derivedTables.map((table) => this.#takeInto(table, record)),
      );
  }

  /** The keys of a table's rows, in order. */
  keys({ name }: DerivedTable): string[] {
    return [...this.#of(name).keys()].sort();
  }

  /** The row that a table should have. @param stored the present row. @returns undefined where there should be no row. */
  row({ name, rowOf }: DerivedTable, key: string, stored: object | undefined): object | undefined {
    const standing = this.#of(name).get(key);
    return standing && rowOf(key, { ...standing, ids: standing.ids.toSorted() }, stored);
  }

  #of(name: DerivedName): Map<string, OwnStanding> {
    return this.#standing.get(name) ?? new Map();
  }

  #takeInto({ name, keysOf, add }: DerivedTable, record: LibraryRecord): string[] {
    const all = this.#of(name);
    const own = keysOf(record);
    for (const [key, spelling] of own) {
      const standing = all.get(key) ?? { count: 0, ids: [], spelling };
      standing.count++;
      if (!add) standing.ids.push(record.id);
      all.set(key, standing);
    }
    return [...own.keys()];
  }

  #takeOut(id: string): void {
    for (const [index, keys] of (this.#keys.get(id) ?? []).entries()) {
      const all = this.#of(derivedTables[index]?.name ?? 'identifiers');
      for (const key of keys) {
        const standing = all.get(key);
        if (!standing) continue;
        standing.count--;
        standing.ids = standing.ids.filter((each) => each !== id);
        if (standing.count === 0) all.delete(key);
      }
    }
    this.#keys.delete(id);
  }
}
