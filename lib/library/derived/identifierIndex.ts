/** The index from identifiers to records. An identifier names one record only. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { type DerivedTable, paperPairs, type RecordChange } from './derivedTable';

export const identifierIndex: DerivedTable = {
  name: 'identifiers',
  from: ['papers'],
  update,
  keysOf: ({ paper }) => new Map(paper?.identifiers.map((identifier) => [identifier, identifier])),
  rowOf: (identifier, { ids }) => ({ identifier, paperId: ids.at(-1) }),
};

async function update(db: LibraryDatabase, changes: readonly RecordChange[]): Promise<void> {
  const gone = new Set<Identifier>();
  const given = new Map<Identifier, string>();
  for (const [before, after] of paperPairs(changes)) {
    const now = new Set(after?.identifiers);
    const was = new Set(before?.identifiers);
    for (const identifier of was) if (!now.has(identifier)) gone.add(identifier);
    if (after) for (const identifier of now) if (!was.has(identifier)) given.set(identifier, after.id);
  }
  // An identifier that one record loses may be given to another record.
  for (const identifier of given.keys()) gone.delete(identifier);
  const work: PromiseLike<unknown>[] = [];
  if (gone.size > 0) work.push(db.identifiers.bulkDelete([...gone]));
  if (given.size > 0) work.push(db.identifiers.bulkPut([...given].map(([identifier, paperId]) => ({ identifier, paperId }))));
  await Promise.all(work);
}
