/** The library's database. It stands in the extension's origin only; content scripts ask the background. */

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
import type {
  AnnotationRow,
  ChangeLogRow,
  DistinctPairRow,
  HistoryRow,
  HistoryStepsRow,
  IdentifierRow,
  NoteRevisionRow,
  PaperRow,
  TrashRow,
} from './rows';
import { notifyClosed } from './watchQuery';

/** Which records a commit changed; `added` when a record is new or known by more identifiers than before. */
export interface LibraryChange {
  /** Empty for "everything may have changed". */
  ids: string[];
  added: boolean;
  /** Its number in the log of changes; absent where several are told together. */
  seq?: number | undefined;
}

export interface LibraryOptions {
  name?: string | undefined;
  /** Called after each commit of this connection. */
  announce?: ((change: LibraryChange) => void) | undefined;
  /** The tags that rules give a paper when it comes into the library; may throw, and then gives none. */
  tagsFor?: TagsFor | undefined;
  /** Names what this connection does, in the history and in the log of changes: one long piece of work. */
  session?: string | undefined;
  /** Other versions than the released ones: for tests of upgrades. */
  versions?: readonly Migration[] | undefined;
}

export type TagsFor = (rules: readonly TagRule[], entry: LibraryEntry) => string[];

/** How long another tab may hold an older version open before the caller is told. */
const blockedAfter = 2000;

/**
 * Dexie answers a VersionError by opening the newer database as it is, and may even add indexes to it. An older
 * Dogear must keep its hands off: every opening names the version.
 */
const factoryFor = (version: number): IDBFactory => ({
  open: (name, requested) => indexedDB.open(name, requested ?? version),
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (first, second) => indexedDB.cmp(first, second),
});

/** Dexie multiplies its versions by ten, to have room for its own. */
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
  declare pendingCounts: Table<PendingCountsRow, number, Omit<PendingCountsRow, 'seq'>>;

  readonly announce: ((change: LibraryChange) => void) | undefined;
  readonly tagsFor: TagsFor | undefined;
  readonly session: string | undefined;
  /** Why the connection was taken away, once it was. */
  closure: Closure | undefined;
  #closedByOwner = false;
  /** The browser said once that the opening under way waits for another tab. */
  #isBlocked = false;
  readonly #whenBlocked = new Set<(error: LibraryError) => void>();

  constructor({ name = 'dogear', announce, tagsFor, session, versions = migrations }: LibraryOptions = {}) {
    const newest = versions.at(-1)?.version ?? 1;
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', indexedDB: factoryFor(nativeVersion(newest)) });
    this.announce = announce;
    this.tagsFor = tagsFor;
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
      // Dexie closes the connection right after. A deletion needs no word: the next command starts an empty library.
      if (!event.newVersion) return;
      this.closure = { code: 'newer', message: 'Dogear was updated: reload this page.' };
      notifyClosed(this.closure);
    });
    this.on('blocked', () => {
      this.#isBlocked = true;
      this.#tellBlockedSoon();
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

  /** One row that cannot be read must not take the others with it: what can be read of it stands for it. */
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
   * Resolves at once while open, and opens otherwise. A command waits for this before it begins: one that was
   * reported as failed because another tab blocked the opening must not be carried out later.
   * @returns undefined when there is nothing to wait for.
   */
  ready(): PromiseLike<unknown> | undefined {
    if (this.isOpen() || this.#closedByOwner) return undefined;
    // Dexie's own promise: a live query would lose sight of what it reads behind a native race.
    const blocked = new Dexie.Promise<never>((_, reject) => this.#whenBlocked.add(reject));
    if (this.#isBlocked) this.#tellBlockedSoon();
    return Dexie.Promise.race([this.open(), blocked]);
  }

  /** All that a command over many papers may write: everything but the search's own text. */
  get commandTables(): Table[] {
    return this.tables.filter(({ name }) => name !== 'searchSnapshot');
  }

  #tellBlockedSoon(): void {
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

/** Opens at the first command, and again when the browser closed the connection. */
export const openLibrary = (options: LibraryOptions = {}): LibraryDatabase => new LibraryDatabase(options);
