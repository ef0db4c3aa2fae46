/**
 * Holds the ids, identifiers and duplicate keys of the library in memory during the import of a large file. Hardly any paper
 * of such a file is in the library already, and looking each one up in five tables takes longer than writing it. Changes by
 * other commands meanwhile are read from the log of changes. A key that is not held is not in the library; a key that is
 * held may have been removed since.
 */

import { latestChange } from '~/lib/library/database/changesSince';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { duplicateKey } from '~/lib/papers/merging/duplicateKey';
import type { Paper } from '~/lib/papers/paper';

/** The keys are read only for a file with at least one record per this many records of the library. */
const shareOfLibrary = 20;
/** The keys are read only for a file with at least this many records. */
const fewest = 500;
/** Keys read per transaction; limited because a mark may have to wait for it. */
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
   * Reads the keys of the library, if the file is large enough.
   * @param records the number of records in the file.
   * @param own numbers of the import's own commits in the log of changes, a set that grows during the import. The import
   *   reports the papers of these commits by `wrote`.
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

  /** Changes made while this reads are in the log, after the entry that is the latest at the start. */
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

  /**
   * Reads the log of changes and returns those of the ids that may be in the library or its trash. Inside a transaction over
   * `papers`, `trash`, `identifiers`, `duplicateIndex` and `changeLog`.
   */
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

  /** Whether a record may have an identifier, as of the last `among`. */
  readonly mayOwn = (identifier: Identifier): boolean => this.#identifiers.has(identifier);

  /** Whether a record may have a `duplicateKey`, as of the last `among`. */
  readonly mayHaveDuplicates = (key: string): boolean => this.#duplicateKeys.has(key);

  /** Registers the keys of a paper that was written. */
  wrote(paper: Paper): void {
    this.#ids.add(paper.id);
    for (const identifier of paper.identifiers) this.#identifiers.add(identifier);
    const key = duplicateKey(paper);
    if (key !== undefined) this.#duplicateKeys.add(key);
  }
}
