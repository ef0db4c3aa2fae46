/** Which records are to stay apart, as far as some records are concerned. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { pairKey } from '~/lib/papers/distinctPair';
import type { Identifier } from '~/lib/papers/identifiers/identifier';

export interface DistinctPairs {
  pairs: ReadonlySet<string>;
  /** By record: what the papers that it is apart from are known by, in the trash too. */
  foreign: ReadonlyMap<string, ReadonlySet<Identifier>>;
}

const none: DistinctPairs = { pairs: new Set(), foreign: new Map() };

/**
 * What was said of some records, and which joins of them were taken back: a page must not join them again by itself.
 * Inside a transaction over `distinctPairs`, `papers`, `trash` and `history`.
 */
export async function readDistinctPairs(db: LibraryDatabase, ids: readonly string[]): Promise<DistinctPairs> {
  const [rows, undone] = await Promise.all([rowsOf(db, ids), ids.length > 1 ? undoneMerges(db, ids) : []]);
  if (rows.length + undone.length === 0) return none;
  const partners = [...new Set(rows.flatMap((row) => row.ids))];
  const [papers, trash] = await Promise.all([db.papers.bulkGet(partners), db.trash.bulkGet(partners)]);
  const known = new Map(partners.map((id, index) => [id, papers[index]?.identifiers ?? trash[index]?.paper.identifiers ?? []]));
  const foreign = new Map<string, Set<Identifier>>();
  for (const [one, other] of rows.flatMap(({ ids: [one, other] }) => [[one, other] as const, [other, one] as const])) {
    const names = foreign.get(one) ?? new Set();
    for (const identifier of known.get(other) ?? []) names.add(identifier);
    foreign.set(one, names);
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

const pairsOf = (ids: readonly string[]): string[] =>
  ids.flatMap((one, at) => ids.slice(at + 1).map((other) => pairKey(one, other)));

const rowsOf = (db: LibraryDatabase, ids: readonly string[]) =>
  db.distinctPairs
    .where('ids')
    .anyOf([...ids])
    .distinct()
    .toArray();

/** As a change set has it by now; what concerns the two must be held. */
export const areDistinct = (changes: ChangeSet, a: string, b: string): boolean =>
  changes.get('distinctPairs', pairKey(a, b)) !== null;

/** The first of some records with all that may be joined with it and with each other. */
export function mergeableGroup<R>(records: readonly R[], isApart: (one: R, other: R) => boolean): R[] {
  const group: R[] = [];
  for (const record of records) if (!group.some((member) => isApart(member, record))) group.push(record);
  return group;
}
