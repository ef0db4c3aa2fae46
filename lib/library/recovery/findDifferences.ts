import type { LibraryDatabase } from '~/lib/library/database/database';
import { keyOf, storedRows } from '~/lib/library/database/storedRows';
import { type DerivedName, type DerivedTable, tableOf } from '~/lib/library/derived/derivedTable';
import { derivedTables } from '~/lib/library/derived/derivedTables';
import { LibraryRecount } from '~/lib/library/derived/libraryRecount';
import { readRecord, recordsBetween, type StoredRecord } from '~/lib/library/derived/recordsBetween';
import type { RowTable } from '~/lib/library/history/rowKinds';
import { mendRow } from '~/lib/papers/mendRow';
import { sameValue } from '~/lib/papers/sameValue';
import { wholeRow } from './wholeRow';

interface Difference {
  table: DerivedName | RowTable;
  key: string;
  /** As it stands; undefined where there is none. */
  stored: unknown;
  /** As it should be; undefined where there should be none. */
  counted: unknown;
}

type Row = Record<string, unknown>;

/** How a row and what it should be differ; none where they do not. */
export function differenceOf(table: Difference['table'], key: string, stored: Row | undefined, counted: unknown): Difference[] {
  return sameValue(stored, counted) ? [] : [{ table, key, stored, counted }];
}

/** @param stored the rows of a derived table with some keys, at least. @param keys of the rows that there should be among them. */
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

/** What of a record's rows is not as it should be: a half that is missing, or fields that lists walk by. */
export function recordDifferences({ id, paper, annotation }: StoredRecord): Difference[] {
  const half = (table: RowTable, row: Row | undefined): Difference[] =>
    row ? differenceOf(table, id, row, wholeRow(table, id, row)) : [{ table, key: id, stored: undefined, counted: 'a row' }];
  return [...half('papers', paper), ...half('annotations', annotation)];
}

/**
 * Everything that is stored twice and does not say the same, as of one moment: what `rebuild` finds in short looks. Reads
 * the whole library in one transaction, which only tests can wait for; nothing is written.
 */
export const findDifferences = (db: LibraryDatabase): Promise<Difference[]> =>
  db.transaction('r', db.tables, async () => {
    const { records } = await recordsBetween(db);
    const recount = new LibraryRecount();
    for (const record of records) recount.take(readRecord(record));
    const found = records.flatMap(recordDifferences);
    for (const name of ['trash', 'distinctPairs'] as const) {
      for (const row of await storedRows(db[name])) {
        const key = String(keyOf(db[name], row));
        found.push(...differenceOf(name, key, row, wholeRow(name, key, row)));
      }
    }
    for (const table of derivedTables) {
      const own = tableOf(db, table.name);
      const stored = new Map((await storedRows(own)).map((row) => [String(keyOf(own, row)), row]));
      found.push(...derivedDifferences(recount, table, recount.keys(table), stored));
    }
    return found;
  });
