/**
 * What steps of long work owe to the counts. Each step changes the same few hundred counts, and to write them takes as long as
 * to write its papers: so it only notes by how much they change, in the row of the job and in the same transaction, and
 * every few steps they are written. Sums come out the same whatever others count meanwhile, and a job that is interrupted
 * pays what its row says before it is taken back.
 */
import type { LibraryDatabase } from './database';
import { addToTagUse, type TagUseChange } from './tagUse';
import { addToTallies, type TallyName } from './tallies';

/** As it stands in the row of a job. */
export interface OwedCounts {
  tallies: [name: TallyName, by: number][];
  /** By key. */
  tags: [key: string, tag: string, by: number][];
}

/** Counts written in one transaction: a star may have to wait for it. */
const perPayment = 150;

export class Owed {
  #tallies = new Map<TallyName, number>();
  #tags = new Map<string, { tag: string; by: number }>();
  /** Tags that the library has a row of: what is not here is spelled by nobody yet, and is written at once. */
  readonly #spelled = new Set<string>();

  constructor(counts?: OwedCounts) {
    for (const [name, by] of counts?.tallies ?? []) this.#tallies.set(name, by);
    for (const [key, tag, by] of counts?.tags ?? []) this.#tags.set(key, { tag, by });
  }

  get size(): number {
    return this.#tallies.size + this.#tags.size;
  }

  get counts(): OwedCounts {
    return { tallies: [...this.#tallies], tags: [...this.#tags].map(([key, { tag, by }]) => [key, tag, by]) };
  }

  addTallies(changes: ReadonlyMap<TallyName, number>): void {
    for (const [name, by] of changes) {
      const sum = (this.#tallies.get(name) ?? 0) + by;
      if (sum === 0) this.#tallies.delete(name);
      else this.#tallies.set(name, sum);
    }
  }

  /** @returns those that have to be written at once. */
  addTags(changes: ReadonlyMap<string, TagUseChange>): Map<string, TagUseChange> {
    const now = new Map<string, TagUseChange>();
    for (const [key, change] of changes) {
      if (change.spelledAnew || !this.#spelled.has(key)) {
        now.set(key, change);
        this.#spelled.add(key);
        continue;
      }
      const sum = (this.#tags.get(key)?.by ?? 0) + change.by;
      if (sum === 0) this.#tags.delete(key);
      else this.#tags.set(key, { tag: change.tag, by: sum });
    }
    return now;
  }

  /** A copy, for a step that may yet fail. */
  copy(): Owed {
    const copy = new Owed(this.counts);
    for (const key of this.#spelled) copy.#spelled.add(key);
    return copy;
  }

  /** Writes some of what is owed. Inside a transaction over `tallies`, `tagUse` and `jobs`. @returns what is owed after. */
  async pay(db: LibraryDatabase): Promise<Owed> {
    const tallies = [...this.#tallies].slice(0, perPayment);
    const tags = [...this.#tags].slice(0, perPayment - tallies.length);
    await Promise.all([
      addToTallies(db, new Map(tallies)),
      addToTagUse(db, new Map(tags.map(([key, { tag, by }]) => [key, { tag, by, spelledAnew: false }]))),
    ]);
    const rest = this.copy();
    for (const [name] of tallies) rest.#tallies.delete(name);
    for (const [key] of tags) rest.#tags.delete(key);
    return rest;
  }
}
