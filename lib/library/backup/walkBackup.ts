import Dexie from 'dexie';
import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import { changesSince, latestChange } from '~/lib/library/database/changesSince';
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import { isDamaged } from '~/lib/library/database/damage';
import type { LibraryDatabase } from '~/lib/library/database/database';
import {
  type AnnotationRow,
  annotationOf,
  distinctPairOf,
  type HistoryRow,
  type PaperRow,
  paperOf,
  type TrashRow,
  trashedOf,
} from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import { chunksOf, entriesAbout, entryOf } from '~/lib/library/history/historySteps';
import { finishInterrupted } from '~/lib/library/long-work/interruptedWork';
import { withLongWorkLock } from '~/lib/library/long-work/longWorkLock';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { HistoryEntry } from '~/lib/papers/history';
import { historyEntrySchema, historyStepSchema } from '~/lib/papers/historySchemas';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import { mendRow } from '~/lib/papers/mendRow';
import { parseRow } from '~/lib/papers/rowSchemas';
import { seenPaperSchema } from '~/lib/papers/schemas';

/** A row of a backup, identified by section and key. A row that is passed again replaces the earlier one. */
export interface BackupRow {
  section: keyof LibraryBackup;
  key: string | number;
  row: unknown;
}

type RowName = Pick<BackupRow, 'section' | 'key'>;

export interface BackupContents {
  /** Section and key of each row of the backup, in the order of the file. */
  order: readonly RowName[];
  /** Number of rows of the library that are not in the backup, because an import would refuse the file for them. */
  leftOut: number;
}

/** Rows read per transaction. */
const perLook = 300;
/** Rows of seen papers read per transaction: more, because they are small. */
const perSeenLook = 2000;
/** Changed records that one transaction reads again at most. The last transaction reads everything left at one moment. */
const fewChanges = 100;
/**
 * Number of walks in short transactions. A walk begins again when the change log forgot what changed meanwhile; hardly ever
 * does that happen twice in a row.
 */
const mostWalks = 3;

/** Whether an import accepts a history entry. Each step is checked by itself, because a large entry takes much memory. */
const isReadable = (entry: HistoryEntry): boolean =>
  historyEntrySchema.safeParse({ ...entry, steps: [] }).success &&
  entry.steps.every((step) => historyStepSchema.safeParse(step).success);

const nameOf = ({ section, key }: RowName): string => `${section} ${key}`;

/**
 * Reads the whole library for a backup of any size, and calls `pass` with each row. Reads in short transactions, so that
 * marks can be written meanwhile. Rows that change on the way are passed again; the last transaction reads everything left
 * at one moment, except for papers that feeds have shown. Commands over many papers wait until the walk ends.
 * @returns which of the rows belong to the backup, in order: the sections in the order of `LibraryBackup`'s fields, the rows
 *   of each in the order of their keys. Each passes the schema that an import reads it with; other rows are left out.
 * @throws the signal's reason when it is aborted between two transactions.
 */
export function walkBackup(
  db: LibraryDatabase,
  pass: (row: BackupRow) => void,
  { signal, onProgress }: CommandOptions = {},
): Promise<BackupContents> {
  return withLongWorkLock(db, signal, async () => {
    await finishInterrupted(db);
    for (let turn = 0; turn < mostWalks; turn++) {
      const contents = await new BackupWalk(db, pass, { signal, onProgress }).walk();
      if (contents) return contents;
    }
    return walkAtOnce(db, pass, { signal, onProgress });
  });
}

/** Reads everything in one transaction, for which marks have to wait. */
async function walkAtOnce(db: LibraryDatabase, pass: (row: BackupRow) => void, options: CommandOptions): Promise<BackupContents> {
  const walk = new BackupWalk(db, pass, options, true);
  try {
    const contents = await readTransaction(db, db.commandTables, () => walk.walk());
    if (!contents) throw new Error('The log of changes cannot have changed during one transaction.');
    return contents;
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error;
  }
}

