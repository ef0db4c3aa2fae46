/** The library's database. It exists in the extension's origin only; content scripts send messages to the background. */

import Dexie, { type Table } from 'dexie';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { mendedTables, mendRow } from '~/lib/papers/mendRow';
import type { SavedSearch } from '~/lib/papers/savedSearch';
import type { TagTraits } from '~/lib/papers/tagColour';
import type { TagRule } from '~/lib/papers/tagRule';
import { coarseChanges } from './coarseChanges';
import { noteDamage } from './damage';
import type { CounterName, CounterRow, DuplicateRow, PendingCountsRow, SnapshotRow, TagCountRow } from './derivedRows';
import type { JobRow } from './jobRow';
import { type Closure, LibraryError } from './libraryError';
import { type Migration, migrations } from './migrations';
import type { PassedRow, RankingRow } from './rankingRows';
import type {
  AnnotationRow,
  ChangeLogRow,
  DistinctPairRow,
  HistoryRow,
  HistoryStepsRow,
  IdentifierRow,
  NoteRevisionRow,
  PaperRow,
  SeenBlockRow,
  SeenRow,
  TrashRow,
} from './rows';
import { notifyClosed } from './watchQuery';

/** Which records a commit changed; `added` when a record is new or its identifiers changed. */
export interface LibraryChange {
  /** Empty for "everything may have changed". */
  ids: string[];
  added: boolean;
  /** Number of the commit in the change log; absent where several commits are reported together. */
  seq?: number | undefined;
}

export interface LibraryOptions {
  name?: string | undefined;
  /** Called after each commit of this connection that changed records. */
  announce?: ((change: LibraryChange) => void) | undefined;
  /** Returns the tags that rules give a paper when it enters the library. May throw: the paper then gets no tags. */
  tagsFor?: TagsFor | undefined;
  /** Whether starring a paper without a status makes it "to read": a preference of the user. Absent for no. */
  starAddsToRead?: (() => Promise<boolean>) | undefined;
  /** Id of the long work for which this connection was opened, stored in the history and in the change log. */
  session?: string | undefined;
  /** Versions other than the released ones, for tests of upgrades. */
  versions?: readonly Migration[] | undefined;
}

export type TagsFor = (rules: readonly TagRule[], entry: LibraryEntry) => string[];

/** Milliseconds for which another tab may hold an older version open before the caller gets an error. */
const blockedAfter = 2000;

/**
 * On a VersionError, Dexie opens the newer database as it is, and may even add indexes to it. An older Dogear must not
 * change a newer database, so every call of `open` passes the version.
 */
const factoryFor = (version: number): IDBFactory => ({
  open: (name, requested) => indexedDB.open(name, requested ?? version),
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (first, second) => indexedDB.cmp(first, second),
});

/** Dexie multiplies version numbers by ten, to keep the numbers in between for itself. */
const nativeVersion = (version: number): number => version * 10;

export class LibraryDatabase extends Dexie {
  declare papers: Table<PaperRow, string>;
  declare annotations: Table<AnnotationRow, string>;
  declare trash: Table<TrashRow, string>;
  declare history: Table<HistoryRow, number, Omit<HistoryRow, 'seq'>>;
  declare noteRevisions: Table<NoteRevisionRow, [string, number]>;
  declare identifiers: Table<IdentifierRow, string>;
  declare tagCounts: Table<TagCountRow, string>;
  declare counters: Table<CounterRow, CounterName>;
  declare duplicateIndex: Table<DuplicateRow, string>;
  declare distinctPairs: Table<DistinctPairRow, string>;
  declare tags: Table<TagTraits, string>;
  declare searches: Table<SavedSearch, string>;
  declare rules: Table<TagRule, string>;
  declare historySteps: Table<HistoryStepsRow, number, Omit<HistoryStepsRow, 'chunk'>>;
  declare changeLog: Table<ChangeLogRow, number, Omit<ChangeLogRow, 'seq'> & { seq?: number }>;
  declare searchSnapshot: Table<SnapshotRow, number>;
  declare jobs: Table<JobRow, string>;
  declare seen: Table<SeenRow, number>;
  declare seenIndex: Table<SeenBlockRow, [block: number, stamp: number]>;
  declare passed: Table<PassedRow, number>;
  declare ranking: Table<RankingRow, RankingRow['part']>;
  declare pendingCounts: Table<PendingCountsRow, number, Omit<PendingCountsRow, 'seq'>>;

