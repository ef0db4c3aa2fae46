import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import { changesSince, latestChange } from '~/lib/library/database/changesSince';
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import { isDamaged } from '~/lib/library/database/damage';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotationOf, distinctPairOf, type HistoryRow, paperOf, trashedOf } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import { chunksOf, entriesAbout, entryOf } from '~/lib/library/history/historySteps';
import { finishInterrupted } from '~/lib/library/long-work/interruptedWork';
import { withLongWorkLock } from '~/lib/library/long-work/longWorkLock';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import { parseRow } from '~/lib/papers/rowSchemas';

/** A row of a backup, identified by section and key. A row that is passed again replaces the earlier one. */
export interface BackupRow {
  section: keyof LibraryBackup;
  key: string | number;
  row: unknown;
}

/** Section and key of each row, in the order of the backup file. */
export type BackupOrder = readonly { section: keyof LibraryBackup; key: string | number }[];

/** Rows read per transaction. */
const perLook = 300;
/** Changed records that one transaction reads again at most. The last transaction reads everything left at one moment. */
const fewChanges = 100;
/**
 * Number of walks in short transactions. A walk begins again when the change log forgot what changed meanwhile; hardly ever
 * does that happen twice in a row.
 */
const mostWalks = 3;

/** Whether an import accepts the row: too little may be left of a damaged one. An import refuses a file for one bad row. */
const canComeBack = <Row extends object>(table: 'papers' | 'trash', key: string, row: Row, read: (row: Row) => object): boolean =>
  !isDamaged(row) || parseRow(table, key, read(row)).ok;

/**
 * Reads the whole library for a backup of any size, and calls `pass` with each row. Reads in short transactions, so that
 * marks can be written meanwhile. Rows that change on the way are passed again; the last transaction reads everything left
 * at one moment. Commands over many papers wait until the walk ends.
 * @returns which of the rows belong to the backup, in order: the sections in the order of `LibraryBackup`'s fields, the rows
 *   of each in the order of their keys.
 * @throws the signal's reason when it is aborted between two transactions.
 */
export function walkBackup(
  db: LibraryDatabase,
  pass: (row: BackupRow) => void,
  { signal, onProgress }: CommandOptions = {},
): Promise<BackupOrder> {
  return withLongWorkLock(db, signal, async () => {
    await finishInterrupted(db);
    for (let turn = 0; turn < mostWalks; turn++) {
      const order = await new BackupWalk(db, pass, { signal, onProgress }).walk();
      if (order) return order;
    }
    return walkAtOnce(db, pass, { signal, onProgress });
  });
}

/** Reads everything in one transaction, for which marks have to wait. */
async function walkAtOnce(db: LibraryDatabase, pass: (row: BackupRow) => void, options: CommandOptions): Promise<BackupOrder> {
  const walk = new BackupWalk(db, pass, options, true);
  try {
    const order = await readTransaction(db, db.commandTables, () => walk.walk());
    if (!order) throw new Error('The log of changes cannot have changed during one transaction.');
    return order;
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error;
  }
}

class BackupWalk {
  readonly #entries = new Set<string>();
  readonly #trash = new Set<string>();
  readonly #history = new Set<number>();
  readonly #last = { paper: '', trashed: '', entry: 0 };
  #done = 0;
  #total = 0;

  constructor(
    private readonly db: LibraryDatabase,
    private readonly pass: (row: BackupRow) => void,
    private readonly options: CommandOptions,
    /** Whether one transaction reads everything, so that nothing changes meanwhile. */
    private readonly atOnce = false,
  ) {}

