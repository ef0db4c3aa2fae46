import type { HistoryAction } from '~/lib/papers/history';
import type { ChangeSet } from './changeSet';
import type { LibraryDatabase } from './database';
import type { Announcement } from './transact';

export interface Occasion {
  action: HistoryAction;
  now: number;
  session?: string | undefined;
}

/**
 * Writes a command's rows and its history entry.
 * @returns the entry's number; 0 when nothing changed, in which case nothing was written.
 */
export async function commitChanges(
  db: LibraryDatabase,
  changes: ChangeSet,
  announcement: Announcement,
  { action, now, session }: Occasion,
): Promise<number> {
  const paperIds = changes.changedIds();
  if (paperIds.length === 0) return 0;
  for (const id of paperIds) announcement.ids.add(id);
  announcement.added ||= changes.addsIdentifiers();
  const entry = { at: now, action, paperIds, steps: changes.steps(), ...(session === undefined ? {} : { session }) };
  const [seq] = await Promise.all([db.history.add(entry), changes.write(db)]);
  return seq;
}
