/** From identifiers to records. */
import type { Identifier } from '~/lib/papers/identifier';
import type { LibraryDatabase } from './database';
import type { PaperRow } from './rows';

/** The records known by any of a few identifiers, oldest first. Usually none or one. */
export async function findRecords(db: LibraryDatabase, identifiers: readonly Identifier[]): Promise<PaperRow[]> {
  const hits = await Promise.all(identifiers.map((identifier) => db.papers.where('identifiers').equals(identifier).toArray()));
  const records = new Map(hits.flat().map((row) => [row.id, row]));
  return [...records.values()].sort(byAge);
}

/** Which record owns each of many identifiers: one walk over one index, without reading a record. */
export async function ownersOf(db: LibraryDatabase, identifiers: Iterable<Identifier>): Promise<Map<Identifier, string>> {
  const owners = new Map<Identifier, string>();
  const wanted = [...new Set(identifiers)];
  if (wanted.length === 0) return owners;
  await db.papers
    .where('identifiers')
    .anyOf(wanted)
    .eachKey((identifier, { primaryKey }) => {
      owners.set(identifier as Identifier, primaryKey);
    });
  return owners;
}

/** The older of two records is the one whose id survives a merge. */
export const byAge = (one: { id: string; createdAt: number }, other: { id: string; createdAt: number }): number =>
  one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);
