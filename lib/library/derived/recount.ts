/** Counts anew everything that is derived from the papers and their annotations, and says where the library differs. */

import type { Table } from 'dexie';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { TallyName } from '~/lib/library/database/derivedRows';
import {
  annotationOf,
  annotationRow,
  apartOf,
  apartRow,
  paperOf,
  paperRow,
  trashedOf,
  trashRow,
} from '~/lib/library/database/rows';
import { transact } from '~/lib/library/database/transact';
import { sameValue } from '~/lib/papers/sameValue';
import { tagKey } from '~/lib/papers/tag';
import { twinKey } from '~/lib/papers/twinKey';
import { facetsOf, isListed, marksOf, tallyRow } from './tallies';
import { twinRow } from './twins';

export interface Difference {
  table: string;
  key: string;
  /** As it stands; undefined where there is none. */
  stored: unknown;
  /** As it should be; undefined where there should be none. */
  counted: unknown;
}

/** Tables that are derived as a whole, and rows with fields that are. */
interface Recount {
  /** By table, then by key. */
  derived: Map<Table, Map<string, unknown>>;
  rows: Map<Table, Map<string, unknown>>;
  /** Records of which one half is missing. */
  halves: Difference[];
}

async function recount(db: LibraryDatabase): Promise<Recount> {
  const names = new Map<string, unknown>();
  const uses = new Map<string, { key: string; tag: string; count: number }>();
  const tallies = new Map<TallyName, number>();
  const alike = new Map<string, string[]>();
  const papers = new Map((await db.papers.toArray()).map((row) => [row.id, row]));
  const annotations = new Map((await db.annotations.toArray()).map((row) => [row.paperId, row]));
  const spelled = new Map((await db.tagUse.toArray()).map(({ key, tag }) => [key, tag]));
  const halves: Difference[] = [];
  const half = (table: string, key: string): number => halves.push({ table, key, stored: undefined, counted: 'the other half' });

  for (const [id, row] of papers) {
    if (!annotations.has(id)) half('annotations', id);
    for (const identifier of row.identifiers) names.set(identifier, { identifier, paperId: id });
    const key = twinKey(row);
    if (key !== undefined) alike.set(key, [...(alike.get(key) ?? []), id]);
  }
  for (const [id, row] of annotations) {
    const paper = papers.get(id);
    if (!paper) half('papers', id);
    const counted = [...marksOf(row), ...(isListed(row) ? facetsOf(paper) : [])];
    for (const name of counted) tallies.set(name, (tallies.get(name) ?? 0) + 1);
    for (const [key, tag] of new Map(row.tags.map((tag) => [tagKey(tag), tag]))) {
      const count = (uses.get(key)?.count ?? 0) + 1;
      uses.set(key, { key, tag: spelled.get(key) ?? tag, count });
    }
  }
  const byKey = <Row>(rows: Iterable<Row>, keyOf: (row: Row) => string, whole: (row: Row) => unknown): Map<string, unknown> =>
    new Map([...rows].map((row) => [keyOf(row), whole(row)]));
  return {
    halves,
    derived: new Map<Table, Map<string, unknown>>([
      [db.names, names],
      [db.tagUse, uses],
      [db.tallies, new Map([...tallies].map(([name, count]) => [name, tallyRow(name, count)]))],
      [db.twins, new Map([...alike].map(([key, ids]) => [key, twinRow(key, ids)]))],
    ]),
    rows: new Map<Table, Map<string, unknown>>([
      [
        db.papers,
        byKey(
          papers.values(),
          ({ id }) => id,
          (row) => paperRow(paperOf(row)),
        ),
      ],
      [
        db.annotations,
        byKey(
          annotations.values(),
          ({ paperId }) => paperId,
          (row) => annotationRow(row.paperId, annotationOf(row)),
        ),
      ],
      [
        db.trash,
        byKey(
          await db.trash.toArray(),
          ({ id }) => id,
          (row) => trashRow(trashedOf(row)),
        ),
      ],
      [
        db.apart,
        byKey(
          await db.apart.toArray(),
          ({ pair }) => pair,
          (row) => apartRow(apartOf(row)),
        ),
      ],
    ]),
  };
}

/** What the given rows and the stored ones of a table do not have in common. */
async function differences(table: Table, counted: ReadonlyMap<string, unknown>): Promise<Difference[]> {
  const path = String(table.schema.primKey.keyPath);
  const stored = new Map((await table.toArray()).map((row) => [String((row as Record<string, unknown>)[path]), row]));
  return [...new Set([...stored.keys(), ...counted.keys()])]
    .filter((key) => !sameValue(stored.get(key), counted.get(key)))
    .map((key) => ({ table: table.name, key, stored: stored.get(key), counted: counted.get(key) }));
}

/** Everything that is stored twice and does not say the same. Looks through all papers; nothing is written. */
export const findDifferences = (db: LibraryDatabase): Promise<Difference[]> =>
  db.transaction('r', db.tables, async () => {
    const { derived, rows, halves } = await recount(db);
    const found: Difference[] = [...halves];
    for (const [table, counted] of [...derived, ...rows]) found.push(...(await differences(table, counted)));
    return found;
  });

/**
 * Writes what was counted in place of what differs. A record of which one half is missing gets none here.
 * Whoever calls this holds the lock of long work.
 * @returns what was different.
 */
export const mendDerived = (db: LibraryDatabase): Promise<Difference[]> =>
  transact(db, db.tables, async (announcement) => {
    const { derived, rows, halves } = await recount(db);
    const found: Difference[] = [...halves];
    for (const [table, counted] of [...derived, ...rows]) {
      const differing = await differences(table, counted);
      const gone = differing.filter((each) => each.counted === undefined).map(({ key }) => key);
      const put = differing.filter((each) => each.counted !== undefined).map((each) => each.counted);
      if (gone.length > 0) await table.bulkDelete(gone);
      if (put.length > 0) await table.bulkPut(put);
      found.push(...differing);
    }
    // What interrupted work owed to the counts is counted now.
    await db.owed.clear();
    await db.jobs.toCollection().modify((job) => {
      if (job.kind === 'changes') delete job.paid;
    });
    if (found.length > 0) announcement.added = true;
    return found;
  });
