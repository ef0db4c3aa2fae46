import type { DerivedName, DerivedTable, LibraryRecord, Standing } from './derivedTable';
import { derivedTables } from './derivedTables';

/** `ids` stays empty where a table keeps their number alone. */
interface OwnStanding extends Standing {
  ids: string[];
}

/**
 * What the derived tables hold once all records were taken in, in any order. A record that changed meanwhile is taken in
 * again, in place of what it was: so everything can be read in short looks.
 */
export class LibraryRecount {
  readonly #standing = new Map<DerivedName, Map<string, OwnStanding>>(derivedTables.map(({ name }) => [name, new Map()]));
  /** By record: its keys in each table, in the order of `derivedTables`. */
  readonly #keys = new Map<string, readonly (readonly string[])[]>();

  /** A record without both halves is none. */
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

  /** @param stored the row as it stands. @returns undefined where there should be none. */
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
        standing.ids = standing.ids.filter((other) => other !== id);
        if (standing.count === 0) all.delete(key);
      }
    }
    this.#keys.delete(id);
  }
}
