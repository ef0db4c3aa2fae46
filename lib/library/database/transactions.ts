/** The two ways to access the database: every command and every query of `lib/library` uses one of them. */
import type { Table } from 'dexie';
import { logChanges } from './changeLog';
import { reportByTable } from './coarseChanges';
import type { LibraryDatabase } from './database';
import { asLibraryError } from './libraryError';
import { beginCommand } from './queryThrottle';

/** What a command announces after its commit. */
export interface ChangedRecords {
  ids: Set<string>;
  added: boolean;
  /** A change of no record that pages show, such as a skip. */
  unnamed: boolean;
  /** What pages show about any card beyond its mark may be different: what watched searches match, or what was learned. */
  judgements: boolean;
  /** Number of its entry in the change log; 0 until the entry is written. */
  seq: number;
}

/** Adds `historySteps` to a scope with `history`: it contains the steps of large history entries. */
const withChunks = (db: LibraryDatabase, tables: readonly Table[]): Table[] =>
  tables.some(({ name }) => name === db.history.name) ? [...new Set([...tables, db.historySteps])] : [...tables];

export interface WriteOptions {
  /**
   * What the transaction adds to the change log: `all` (the default) for a complete command; `step` for a step of long work,
   * which is not complete yet; `end` for the end of long work, logged even without changes; `unnamed` for a change that pages
   * show and that is of no record, logged and announced without ids; `nothing` for derived data, whose transaction then leaves
   * the log out of its scope, so that marks do not wait for it.
   */
  log?: 'all' | 'step' | 'end' | 'unnamed' | 'nothing' | undefined;
  /** The session that the log names; that of the connection by default. */
  session?: string | undefined;
}

/**
 * Runs `work` in one transaction, then logs and announces what it changed. Do not catch errors inside `work`: an error must
 * abort the whole transaction.
 * @throws LibraryError for any error.
 */
export async function writeTransaction<T>(
  db: LibraryDatabase,
  tables: readonly Table[],
  work: (announcement: ChangedRecords) => PromiseLike<T>,
  { log = 'all', session = db.session }: WriteOptions = {},
): Promise<T> {
  const announcement: ChangedRecords = {
    ids: new Set(),
    added: false,
    unnamed: log === 'unnamed',
    judgements: false,
    seq: 0,
  };
  // Dexie notifies live queries of the commit before this function continues.
  const end = beginCommand();
  let value: T;
  try {
    if (!db.isOpen()) await db.ready();
    const scope = [...new Set([...withChunks(db, tables), ...(log === 'nothing' ? [] : [db.changeLog])])];
    // Dexie follows native awaits only when this callback is declared as an async function.
    value = await db.transaction('rw', scope, async (transaction) => {
      if (log === 'step') reportByTable(transaction);
      const done = await work(announcement);
      if (log !== 'nothing') announcement.seq = await logChanges(db, announcement, log, session);
      return done;
    });
  } catch (error) {
    throw asLibraryError(error, db.closure);
  } finally {
    end();
  }
  const { added, ids, unnamed, judgements } = announcement;
  if (added || ids.size > 0 || unnamed || judgements) announceLater(db, announcement);
  return value;
}

/** Runs the listener after the commit, so that a listener error cannot fail the command. */
function announceLater({ announce }: LibraryDatabase, { ids, added, unnamed, judgements, seq }: ChangedRecords): void {
  const isAny = unnamed || judgements;
  if (announce) queueMicrotask(() => announce({ ids: isAny ? [] : [...ids], added: added || judgements, seq }));
}

/** Reads some tables consistently, in one transaction. @throws LibraryError for any error. */
export async function readTransaction<T>(db: LibraryDatabase, tables: readonly Table[], work: () => Promise<T>): Promise<T> {
  try {
    if (!db.isOpen()) await db.ready();
    return await db.transaction('r', withChunks(db, tables), async () => work());
  } catch (error) {
    throw asLibraryError(error, db.closure);
  }
}
