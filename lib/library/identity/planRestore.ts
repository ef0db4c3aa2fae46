import type { LibraryDatabase } from '~/lib/library/database/database';
import { lookUpIdentifiers } from '~/lib/library/derived/findRecords';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { areDistinct, mergeableGroup } from './distinctPairs';
import { mergeRecords } from './mergeRecords';

/**
 * Plans the return of papers from the trash. A paper whose identifiers belong to another record by now is merged with it, unless
 * the two are kept apart; the id of the oldest survives. Ids without a paper in the trash are skipped.
 */
export async function planRestore(db: LibraryDatabase, changes: ChangeSet, ids: readonly string[]): Promise<void> {
  await changes.load('trash', ids);
  const trashed = ids.map((id) => changes.get('trash', id)).filter((entry) => entry !== null);
  const owners = await lookUpIdentifiers(
    db,
    trashed.flatMap(({ paper }) => paper.identifiers),
  );
  const rivals = [...new Set(owners.values())];
  await Promise.all([
    changes.load('papers', rivals),
    changes.load('annotations', rivals),
    changes.loadApart([...ids, ...rivals]),
  ]);
  for (const { paper, annotation } of trashed) {
    changes.set('trash', paper.id, null);
    changes.set('annotations', paper.id, annotation);
    const named = paper.identifiers.map((identifier) => owners.get(identifier)).filter((id) => id !== undefined);
    const all = [...new Set([paper.id, ...named])];
    const mergeable = mergeableGroup(all, (a, b) => areDistinct(changes, a, b));
    // Identifiers of a record that is kept apart stay with it. A paper that would have none left is merged all the same.
    const own = paper.identifiers.filter((identifier) => mergeable.includes(owners.get(identifier) ?? paper.id));
    const same = own.length > 0 ? mergeable : all;
    const returned = own.length > 0 ? { ...paper, identifiers: own } : paper;
    changes.set('papers', paper.id, returned);
    const survivor = same.length === 1 ? returned : mergeRecords(changes, same);
    for (const identifier of survivor.identifiers) owners.set(identifier, survivor.id);
  }
}
