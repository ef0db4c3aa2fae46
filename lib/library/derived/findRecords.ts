/** From identifiers to records. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import type { PaperRow } from '~/lib/library/database/rows';
import type { Identifier } from '~/lib/papers/identifiers/identifier';

/** The records known by any of a few identifiers, oldest first. Usually none or one. */
export async function findRecords(db: LibraryDatabase, identifiers: readonly Identifier[]): Promise<PaperRow[]> {
  const names = await db.identifiers.bulkGet([...identifiers]);
  const ids = [...new Set(names.flatMap((name) => name?.paperId ?? []))];
  if (ids.length === 0) return [];
  const rows = await db.papers.bulkGet(ids);
  return rows.filter((row) => row !== undefined).sort(byAge);
}

/** The cards of a page have identifiers close together: so many of them are looked for in one range. */
const runLength = 50;
/** Where the library has more papers in a range than this for each one asked for, each is looked for by itself. */
const densest = 6;

/** Which record owns each of many identifiers. No record is read. */
export async function recordsByIdentifier(
  db: LibraryDatabase,
  identifiers: Iterable<Identifier>,
): Promise<Map<Identifier, string>> {
  const owners = new Map<Identifier, string>();
  // The order of JavaScript's strings is that of IndexedDB's keys.
  const sorted = [...new Set(identifiers)].sort();
  const runs = Array.from({ length: Math.ceil(sorted.length / runLength) }, (_, run) =>
    sorted.slice(run * runLength, (run + 1) * runLength),
  );
  await Promise.all(runs.map((run) => findRun(db, run, owners)));
  return owners;
}

/** The same of identifiers that may lie anywhere, and of which hardly one has an owner: one look for each. */
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
  const others = left.length > 0 ? await db.identifiers.bulkGet(left) : [];
  for (const name of [...near, ...others]) if (name && requested.has(name.identifier)) owners.set(name.identifier, name.paperId);
}

/** The older of two records is the one whose id survives a merge. */
export const byAge = (a: { id: string; createdAt: number }, b: { id: string; createdAt: number }): number =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
