/**
 * "Check and repair": compares every derived table with the records, and every row with the form that a row must have. Reads
 * and repairs in short transactions, so that marks made meanwhile do not wait; their changes are read from the log of
 * changes.
 */

import type { Table } from 'dexie';
import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import { type DamagedRow, forgetDamage } from '~/lib/library/database/damage';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { keyOf, storedRows } from '~/lib/library/database/storedRows';
import { readTransaction } from '~/lib/library/database/transactions';
import { type DerivedTable, tableOf } from '~/lib/library/derived/derivedTable';
import { derivedTables } from '~/lib/library/derived/derivedTables';
import { LiveRecount } from '~/lib/library/derived/liveRecount';
import { clearPendingCounts } from '~/lib/library/derived/pendingCounts';
import { readRecord, recordsBetween } from '~/lib/library/derived/recordsBetween';
import { repairDerived } from '~/lib/library/derived/repairDerived';
import { finishInterrupted } from '~/lib/library/long-work/interruptedWork';
import { withLongWorkLock } from '~/lib/library/long-work/longWorkLock';
import { allBlocks, wrongBlocks } from '~/lib/library/seen/seenIndex';
import { repairSeenIndex } from '~/lib/library/seen/writeSeen';
import { unreadableFields } from '~/lib/papers/mendRow';
import { type CheckedTable, derivedDifferences, differenceOf, recordDifferences } from './findDifferences';
import { repairRows } from './repairRows';
import { wholeRow } from './wholeRow';

interface Damage extends DamagedRow {
  /** Names of the fields that cannot be read. */
  fields: string[];
  /** The row as stored. */
  row: unknown;
}

export interface RebuildReport {
  /** Rows with fields that cannot be read. */
  damage: Damage[];
  /** The number of rows of each table that did not follow from the records; tables without such rows are absent. */
  different: { [T in CheckedTable]?: number };
}

interface RebuildOptions extends CommandOptions {
  /** Whether to repair; without it the library is only checked. */
  repair?: boolean | undefined;
}

/** Rows read per transaction, and repaired per transaction at most. */
const perLook = 300;
/** Rows of a derived table read per transaction: more, because they are small. */
const perDerivedLook = 1000;

/** Blocks of the index of seen papers that are checked per transaction. */
const blocksPerLook = 8;

/** Tables that are checked row by row, besides those of records. */
const otherTables = [
  'trash',
  'distinctPairs',
  'tags',
  'searches',
  'rules',
  'noteRevisions',
  'history',
  'historySteps',
  'seen',
] as const;

/**
 * Checks the library and, with `repair`, repairs it: keeps the readable fields of a damaged row, removes history entries that
 * cannot be read, adds the missing half of a record, and corrects derived rows. A repair cannot be undone: a caller that
 * needs the unreadable rows saves them first. Waits for other commands over many papers.
 * @returns what was wrong before the repair.
 * @throws the signal's reason when it is aborted; what was repaired until then stays repaired.
 */
export function rebuild(db: LibraryDatabase, options: RebuildOptions = {}): Promise<RebuildReport> {
  return withLongWorkLock(db, options.signal, async () => {
    // An interrupted job that cannot be reverted must not prevent the repair.
    await finishInterrupted(db).catch(() => undefined);
    if (options.repair) await clearPendingCounts(db);
    const rebuilding = new Rebuild(db, options);
    while (!(await rebuilding.run()));
    if (options.repair) forgetDamage();
    return rebuilding.report;
  });
}

class Rebuild {
  report: RebuildReport = { damage: [], different: {} };
  #done = 0;
  #total = 0;

  constructor(
    private readonly db: LibraryDatabase,
    private readonly options: RebuildOptions,
  ) {}