  /** @returns undefined when the log does not name the records that changed, and everything has to be read again. */
  async walk(): Promise<BackupOrder | undefined> {
    const { db } = this;
    let seen = await latestChange(db);
    const counts = [db.papers, db.trash, db.history].map((table) => readTransaction(db, [table], () => table.count()));
    this.#total = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    while (await this.#readNext(() => this.#readEntries()));
    while (await this.#readNext(() => this.#readTrash()));
    while (await this.#readNext(() => this.#readHistory()));
    for (;;) {
      const { ids, upTo, everything } = await changesSince(db, seen);
      if (everything) return undefined;
      if (ids.size <= fewChanges) {
        const order = await this.#end(seen);
        if (order) return order;
        continue;
      }
      await readTransaction(db, db.commandTables, () => this.#readAgain([...ids].slice(0, fewChanges)));
      for (let start = fewChanges; start < ids.size; start += fewChanges) {
        await readTransaction(db, db.commandTables, () => this.#readAgain([...ids].slice(start, start + fewChanges)));
      }
      seen = upTo;
    }
  }

  /** Reports progress, yields to the event loop unless in one transaction, then reads the next rows. @returns whether any were left. */
  async #readNext(read: () => Promise<number>): Promise<boolean> {
    this.options.signal?.throwIfAborted();
    this.options.onProgress?.(Math.min(this.#done, this.#total), this.#total);
    if (!this.atOnce) await yieldToEventLoop();
    const count = await read();
    this.#done += count;
    return count > 0;
  }

  async #readEntries(): Promise<number> {
    const { db } = this;
    const [papers, annotations] = await readTransaction(db, [db.papers, db.annotations], async () => {
      const rows = await db.papers.where(':id').above(this.#last.paper).limit(perLook).toArray();
      const [first, end] = [rows[0], rows.at(-1)];
      const annotations = first && end ? await db.annotations.where(':id').between(first.id, end.id, true, true).toArray() : [];
      return [rows, new Map(annotations.map((row) => [row.paperId, annotationOf(row)]))] as const;
    });
    for (const row of papers) {
      if (canComeBack('papers', row.id, row, paperOf))
        this.#entry(row.id, { paper: paperOf(row), annotation: annotations.get(row.id) ?? blankAnnotation });
    }
    this.#last.paper = papers.at(-1)?.id ?? this.#last.paper;
    return papers.length;
  }

  async #readTrash(): Promise<number> {
    const { db } = this;
    const rows = await readTransaction(db, [db.trash], () =>
      db.trash.where(':id').above(this.#last.trashed).limit(perLook).toArray(),
    );
    for (const row of rows) if (canComeBack('trash', row.id, row, trashedOf)) this.#trashed(row.id, trashedOf(row));
    this.#last.trashed = rows.at(-1)?.id ?? this.#last.trashed;
    return rows.length;
  }

  async #readHistory(): Promise<number> {
    const { db } = this;
    const rows = await readTransaction(db, [db.history], () =>
      db.history.where(':id').above(this.#last.entry).limit(perLook).toArray(),
    );
    for (const row of rows) await this.#historyEntry(row);
    this.#last.entry = rows.at(-1)?.seq ?? this.#last.entry;
    return rows.length;
  }

  #entry(key: string, row: unknown): void {
    this.#entries.add(key);
    this.pass({ section: 'entries', key, row });
  }

  #trashed(key: string, row: unknown): void {
    this.#trash.add(key);
    this.pass({ section: 'trash', key, row });
  }

  /** Reads each part in a transaction of its own: parts do not change while the walk holds the lock of long work. */
  async #historyEntry(whole: HistoryRow): Promise<void> {
    const { db } = this;
    if (isDamaged(whole)) return;
    const { chunkGroup } = whole;
    const entry = entryOf(whole);
    const steps = [...entry.steps];
    const paperIds = new Set(entry.paperIds);
    const parts = chunkGroup === undefined ? [] : await readTransaction(db, [db.historySteps], () => chunksOf(db, chunkGroup));
    for (const part of parts) {
      const row = await readTransaction(db, [db.historySteps], () => db.historySteps.get(part));
      if (row && isDamaged(row)) return;
      steps.push(...(row?.steps ?? []));
      for (const id of row?.records ?? []) paperIds.add(id);
    }
    this.#history.add(entry.seq);
    this.pass({ section: 'history', key: entry.seq, row: { ...entry, paperIds: [...paperIds], steps } });
  }

  /** Reads changed records again, in the library or the trash, and the history entries about them. */
  async #readAgain(ids: readonly string[]): Promise<void> {
    const { db } = this;
    const [papers, annotations, trash, history] = await Promise.all([
      db.papers.bulkGet([...ids]),
      db.annotations.bulkGet([...ids]),
      db.trash.bulkGet([...ids]),
      entriesAbout(db, ids),
    ]);
    for (const [index, id] of ids.entries()) {
      const [paper, annotation, trashed] = [papers[index], annotations[index], trash[index]];
      this.#entries.delete(id);
      this.#trash.delete(id);
      if (paper && canComeBack('papers', id, paper, paperOf))
        this.#entry(id, { paper: paperOf(paper), annotation: annotation ? annotationOf(annotation) : blankAnnotation });
      if (trashed && canComeBack('trash', id, trashed, trashedOf)) this.#trashed(id, trashedOf(trashed));
    }
    // A large entry that was read is still the same: only long work changes one, undo included, and that waits.
    for (const row of history) if (!row.chunkGroup || !this.#history.has(row.seq)) await this.#historyEntry(row);
  }

  /** Reads everything left at one moment. @returns undefined when that is too much, and a mark would wait too long. */
  #end(seen: number): Promise<BackupOrder | undefined> {
    const { db } = this;
    return readTransaction(db, db.commandTables, async () => {
      const { ids, everything } = await changesSince(db, seen);
      if (everything || ids.size > fewChanges) return undefined;
      await this.#readAgain([...ids]);
      for (const row of await db.history.where(':id').above(this.#last.entry).toArray()) await this.#historyEntry(row);
      const [apart, tags, searches, rules] = await Promise.all([
        db.distinctPairs.toArray(),
        db.tags.toArray(),
        db.searches.toArray(),
        db.rules.toArray(),
      ]);
      const small: BackupRow[] = [
        ...apart.map((row): BackupRow => ({ section: 'distinctPairs', key: row.pair, row: distinctPairOf(row) })),
        ...tags.map((row): BackupRow => ({ section: 'tags', key: row.key, row })),
        ...searches.map((row): BackupRow => ({ section: 'searches', key: row.id, row })),
        ...rules.map((row): BackupRow => ({ section: 'rules', key: row.id, row })),
      ];
      for (const row of small) this.pass(row);
      this.options.onProgress?.(this.#total, this.#total);
      return [
        ...[...this.#entries].sort().map((key) => ({ section: 'entries' as const, key })),
        ...[...this.#trash].sort().map((key) => ({ section: 'trash' as const, key })),
        ...[...this.#history].sort((a, b) => a - b).map((key) => ({ section: 'history' as const, key })),
        ...small.map(({ section, key }) => ({ section, key })),
      ];
    });
  }
}
