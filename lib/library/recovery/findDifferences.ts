import type { LibraryDatabase } from '~/lib/library/database/database';
import { keyOf, storedRows } from '~/lib/library/database/storedRows';
import { type DerivedName, type DerivedTable, tableOf } from '~/lib/library/derived/derivedTable';
import { derivedTables } from '~/lib/library/derived/derivedTables';
import { LibraryRecount } from '~/lib/library/derived/libraryRecount';
import { readRecord, recordsBetween, type StoredRecord } from '~/lib/library/derived/recordsBetween';
import type { RowTable } from '~/lib/library/history/rowKinds';
import { storedBlocks } from '~/lib/library/seen/seenBlocks';
import { allBlocks, wrongBlocks } from '~/lib/library/seen/seenIndex';
import { mendRow } from '~/lib/papers/mendRow';
import { sameValue } from '~/lib/papers/sameValue';
import { wholeRow } from './wholeRow';

/** A table whose rows are compared with what they should be. */
export type CheckedTable = DerivedName | RowTable | 'seen' | 'seenIndex';

interface Difference {
  table: CheckedTable;
  key: string;
  /** The stored row; undefined if there is none. */
  stored: unknown;
  /** The row as it should be; undefined if there should be none. */
  counted: unknown;
}

type Row = Record<string, unknown>;

/** The difference between a stored row and the row as it should be; empty if they are equal. */
export function differenceOf(table: Difference['table'], key: string, stored: Row | undefined, counted: unknown): Difference[] {
  return sameValue(stored, counted) ? [] : [{ table, key, stored, counted }];
}

/**
 * The differences between a derived table and the recount, in one range of keys.
 * @param keys the keys that the recount has in the range.
 * @param stored the rows that the table has in the range, by key.
 */
export function derivedDifferences(
  recount: LibraryRecount,
  table: DerivedTable,
  keys: Iterable<string>,
  stored: ReadonlyMap<string, Row>,
): Difference[] {
  return [...new Set([...keys, ...stored.keys()])].flatMap((key) => {
    const row = stored.get(key);
    return differenceOf(table.name, key, row, recount.row(table, key, mendRow(table.name, row)));
  });
}

/** The differences in the rows of a record: a missing half, or wrong values in the fields that are indexed. */
export function recordDifferences({ id, paper, annotation }: StoredRecord): Difference[] {
  const half = (table: RowTable, row: Row | undefined): Difference[] =>
    row ? differenceOf(table, id, row, wholeRow(table, id, row)) : [{ table, key: id, stored: undefined, counted: 'a row' }];
  return [...half('papers', paper), ...half('annotations', annotation)];
}

/**
 * Finds everything stored that does not follow from the records, as of one moment; `rebuild` finds it in short transactions.
 * Reads the whole library in one transaction, which takes too long for anything but tests. Writes nothing.
 */
export const findDifferences = (db: LibraryDatabase): Promise<Difference[]> =>
  db.transaction('r', db.tables, async () => {
    const { records } = await recordsBetween(db);
    const recount = new LibraryRecount();
    for (const record of records) recount.take(readRecord(record));
    const found = records.flatMap(recordDifferences);
    for (const name of ['trash', 'distinctPairs', 'seen'] as const) {
      for (const row of await storedRows(db.table(name))) {
        const key = String(keyOf(db.table(name), row));
        found.push(...differenceOf(name, key, row, wholeRow(name, key, row)));
      }
    }
    for (const table of derivedTables) {
      const own = tableOf(db, table.name);
      const stored = new Map((await storedRows(own)).map((row) => [String(keyOf(own, row)), row]));
      found.push(...derivedDifferences(recount, table, recount.keys(table), stored));
    }
    for (const counted of await wrongBlocks(db, allBlocks)) {
      const stored = await storedBlocks(db, counted.block);
      found.push({ table: 'seenIndex', key: String(counted.block), stored, counted });
    }
    return found;
  });
