/** Finds records by their identifiers. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import type { PaperRow } from '~/lib/library/database/rows';
import type { Identifier } from '~/lib/papers/identifiers/identifier';

/** The records that have any of a few identifiers, oldest first. Usually none or one. */
export async function findRecords(db: LibraryDatabase, identifiers: readonly Identifier[]): Promise<PaperRow[]> {
  const names = await db.identifiers.bulkGet([...identifiers]);
  const ids = [...new Set(names.flatMap((name) => name?.paperId ?? []))];
  if (ids.length === 0) return [];
  const rows = await db.papers.bulkGet(ids);
  return rows.filter((row) => row !== undefined).sort(byAge);
}

/** Number of identifiers searched in one range query: the cards of a page have identifiers that lie close together. */
const runLength = 50;
/** Rows that a range query may read per requested identifier; identifiers beyond them are read by key. */
const densest = 6;

/** The id of the record that owns each of many identifiers; those without a record are absent. Reads no records. */
export async function recordsByIdentifier(
  db: LibraryDatabase,
  identifiers: Iterable<Identifier>,
): Promise<Map<Identifier, string>> {
  const owners = new Map<Identifier, string>();
  // JavaScript orders strings as IndexedDB orders keys.
  const sorted = [...new Set(identifiers)].sort();
  const runs = Array.from({ length: Math.ceil(sorted.length / runLength) }, (_, run) =>
    sorted.slice(run * runLength, (run + 1) * runLength),
  );
  await Promise.all(runs.map((run) => findRun(db, run, owners)));
  return owners;
}

/** Like `recordsByIdentifier`, for identifiers that lie far apart and mostly have no record: one get for each. */
export async function lookUpIdentifiers(
  db: LibraryDatabase,
  identifiers: Iterable<Identifier>,
): Promise<Map<Identifier, string>> {
  const names = await db.identifiers.bulkGet([...new Set(identifiers)]);
  return new Map(names.flatMap((name) => (name ? [[name.identifier, name.paperId] as const] : [])));
}

async function findRun(db: LibraryDatabase, run: Identifier[], owners: Map<Identifier, string>): Promise<void> {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return;
  const requested = new Set(run);
  const most = densest * run.length;
  const near = await db.identifiers.where('identifier').between(first, last, true, true).limit(most).toArray();
  const reached = near.length < most ? last : (near.at(-1)?.identifier ?? last);
  const left = run.filter((identifier) => identifier > reached);
  const rest = left.length > 0 ? await db.identifiers.bulkGet(left) : [];
  for (const name of [...near, ...rest]) if (name && requested.has(name.identifier)) owners.set(name.identifier, name.paperId);
}

/** Orders records by age, the oldest first: its id is the one that survives a merge. */
export const byAge = (a: { id: string; createdAt: number }, b: { id: string; createdAt: number }): number =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
