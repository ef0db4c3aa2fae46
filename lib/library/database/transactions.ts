/** The two ways to the database: every command and every query of this room goes through one of them. */
import type { Table } from 'dexie';
import { beginCommand } from './askingAgain';
import { logChanges } from './changeLog';
import { reportByTable } from './coarseChanges';
import type { LibraryDatabase } from './database';
import { asLibraryError } from './libraryError';

/** What a command tells the world once it is durable. */
export interface ChangedRecords {
  ids: Set<string>;
  added: boolean;
  /** Of its entry in the log of changes; 0 until it is written. */
  seq: number;
}

/** The steps of large history entries stand in a table of their own. */
const withChunks = (db: LibraryDatabase, tables: readonly Table[]): Table[] =>
  tables.some(({ name }) => name === db.history.name) ? [...new Set([...tables, db.historySteps])] : [...tables];

export interface WriteOptions {
  /**
   * What the log of changes is told: `all` of a command, the usual; a `step` of longer work, of which nobody may say yet
   * that it is done; its `end`, in any case. `nothing` for what is derived: a mark need not wait for it.
   */
  log?: 'all' | 'step' | 'end' | 'nothing' | undefined;
  /** Whose work it is, in the log; that of the connection unless said otherwise. */
  session?: string | undefined;
}

/** Nothing inside `work` may be caught: an error must abort the whole transaction. */
export async function writeTransaction<T>(
  db: LibraryDatabase,
  tables: readonly Table[],
  work: (announcement: ChangedRecords) => PromiseLike<T>,
  { log = 'all', session = db.session }: WriteOptions = {},
): Promise<T> {
  const announcement: ChangedRecords = { ids: new Set(), added: false, seq: 0 };
  // Dexie tells the live queries of the commit before this function goes on.
  const end = beginCommand();
  let value: T;
  try {
    if (!db.isOpen()) await db.ready();
    const scope = [...new Set([...withChunks(db, tables), ...(log === 'nothing' ? [] : [db.changeLog])])];
    // Dexie looks whether the scope is an async function: only then does it follow native awaits.
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
  if (announcement.added || announcement.ids.size > 0) tell(db, announcement);
  return value;
}

/** What listeners do must not make a command fail that is on the disk already. */
function tell({ announce }: LibraryDatabase, { ids, added, seq }: ChangedRecords): void {
  if (announce) queueMicrotask(() => announce({ ids: [...ids], added, seq }));
}

/** One consistent look at some tables. */
export async function readTransaction<T>(db: LibraryDatabase, tables: readonly Table[], work: () => Promise<T>): Promise<T> {
  try {
    if (!db.isOpen()) await db.ready();
    return await db.transaction('r', withChunks(db, tables), async () => work());
  } catch (error) {
    throw asLibraryError(error, db.closure);
  }
}