class BackupWalk {
  readonly #entries = new Set<string>();
  readonly #trash = new Set<string>();
  readonly #history = new Set<number>();
  /** Names of the rows that are left out. */
  readonly #leftOut = new Set<string>();
  readonly #seen: number[] = [];
  readonly #last = { paper: '', trashed: '', entry: 0, seen: -1 };
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
  async walk(): Promise<BackupContents | undefined> {
    const { db } = this;
    let seen = await latestChange(db);
    const counts = [db.papers, db.trash, db.history, db.seen].map((table) => readTransaction(db, [table], () => table.count()));
    this.#total = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    for (const read of [this.#readEntries, this.#readTrash, this.#readHistory, this.#readSeen])
      while (await this.#readNext(() => read.call(this)));
    for (;;) {
      const { ids, upTo, everything } = await changesSince(db, seen);
      if (everything) return undefined;
      if (ids.size <= fewChanges) {
        const contents = await this.#end(seen);
        if (contents) return contents;
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
    const after = this.#last.paper;
    const [papers, annotations] = await readTransaction(db, [db.papers, db.annotations], async () => {
      const rows = await db.papers.where(':id').above(after).limit(perLook).toArray();
      // The last look reads the annotations after the last paper too.
      const end = rows.length < perLook ? Dexie.maxKey : rows.at(-1)?.id;
      return [rows, await db.annotations.where(':id').between(after, end, false, true).toArray()] as const;
    });
    const annotationsOf = new Map(annotations.map((row) => [row.paperId, row]));
    for (const row of papers) {
      this.#entry(row.id, row, annotationsOf.get(row.id));
      annotationsOf.delete(row.id);
    }
    for (const [id, row] of annotationsOf) this.#entry(id, undefined, row);
    this.#last.paper = papers.at(-1)?.id ?? this.#last.paper;
    return papers.length;
  }

  async #readTrash(): Promise<number> {
    const { db } = this;
    const rows = await readTransaction(db, [db.trash], () =>
      db.trash.where(':id').above(this.#last.trashed).limit(perLook).toArray(),
    );
    for (const row of rows) this.#trashed(row);
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

  async #readSeen(): Promise<number> {
    const { db } = this;
    const rows = await readTransaction(db, [db.seen], () =>
      db.seen.where(':id').above(this.#last.seen).limit(perSeenLook).toArray(),
    );
    for (const row of rows)
      if (this.#pass({ section: 'seen', key: row.key, row }, seenPaperSchema.safeParse(row).success)) this.#seen.push(row.key);
    this.#last.seen = rows.at(-1)?.key ?? this.#last.seen;
    return rows.length;
  }

  /** Passes a row that an import accepts; counts any other row as left out. @returns whether it was passed. */
  #pass(row: BackupRow, isReadable: boolean): boolean {
    if (isReadable) {
      this.#leftOut.delete(nameOf(row));
      this.pass(row);
    } else this.#leftOut.add(nameOf(row));
    return isReadable;
  }

  /** An annotation without a paper gets the paper that a repair would add. */
  #entry(id: string, paperRow: PaperRow | undefined, annotationRow: AnnotationRow | undefined): void {
    const paper = paperOf(paperRow ?? mendRow('papers', { id } as PaperRow));
    const annotation = annotationRow ? annotationOf(annotationRow) : blankAnnotation;
    const isReadable = parseRow('papers', id, paper).ok && parseRow('annotations', id, annotation).ok;
    if (this.#pass({ section: 'entries', key: id, row: { paper, annotation } }, isReadable)) this.#entries.add(id);
  }

  #trashed(row: TrashRow): void {
    const { id } = row;
    const trashed = trashedOf(row);
    if (this.#pass({ section: 'trash', key: id, row: trashed }, parseRow('trash', id, trashed).ok)) this.#trash.add(id);
  }

  /** Reads each part in a transaction of its own: parts do not change while the walk holds the lock of long work. */
  async #historyEntry(whole: HistoryRow): Promise<void> {
    const { db } = this;
    let isWhole = !isDamaged(whole);
    const chunkGroup = isWhole ? whole.chunkGroup : undefined;
    const entry = entryOf(whole);
    const steps = [...entry.steps];
    const paperIds = new Set(entry.paperIds);
    const parts = chunkGroup === undefined ? [] : await readTransaction(db, [db.historySteps], () => chunksOf(db, chunkGroup));
    for (const part of parts) {
      const row = await readTransaction(db, [db.historySteps], () => db.historySteps.get(part));
      if (row && isDamaged(row)) isWhole = false;
      steps.push(...(row?.steps ?? []));
      for (const id of row?.records ?? []) paperIds.add(id);
    }
    const row = { ...entry, paperIds: [...paperIds], steps };
    if (this.#pass({ section: 'history', key: entry.seq, row }, isWhole && isReadable(row))) this.#history.add(entry.seq);
    else this.#history.delete(entry.seq);
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
      this.#leftOut.delete(nameOf({ section: 'entries', key: id }));
      this.#leftOut.delete(nameOf({ section: 'trash', key: id }));
      if (paper || annotation) this.#entry(id, paper, annotation);
      if (trashed) this.#trashed(trashed);
    }
    // A large entry that was read is still the same: only long work changes one, undo included, and that waits.
    for (const row of history) if (!row.chunkGroup || !this.#history.has(row.seq)) await this.#historyEntry(row);
  }

  /** Reads everything left at one moment. @returns undefined when that is too much, and a mark would wait too long. */
  #end(seen: number): Promise<BackupContents | undefined> {
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
      const small = [
        ...apart.map((row) => ({ section: 'distinctPairs' as const, key: row.pair, row: distinctPairOf(row) })),
        ...tags.map((row) => ({ section: 'tags' as const, key: row.key, row })),
        ...searches.map((row) => ({ section: 'searches' as const, key: row.id, row })),
        ...rules.map((row) => ({ section: 'rules' as const, key: row.id, row })),
      ].filter((row) => this.#pass(row, parseRow(row.section, row.key, row.row).ok));
      this.options.onProgress?.(this.#total, this.#total);
      const order = [
        ...[...this.#entries].sort().map((key) => ({ section: 'entries' as const, key })),
        ...[...this.#trash].sort().map((key) => ({ section: 'trash' as const, key })),
        ...[...this.#history].sort((a, b) => a - b).map((key) => ({ section: 'history' as const, key })),
        ...small.map(({ section, key }) => ({ section, key })),
        ...this.#seen.map((key) => ({ section: 'seen' as const, key })),
      ];
      return { order, leftOut: this.#leftOut.size };
    });
  }
}
