/**
 * Which records share a title and a first author. Every command updates the index. It has one small row per such key, so that a
 * new paper costs one get and one put, and possible duplicates are found without reading papers.
 */

import type { LibraryDatabase } from '~/lib/library/database/database';
import type { DuplicateRow } from '~/lib/library/database/derivedRows';
import { duplicateKey } from '~/lib/papers/merging/duplicateKey';
import { type DerivedTable, paperPairs, type RecordChange, type UpdateOptions } from './derivedTable';

export const duplicateRow = (key: string, ids: readonly string[]): DuplicateRow => ({
  key,
  ids: [...ids].sort(),
  ...(ids.length > 1 ? { several: 1 } : {}),
});

export const duplicateIndex: DerivedTable = {
  name: 'duplicateIndex',
  from: ['papers'],
  update,
  keysOf({ paper }) {
    const key = paper ? duplicateKey(paper) : undefined;
    return new Map(key === undefined ? [] : [[key, key]]);
  },
  rowOf: (key, { ids }) => duplicateRow(key, ids),
};

async function update(db: LibraryDatabase, records: readonly RecordChange[], { mayBeThere }: UpdateOptions): Promise<void> {
  const changes = new Map<string, Map<string, 'goes' | 'comes'>>();
  const note = (key: string | undefined, id: string | undefined, how: 'goes' | 'comes'): void => {
    if (key === undefined || id === undefined) return;
    const ids = changes.get(key);
    if (ids) ids.set(id, how);
    else changes.set(key, new Map([[id, how]]));
  };
  for (const [before, after] of paperPairs(records)) {
    const was = before ? duplicateKey(before) : undefined;
    const is = after ? duplicateKey(after) : undefined;
    if (was === is && before && after) continue;
    note(was, before?.id, 'goes');
    note(is, after?.id, 'comes');
  }
  const keys = [...changes.keys()];
  if (keys.length === 0) return;
  const requested = mayBeThere?.duplicateIndex ? keys.filter(mayBeThere.duplicateIndex) : keys;
  const rows = requested.length > 0 ? await db.duplicateIndex.bulkGet(requested) : [];
  const stored = new Map(requested.map((key, index) => [key, rows[index]]));
  const next = keys.map((key) => {
    const ids = new Set(stored.get(key)?.ids);
    for (const [id, how] of changes.get(key) ?? []) {
      if (how === 'comes') ids.add(id);
      else ids.delete(id);
    }
    return duplicateRow(key, [...ids]);
  });
  const gone = next.filter(({ ids }) => ids.length === 0).map(({ key }) => key);
  const work: PromiseLike<unknown>[] = [];
  if (gone.length > 0) work.push(db.duplicateIndex.bulkDelete(gone));
  if (gone.length < next.length) work.push(db.duplicateIndex.bulkPut(next.filter(({ ids }) => ids.length > 0)));
  await Promise.all(work);
}