  /** @returns false when it is unknown what was changed meanwhile, so that everything has to be checked again. */
  async run(): Promise<boolean> {
    const { db } = this;
    // With `repair`, the report is kept from run to run: rows that were repaired are not found again.
    if (!this.options.repair) this.report = { damage: [], different: {} };
    [this.#done, this.#total] = [0, 0];
    const tables: Table[] = [
      db.papers,
      ...otherTables.map((name) => db.table(name)),
      ...derivedTables.map(({ name }) => tableOf(db, name)),
    ];
    for (const table of tables) this.#total += await readTransaction(db, [table], () => table.count());
    const recount = await LiveRecount.begin(db);
    await this.#records(recount);
    for (const name of otherTables) await this.#rows(name);
    await this.#seenIndex();
    for (const table of derivedTables) if (!(await this.#derived(table, recount))) return false;
    this.options.onProgress?.(this.#total, this.#total);
    return true;
  }

  async #pause(): Promise<void> {
    this.options.signal?.throwIfAborted();
    this.options.onProgress?.(Math.min(this.#done, this.#total), this.#total);
    await yieldToEventLoop();
  }

  #found(table: CheckedTable, rows: number): void {
    if (rows > 0) this.report.different[table] = (this.report.different[table] ?? 0) + rows;
  }

  /** Reports a row with unreadable fields. @returns whether it has any. */
  #noteDamage(table: string, key: unknown, row: unknown): boolean {
    const fields = unreadableFields(table, row);
    if (fields.length > 0) this.report.damage.push({ table, key, fields, row });
    return fields.length > 0;
  }

  async #records(recount: LiveRecount): Promise<void> {
    const { db } = this;
    for (let after: string | undefined; ; ) {
      await this.#pause();
      const range = { after, limit: perLook };
      const { records, last } = await readTransaction(db, [db.papers, db.annotations], () => recordsBetween(db, range));
      const wrong = new Set<string>();
      for (const record of records) {
        const { id, paper, annotation } = record;
        recount.take(readRecord(record));
        const damaged = new Set<string>();
        if (paper && this.#noteDamage('papers', id, paper)) damaged.add('papers');
        if (annotation && this.#noteDamage('annotations', id, annotation)) damaged.add('annotations');
        const differences = recordDifferences(record);
        if (differences.length > 0 || damaged.size > 0) wrong.add(id);
        for (const { table } of differences) if (!damaged.has(table)) this.#found(table, 1);
      }
      this.#done += records.length;
      if (this.options.repair && wrong.size > 0) await repairRows(db, 'records', [...wrong], this.options.now);
      if (last === undefined) return;
      after = last;
    }
  }

  async #rows(name: (typeof otherTables)[number]): Promise<void> {
    const { db } = this;
    const table: Table = db.table(name);
    for (let after: unknown; ; ) {
      await this.#pause();
      const range = { after, limit: perLook };
      const rows = await readTransaction(db, [table], () => storedRows(table, range));
      const wrong: unknown[] = [];
      for (const row of rows) {
        const key = keyOf(table, row);
        if (this.#noteDamage(name, key, row)) wrong.push(key);
        else if (
          (name === 'trash' || name === 'distinctPairs') &&
          differenceOf(name, String(key), row, wholeRow(name, key, row)).length > 0
        ) {
          this.#found(name, 1);
          wrong.push(key);
        }
      }
      this.#done += rows.length;
      if (this.options.repair && wrong.length > 0) await repairRows(db, name, wrong, this.options.now);
      if (rows.length < perLook) return;
      after = keyOf(table, rows.at(-1) ?? {});
    }
  }

  async #seenIndex(): Promise<void> {
    const { db } = this;
    for (let start = 0; start < allBlocks.length; start += blocksPerLook) {
      await this.#pause();
      const blocks = allBlocks.slice(start, start + blocksPerLook);
      const wrong = this.options.repair
        ? await repairSeenIndex(db, blocks)
        : (await readTransaction(db, [db.seen, db.seenIndex], () => wrongBlocks(db, blocks))).length;
      this.#found('seenIndex', wrong);
    }
  }

  /** @returns false when it is unknown what was changed meanwhile. */
  async #derived(table: DerivedTable, recount: LiveRecount): Promise<boolean> {
    const { db } = this;
    const own = tableOf(db, table.name);
    const keys = recount.keys(table);
    let at = 0;
    for (let after: string | undefined; ; ) {
      await this.#pause();
      const range = { after, limit: perDerivedLook };
      const found = await readTransaction(db, recount.scope(table), async () => {
        if (!(await recount.catchUp())) return undefined;
        const rows = new Map((await storedRows(own, range)).map((row) => [String(keyOf(own, row)), row]));
        const last = rows.size < perDerivedLook ? undefined : [...rows.keys()].at(-1);
        let end = at;
        while (end < keys.length && (last === undefined || (keys[end] ?? '') <= last)) end++;
        const differences = derivedDifferences(recount.counts, table, keys.slice(at, end), rows);
        return { differences, last, end, read: rows.size };
      });
      if (!found) return false;
      const { differences, last, end, read } = found;
      this.#done += read;
      at = end;
      for (let start = 0; start < differences.length; start += perLook) {
        const wrong = differences.slice(start, start + perLook).map(({ key }) => key);
        if (this.options.repair && !(await repairDerived(db, table, recount, wrong))) return false;
        this.#found(table.name, wrong.length);
      }
      if (last === undefined) return true;
      after = last;
    }
  }
}
