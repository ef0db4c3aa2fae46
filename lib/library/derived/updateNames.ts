import type { LibraryDatabase } from '~/lib/library/database/database';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Paper } from '~/lib/papers/paper';

/** Keeps the table of names in step with what records are known by. One identifier names one record. */
export async function updateNames(
  db: LibraryDatabase,
  pairs: Iterable<readonly [before: Paper | null, after: Paper | null]>,
): Promise<void> {
  const gone = new Set<Identifier>();
  const given = new Map<Identifier, string>();
  for (const [before, after] of pairs) {
    const now = new Set(after?.identifiers);
    const was = new Set(before?.identifiers);
    for (const identifier of was) if (!now.has(identifier)) gone.add(identifier);
    if (after) for (const identifier of now) if (!was.has(identifier)) given.set(identifier, after.id);
  }
  // What one record loses another may gain.
  for (const identifier of given.keys()) gone.delete(identifier);
  const work: PromiseLike<unknown>[] = [];
  if (gone.size > 0) work.push(db.names.bulkDelete([...gone]));
  if (given.size > 0) work.push(db.names.bulkPut([...given].map(([identifier, paperId]) => ({ identifier, paperId }))));
  await Promise.all(work);
}
