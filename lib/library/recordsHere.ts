/**
 * Which records there are at all, in the library or its trash, held in memory while a large file is taken in: hardly one of its
 * records is there, and to ask for each in three tables takes longer than to write it. What others change meanwhile is
 * taken from the log of changes.
 */
import type { LibraryDatabase } from './database';
import { lastTouched, touchedSince } from './touchedSince';
import { consult } from './transact';

/** A file with fewer records than the library has, divided by this, is not worth it. */
const shareOfLibrary = 20;
const fewest = 500;

export class RecordsHere {
  #ids = new Set<string>();
  #upTo = 0;

  private constructor(private readonly db: LibraryDatabase) {}

  /** @returns undefined when the file has too few records. */
  static async ofLarge(db: LibraryDatabase, records: number): Promise<RecordsHere | undefined> {
    if (records < fewest) return undefined;
    if (records * shareOfLibrary < (await consult(db, [db.papers], () => db.papers.count()))) return undefined;
    const here = new RecordsHere(db);
    await here.#readAll();
    return here;
  }

  async #readAll(): Promise<void> {
    const { db } = this;
    await consult(db, [db.papers, db.trash, db.touched], async () => {
      const [papers, trash, upTo] = await Promise.all([
        db.papers.toCollection().primaryKeys(),
        db.trash.toCollection().primaryKeys(),
        lastTouched(db),
      ]);
      this.#ids = new Set([...papers, ...trash]);
      this.#upTo = upTo;
    });
  }

  /** Those of some records that may be there. Inside a transaction over `papers`, `trash` and `touched`. */
  async among(ids: readonly string[]): Promise<Set<string>> {
    const { upTo, ids: changed, everything } = await touchedSince(this.db, this.#upTo);
    if (everything) await this.#readAll();
    for (const id of changed) this.#ids.add(id);
    this.#upTo = Math.max(this.#upTo, upTo);
    return new Set(ids.filter((id) => this.#ids.has(id)));
  }
}