  readonly announce: ((change: LibraryChange) => void) | undefined;
  readonly tagsFor: TagsFor | undefined;
  readonly starAddsToRead: (() => Promise<boolean>) | undefined;
  readonly session: string | undefined;
  /** Why the connection was closed from outside; undefined until then. */
  closure: Closure | undefined;
  #closedByOwner = false;
  /** Whether the browser reported that the pending `open` waits for another tab. */
  #isBlocked = false;
  readonly #whenBlocked = new Set<(error: LibraryError) => void>();

  constructor({ name = 'dogear', announce, tagsFor, starAddsToRead, session, versions = migrations }: LibraryOptions = {}) {
    const newest = versions.at(-1)?.version ?? 1;
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', indexedDB: factoryFor(nativeVersion(newest)) });
    this.announce = announce;
    this.tagsFor = tagsFor;
    this.starAddsToRead = starAddsToRead;
    this.session = session;
    for (const { version, stores, upgrade } of versions) {
      const declared = this.version(version).stores(stores);
      if (!upgrade) continue;
      declared.upgrade(async (transaction) => {
        for (const [table, upgradeRow] of Object.entries(upgrade)) {
          await transaction
            .table(table)
            .toCollection()
            .modify((row, place) => {
              place.value = upgradeRow(row);
            });
        }
      });
    }
    for (const middleware of coarseChanges()) this.use(middleware);
    for (const name of mendedTables) this.#mendRowsOf(name);
    this.on('versionchange', (event) => {
      // Dexie closes the connection right after this. A deletion needs no notification: the next command opens an empty library.
      if (!event.newVersion) return;
      this.closure = { code: 'newer', message: 'Dogear was updated: reload this page.' };
      notifyClosed(this.closure);
    });
    this.on('blocked', () => {
      this.#isBlocked = true;
      this.#rejectIfStillBlocked();
    });
    const sticky = true;
    this.on(
      'ready',
      () => {
        this.#isBlocked = false;
        this.#whenBlocked.clear();
      },
      sticky,
    );
  }

  /** Replaces each damaged row by its mended copy on reading, so that one damaged row does not make a whole query fail. */
  #mendRowsOf(name: string): void {
    const table = this.tables.find((each) => each.name === name);
    table?.hook('reading', (row: object | undefined) => {
      const read = mendRow(name, row);
      if (read === row || read === undefined) return row;
      const path = table.schema.primKey.keyPath;
      const key = typeof path === 'string' ? (row as Record<string, unknown>)[path] : path;
      noteDamage({ table: name, key }, read);
      return read;
    });
  }

  /**
   * Opens the connection unless it is open. A command waits for this before it begins: a command that was reported as failed,
   * because another tab blocked the opening, must not be carried out later.
   * @returns undefined when there is nothing to wait for.
   * @throws LibraryError `blocked` (as a rejection) when another tab keeps an older version open.
   */
  ready(): PromiseLike<unknown> | undefined {
    if (this.isOpen() || this.#closedByOwner) return undefined;
    // Dexie's own promise: after a native `Promise.race`, Dexie would not track what a live query reads.
    const blocked = new Dexie.Promise<never>((_, reject) => this.#whenBlocked.add(reject));
    if (this.#isBlocked) this.#rejectIfStillBlocked();
    return Dexie.Promise.race([this.open(), blocked]);
  }

  /** The tables that a command over many papers may write: all except those of the search and of the ranking. */
  get commandTables(): Table[] {
    return this.tables.filter(({ name }) => !['searchSnapshot', 'passed', 'ranking'].includes(name));
  }

  #rejectIfStillBlocked(): void {
    setTimeout(() => {
      if (!this.#isBlocked) return;
      const error = new LibraryError('blocked', 'Another tab holds an older version of the library open.');
      for (const reject of this.#whenBlocked) reject(error);
      this.#whenBlocked.clear();
    }, blockedAfter);
  }

  override close(options?: { disableAutoOpen: boolean }): void {
    this.#closedByOwner = options?.disableAutoOpen !== false;
    super.close(options);
  }
}

/** The connection opens at the first command, and again after the browser has closed it. */
export const openLibrary = (options: LibraryOptions = {}): LibraryDatabase => new LibraryDatabase(options);
