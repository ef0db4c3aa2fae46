import type { Table } from 'dexie';
import { changesSince, latestChange } from '~/lib/library/database/changesSince';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { storedRows } from '~/lib/library/database/storedRows';
import { type DerivedTable, type LibraryRecord, tableOf } from './derivedTable';
import { LibraryRecount } from './libraryRecount';
import { readRecord } from './recordsBetween';

/** A recount of a library that changes in the meantime: exact at the moment of each `catchUp`. */
export class LiveRecount {
  readonly counts = new LibraryRecount();
  #upTo: number;

  private constructor(
    private readonly db: LibraryDatabase,
    /** Number of the newest entry in the change log before the first record is read. */
    upTo: number,
  ) {
    this.#upTo = upTo;
  }

  static async begin(db: LibraryDatabase): Promise<LiveRecount> {
    return new LiveRecount(db, await latestChange(db));
  }

  take(record: LibraryRecord): void {
    this.counts.take(record);
  }

  keys(table: DerivedTable): string[] {
    return this.counts.keys(table);
  }

  /** The scope of a transaction that compares a derived table with the recount. */
  scope({ name }: DerivedTable): Table[] {
    const { db } = this;
    return [tableOf(db, name), db.papers, db.annotations, db.changeLog];
  }

  /**
   * Takes in the records that were committed since the last call. Inside a transaction over `scope`.
   * @returns false when these are unknown: the log has an entry without ids.
   */
  async catchUp(): Promise<boolean> {
    const { db } = this;
    const { ids, upTo, everything } = await changesSince(db, this.#upTo);
    if (everything) return false;
    for (const id of ids) {
      const range = { from: id, to: id };
      const [paper] = await storedRows(db.papers, range);
      const [annotation] = await storedRows(db.annotations, range);
      this.take(readRecord({ id, paper, annotation }));
    }
    this.#upTo = upTo;
    return true;
  }
}
