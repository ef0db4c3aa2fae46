import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { forgetRevisions } from '~/lib/library/history/noteHistory';
import { planRestore } from '~/lib/library/identity/planRestore';
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
