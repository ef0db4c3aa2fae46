/**
 * Which records, identifiers and titles there are at all, held in memory while a large file is taken in: hardly one of its
 * papers is there, and to ask for each in five tables takes longer than to write it. What others change meanwhile is
 * taken from the log of changes. What it does not name is not there; what it names may be gone by now.
 */

import { latestChange } from '~/lib/library/database/changesSince';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import { duplicateKey } from '~/lib/papers/duplicateKey';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Paper } from '~/lib/papers/paper';

/** A file with fewer records than the library has, divided by this, is not worth it. */
const shareOfLibrary = 20;
const fewest = 500;
/** Keys that are read in one look: a star may have to wait for it. */
const perLook = 20_000;

export class RecordsHere {
  readonly #ids = new Set<string>();
  readonly #identifiers = new Set<string>();
  readonly #duplicateKeys = new Set<string>();
  #upTo = 0;

  private constructor(
    private readonly db: LibraryDatabase,
    private readonly own: ReadonlySet<number>,
  ) {}

  /**
   * @param own numbers in the log of changes of what the import itself did, as it goes on: it says so by `wrote`.
   * @returns undefined when the file has too few records.
   */
  static async ofLarge(
    db: LibraryDatabase,
    records: number,
    own: ReadonlySet<number> = new Set(),
  ): Promise<RecordsHere | undefined> {
    if (records < fewest) return undefined;
    if (records * shareOfLibrary < (await readTransaction(db, [db.papers], () => db.papers.count()))) return undefined;
    const here = new RecordsHere(db, own);
    await here.#readAll();
    return here;
  }

  /** What comes while it reads is in the log after the entry that it begins with. */
  async #readAll(): Promise<void> {
    const { db } = this;
    const upTo = await latestChange(db);
    await this.#readKeys(db.papers, this.#ids);
    await this.#readKeys(db.trash, this.#ids);
    await this.#readKeys(db.identifiers, this.#identifiers);
    await this.#readKeys(db.duplicateIndex, this.#duplicateKeys);
    this.#upTo = Math.max(this.#upTo, upTo);
  }

  async #readKeys(
    table: LibraryDatabase['papers' | 'trash' | 'identifiers' | 'duplicateIndex'],
    into: Set<string>,
  ): Promise<void> {
    for (let after = ''; ; ) {
      const keys = await readTransaction(this.db, [table], () => table.where(':id').above(after).limit(perLook).primaryKeys());
      for (const key of keys) into.add(key);
      after = keys.at(-1) ?? after;
      if (keys.length < perLook) return;
    }
  }

  /** Those of some records that may be there. Inside a transaction over `papers`, `trash`, `identifiers`, `duplicateIndex` and `changeLog`. */
  async among(ids: readonly string[]): Promise<Set<string>> {
    const { db } = this;
    const entries = await db.changeLog.where(':id').above(this.#upTo).toArray();
    if (entries.some((entry) => !entry.ids)) await this.#readAll();
    const foreign = entries.flatMap((entry) => (this.own.has(entry.seq) ? [] : (entry.ids ?? [])));
    for (const paper of foreign.length > 0 ? await db.papers.bulkGet(foreign) : []) if (paper) this.wrote(paper);
    for (const id of entries.flatMap((entry) => entry.ids ?? [])) this.#ids.add(id);
    this.#upTo = Math.max(this.#upTo, entries.at(-1)?.seq ?? 0);
    return new Set(ids.filter((id) => this.#ids.has(id)));
  }

  /** Whether a record may be known by an identifier, as of the last `among`. */
  readonly mayOwn = (identifier: Identifier): boolean => this.#identifiers.has(identifier);

  /** Whether a record may have a `duplicateKey`, as of the last `among`. */
  readonly mayHaveDuplicates = (key: string): boolean => this.#duplicateKeys.has(key);

  wrote(paper: Paper): void {
    this.#ids.add(paper.id);
    for (const identifier of paper.identifiers) this.#identifiers.add(identifier);
    const key = duplicateKey(paper);
    if (key !== undefined) this.#duplicateKeys.add(key);
  }
}
