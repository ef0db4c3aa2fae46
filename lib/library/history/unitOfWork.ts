/**
 * The only way in which commands change the library: one transaction that writes the rows, everything that is derived from
 * them, the history and the change log. No command writes a derived table or the log in any other way.
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
import { keepKeysUnique } from './keepKeysUnique';
import { foldSave } from './noteHistory';
import { refuseTooLong } from './refuseTooLong';
import { type RowKind, type Rows, type RowTable, rowKinds, rowTables } from './rowKinds';

/** What a history entry contains besides the changes of the command. */
interface HistoryMeta {
  action: HistoryAction;
  /** Milliseconds since the epoch. */
  now: number;
  session?: string | undefined;
}

interface UnrecordedOptions {
  now?: number | undefined;
  pending?: PendingCounts | undefined;
}

/** Rows in one `bulkPut`. */
const perRequest = 500;

/** What a command changes: rows of a table; records, in the library or in the trash; what was seen on feeds; or anything. */
type Kind = RowTable | 'records' | 'seen' | 'anything';

const ofRecords: readonly RowTable[] = ['papers', 'annotations', 'trash', 'distinctPairs'];

/** Further tables that are written with the rows of a table: for annotations, the earlier texts of notes. */
const beside: { [T in RowTable]?: readonly TableName[] } = { annotations: ['noteRevisions'] };

/**
 * Runs a command. Do not catch errors inside `work`: an error must abort the whole transaction.
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
   * Writes rows and a history entry. Changes that come from a page only (`setFromWeb`) are not part of the entry.
   * @returns the entry's number; 0 when there is no entry, because nothing changed that the history records.
   */
  async commit(changes: ChangeSet, { action, now, session = this.db.session }: HistoryMeta): Promise<number> {
    const { history } = this.db;
    await keepKeysUnique(this.db, changes);
    const steps = changes.steps();
    const entry = { at: now, action, paperIds: changes.changedIds(), ...(session === undefined ? {} : { session }) };
    const writing = this.commitUnrecorded(changes, { now });
    if (needsChunks(action, steps)) {
      const chunkGroup = crypto.randomUUID();
      const withRecords = steps.filter((step) => recordsOf(step).length > 0);
      const withoutRecords = steps.filter((step) => recordsOf(step).length === 0);
      const adding = history.add(chunkedRow({ ...entry, steps: [] }, chunkGroup, withoutRecords));
      return (await Promise.all([adding, writeChunks(this.db, chunkGroup, withRecords), writing]))[0];
    }
    const [seq] = await Promise.all([steps.length === 0 ? 0 : history.add({ ...entry, steps }), writing]);
    return seq;
  }

  /** Writes a further save of a note into the entry of its editing session. @returns the entry's number. */
  async commitInto(entry: HistoryEntry, changes: ChangeSet, now: number): Promise<number> {
    await Promise.all([this.db.history.put(foldSave(entry, changes.steps(), now)), this.commitUnrecorded(changes, { now })]);
    return entry.seq;
  }

  /**
   * Writes rows without a history entry, for changes that are not an action of the user or that the caller records itself.
   * @param options.now milliseconds since the epoch.
   * @param options.pending collects the changes of counts that need not be written at once.
   */
  async commitUnrecorded(changes: ChangeSet, { now = Date.now(), pending }: UnrecordedOptions = {}): Promise<void> {
    await keepKeysUnique(this.db, changes);
    for (const id of changes.changedIds()) this.announcement.ids.add(id);
    this.announcement.added ||= changes.addsIdentifiers();
    // Pages show which cards match the watched searches.
    const hasSearches = changes.changed('searches').length > 0;
    this.announcement.unnamed ||= hasSearches;
    this.announcement.judgements ||= hasSearches;
    await writeChanges(this.db, changes, now, pending);
  }
}

/**
 * The tables of a command, from what it changes: the tables of the rows, each table derived from them with all its sources, and
 * the history. A command that reads a further table names it in `kinds` as if it changed the table.
 */
function scopeOf(db: LibraryDatabase, kinds: readonly Kind[]): Table[] {
  if (kinds.includes('anything')) return db.commandTables;
  const own = new Set(
    kinds.flatMap((kind) => (kind === 'records' ? ofRecords : kind === 'anything' || kind === 'seen' ? [] : [kind])),
  );
  const derived = derivedTables.filter(({ from }) => from.some((source) => own.has(source)));
  const names = new Set<TableName>([
    ...own,
    ...[...own].flatMap((table) => beside[table] ?? []),
    ...derived.flatMap(({ name, from }) => [name, ...from]),
    ...(kinds.includes('seen') ? (['seen', 'seenIndex'] as const) : []),
    'history',
  ]);
  return [...names].map((name) => db.table(name));
}

/**
 * Writes the changed rows and everything that is derived from them, in few requests.
 * @throws LibraryError what `refuseTooLong` throws.
 */
async function writeChanges(
  db: LibraryDatabase,
  changes: ChangeSet,
  now: number,
  pending: UpdateOptions['pending'],
): Promise<void> {
  refuseTooLong(changes);
  const records = changes.recordChanges();
  const options: UpdateOptions = { pending, mayBeThere: changes.mayBeThere };
  // Send all requests at once: each awaited answer adds a round trip to the browser process to the time of a star.
  const deriving = records.length === 0 ? [] : derivedTables.map((table) => table.update(db, records, options));
  await Promise.all([...deriving, ...rowTables.map((table) => putRows(db, changes, table, now))]);
}

async function putRows<T extends RowTable>(db: LibraryDatabase, changes: ChangeSet, table: T, now: number): Promise<void> {
  const changed = changes.changed(table);
  if (changed.length === 0) return;
  const kind: RowKind<Rows[T], unknown> = rowKinds[table];
  const gone = changed.filter(([, { after }]) => after === null).map(([key]) => key);
  const put = changed.flatMap(([key, { after }]) => (after === null ? [] : [[key, after] as const]));
  if (gone.length > 0) await db.table(table).bulkDelete(gone);
  for (let start = 0; start < put.length; start += perRequest) {
    const rows = put.slice(start, start + perRequest).map(([key, row]) => kind.toRow(row, key, now));
    await db.table(table).bulkPut(rows);
  }
}
