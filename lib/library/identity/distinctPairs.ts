/** Reads which records must not be merged with some given records. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { pairKey } from '~/lib/papers/distinctPair';
import type { Identifier } from '~/lib/papers/identifiers/identifier';

export interface DistinctPairs {
  /** Keys of pairs, see `pairKey`. */
  pairs: ReadonlySet<string>;
  /** By record id: the identifiers of the records that it is kept apart from, records in the trash included. */
  foreign: ReadonlyMap<string, ReadonlySet<Identifier>>;
}

const none: DistinctPairs = { pairs: new Set(), foreign: new Map() };

/**
 * Reads the distinct pairs of some records, and the undone merges of them: a page must not merge these again by itself.
 * Inside a transaction over `distinctPairs`, `papers`, `trash` and `history`.
 */
export async function readDistinctPairs(db: LibraryDatabase, ids: readonly string[]): Promise<DistinctPairs> {
  const [rows, undone] = await Promise.all([rowsOf(db, ids), ids.length > 1 ? undoneMerges(db, ids) : []]);
  if (rows.length + undone.length === 0) return none;
  const partners = [...new Set(rows.flatMap((row) => row.ids))];
  const [papers, trash] = await Promise.all([db.papers.bulkGet(partners), db.trash.bulkGet(partners)]);
  const identifiersOf = new Map(
    partners.map((id, index) => [id, papers[index]?.identifiers ?? trash[index]?.paper.identifiers ?? []]),
  );
  const foreign = new Map<string, Set<Identifier>>();
  for (const [id, partner] of rows.flatMap(({ ids: [a, b] }) => [[a, b] as const, [b, a] as const])) {
    const identifiers = foreign.get(id) ?? new Set();
    for (const identifier of identifiersOf.get(partner) ?? []) identifiers.add(identifier);
    foreign.set(id, identifiers);
  }
  return { pairs: new Set([...rows.map(({ pair }) => pair), ...undone]), foreign };
}

async function undoneMerges(db: LibraryDatabase, ids: readonly string[]): Promise<string[]> {
  const entries = await db.history
    .where('paperIds')
    .anyOf([...ids])
    .distinct()
    .filter(({ action, undoneAt }) => action === 'merge' && undoneAt !== undefined)
    .toArray();
  return entries.flatMap(({ paperIds }) => pairsOf(paperIds.filter((id) => ids.includes(id))));
}

const pairsOf = (ids: readonly string[]): string[] => ids.flatMap((a, at) => ids.slice(at + 1).map((b) => pairKey(a, b)));

const rowsOf = (db: LibraryDatabase, ids: readonly string[]) =>
  db.distinctPairs
    .where('ids')
    .anyOf([...ids])
    .distinct()
    .toArray();

/** Whether two records are kept apart in a change set, which must hold their distinct pairs. */
export const areDistinct = (changes: ChangeSet, a: string, b: string): boolean =>
  changes.get('distinctPairs', pairKey(a, b)) !== null;

/** The first record, and every later one that may be merged with it and with those found before. */
export function mergeableGroup<R>(records: readonly R[], isApart: (a: R, b: R) => boolean): R[] {
  const group: R[] = [];
  for (const record of records) if (!group.some((member) => isApart(member, record))) group.push(record);
  return group;
}
