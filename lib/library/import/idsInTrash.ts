import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { recognisable } from '~/lib/papers/identifiers/titleIdentifier';
import type { PlacedEntry } from './placedEntry';

/** Rows of the trash that are read in one transaction. */
const perLook = 500;

/**
 * Finds the papers of the trash that a file names again. A paper that the library has by another record stays in the trash:
 * what was deleted was a duplicate.
 * @returns the ids of the papers in the trash; each of them for all entries that name it: their order in the file decides nothing.
 */
export async function idsInTrash(
  db: LibraryDatabase,
  read: readonly PlacedEntry[],
  signal?: AbortSignal,
): Promise<Map<PlacedEntry, string>> {
  const deleted = await trashedIds(db, signal);
  const found = new Map<PlacedEntry, string>();
  if (deleted.size === 0) return found;
  for (const entry of read) {
    const own = recognisable(entry.identifiers);
    const id = own.map((identifier) => deleted.get(identifier)).find((each) => each !== undefined);
    if (id === undefined) continue;
    const owners = await readTransaction(db, [db.identifiers], () => db.identifiers.bulkGet([...own]));
    signal?.throwIfAborted();
    if (owners.some((owner) => owner !== undefined)) continue;
    found.set(entry, id);
  }
  return found;
}

async function trashedIds(db: LibraryDatabase, signal: AbortSignal | undefined): Promise<Map<Identifier, string>> {
  const ids = new Map<Identifier, string>();
  for (let after = ''; ; ) {
    const rows = await readTransaction(db, [db.trash], () => db.trash.where(':id').above(after).limit(perLook).toArray());
    signal?.throwIfAborted();
    for (const { id, paper } of rows) for (const identifier of recognisable(paper.identifiers)) ids.set(identifier, id);
    after = rows.at(-1)?.id ?? after;
    if (rows.length < perLook) return ids;
  }
}
