/**
 * The one way in which commands change the library: one transaction that writes the rows, everything that is derived from
 * them, the history and the log of changes. Nobody else writes a derived table or that log.
 */

import type { Table } from 'dexie';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { TableName } from '~/lib/library/database/migrations';
import { type ChangedRecords, type WriteOptions, writeTransaction } from '~/lib/library/database/transactions';
import type { UpdateOptions } from '~/lib/library/derived/derivedTable';
import { derivedTables } from '~/lib/library/derived/derivedTables';
import type { PendingCounts } from '~/lib/library/derived/pendingCounts';
import type { HistoryAction, HistoryEntry } from '~/lib/papers/history';
import { ChangeSet } from './changeSet';
import { chunkedRow, needsChunks, recordsOf, writeChunks } from './historySteps';
import { foldSave } from './noteHistory';
import { type RowKind, type Rows, type RowTable, rowKinds, rowTables } from './rowKinds';

/** What the history says of a command beside what it changed. */
interface HistoryMeta {
  action: HistoryAction;
  /** Milliseconds since the epoch. */
  now: number;
  session?: string | undefined;
}

const perRequest = 500;

/** What a command changes: rows of some tables; records, wherever they are; or anything. */
type Kind = RowTable | 'records' | 'anything';

const ofRecords: readonly RowTable[] = ['papers', 'annotations', 'trash', 'distinctPairs'];

/** Beside the rows of a table: the earlier texts of notes. */
const beside: { [T in RowTable]?: readonly TableName[] } = { annotations: ['noteRevisions'] };

/**
 * Runs a command. Nothing inside `work` may be caught: an error must abort the whole transaction.
 * @param kinds what the command changes: see `scopeOf`.
 */
export const write = <T>(
  db: LibraryDatabase,
  kinds: readonly Kind[],
  work: (unit: UnitOfWork) => PromiseLike<T>,
  options?: WriteOptions,
): Promise<T> => writeTransaction(db, scopeOf(db, kinds), (announcement) => work(new UnitOfWork(db, announcement)), options);

export class UnitOfWork {
  constructor(
    private readonly db: LibraryDatabase,
    readonly announcement: ChangedRecords,
  ) {}

  newChanges(): ChangeSet {
    return new ChangeSet(this.db);
  }

  /**
   * Writes rows and an entry of the history. Rows that only the web says (`setFromWeb`) are no part of the entry.
   * @returns the entry's number; 0 when nothing that the history tells of changed, in which case there is no entry.
   */
  async commit(changes: ChangeSet, { action, now, session = this.db.session }: HistoryMeta): Promise<number> {
    const { history } = this.db;
    const steps = changes.steps();
    const entry = { at: now, action, paperIds: changes.changedIds(), ...(session === undefined ? {} : { session }) };
    const writing = this.commitUnrecorded(changes);
    if (needsChunks(action, steps)) {
      const chunkGroup = crypto.randomUUID();
      const own = steps.filter((step) => recordsOf(step).length > 0);
      const others = steps.filter((step) => recordsOf(step).length === 0);
      const adding = history.add(chunkedRow({ ...entry, steps: [] }, chunkGroup, others));
      return (await Promise.all([adding, writeChunks(this.db, chunkGroup, own), writing]))[0];
    }
    const [seq] = await Promise.all([steps.length === 0 ? 0 : history.add({ ...entry, steps }), writing]);
    return seq;
  }

  /** Writes a further save of a note into the entry of its sitting. @returns the entry's number. */
  async commitInto(entry: HistoryEntry, changes: ChangeSet, now: number): Promise<number> {
    await Promise.all([this.db.history.put(foldSave(entry, changes.steps(), now)), this.commitUnrecorded(changes)]);
    return entry.seq;
  }

  /**
   * Writes rows without an entry of the history: of what is no act of the reader, or of what the history is told elsewhere.
   * @param pending takes the counts that need not be written at once.
   */
  async commitUnrecorded(changes: ChangeSet, pending?: PendingCounts): Promise<void> {
    for (const id of changes.changedIds()) this.announcement.ids.add(id);
    this.announcement.added ||= changes.addsIdentifiers();
    await writeChanges(this.db, changes, pending);
  }
}

/**
 * The tables of a command, from what it changes: those of the rows, each table that is derived from them with all that it
 * is derived from, and the history. Reading may need more: a command that reads a table names it as if it changed it.
 */
function scopeOf(db: LibraryDatabase, kinds: readonly Kind[]): Table[] {
  if (kinds.includes('anything')) return db.commandTables;
  const own = new Set(kinds.flatMap((kind) => (kind === 'records' ? ofRecords : kind === 'anything' ? [] : [kind])));
  const derived = derivedTables.filter(({ from }) => from.some((source) => own.has(source)));
  const names = new Set<TableName>([
    ...own,
    ...[...own].flatMap((table) => beside[table] ?? []),
    ...derived.flatMap(({ name, from }) => [name, ...from]),
    'history',
  ]);
  return [...names].map((name) => db.table(name));
}

/** Writes what changed with everything that is derived from it, in few requests; very many rows in several. */
async function writeChanges(db: LibraryDatabase, changes: ChangeSet, pending: UpdateOptions['pending']): Promise<void> {
  const records = changes.recordChanges();
  const options: UpdateOptions = { pending, mayBeThere: changes.mayBeThere };
  // All is asked for at once: each answer that is waited for costs a star a trip to the browser's process.
  const deriving = records.length === 0 ? [] : derivedTables.map((table) => table.update(db, records, options));
  await Promise.all([...deriving, ...rowTables.map((table) => putRows(db, changes, table))]);
}

async function putRows<T extends RowTable>(db: LibraryDatabase, changes: ChangeSet, table: T): Promise<void> {
  const changed = changes.changed(table);
  if (changed.length === 0) return;
  const kind: RowKind<Rows[T], unknown> = rowKinds[table];
  const gone = changed.filter(([, { after }]) => after === null).map(([key]) => key);
  const put = changed.flatMap(([key, { after }]) => (after === null ? [] : [[key, after] as const]));
  if (gone.length > 0) await db.table(table).bulkDelete(gone);
  for (let start = 0; start < put.length; start += perRequest) {
    const rows = put.slice(start, start + perRequest).map(([key, row]) => kind.toRow(row, key));
    await db.table(table).bulkPut(rows);
  }
}
