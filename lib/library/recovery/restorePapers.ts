import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { lookUpIdentifiers } from '~/lib/library/derived/findRecords';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { forgetRevisions } from '~/lib/library/history/noteHistory';
import { areDistinct, mergeableGroup } from '~/lib/library/identity/distinctPairs';
import { mergeRecords } from '~/lib/library/identity/mergeRecords';
import { changeMany } from '~/lib/library/long-work/changeMany';

/**
 * Moves papers from the trash back to the library. A paper that was marked again meanwhile is merged with its new record,
 * unless the two are kept apart; the id of the older one survives.
 * @throws LibraryError `not-found` when none of the ids is in the trash; the signal's reason when it is aborted before the end.
 */
export async function restorePapers(
  db: LibraryDatabase,
  ids: readonly string[],
  options: CommandOptions = {},
): Promise<{ entry: number }> {
  const plan = async (changes: ChangeSet, chunk: readonly string[]): Promise<void> => {
    await planRestore(db, changes, chunk);
    await forgetRevisions(db, changes.changedIds());
  };
  const entry = await changeMany(db, { action: 'restore', items: [...new Set(ids)], plan }, options);
  if (entry === 0) throw new LibraryError('not-found', 'None of these papers is in the trash.');
  return { entry };
}

async function planRestore(db: LibraryDatabase, changes: ChangeSet, ids: readonly string[]): Promise<void> {
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
