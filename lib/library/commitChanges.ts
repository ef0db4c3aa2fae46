import type { ChangeSet } from './changeSet';
import { Chronicle, type Occasion } from './chronicle';
import type { LibraryDatabase } from './database';
import { mayPart } from './historySteps';
import type { Announcement } from './transact';

/**
 * Writes a command's rows and its history entry.
 * @returns the entry's number; 0 when nothing that the history tells of changed, in which case there is no entry.
 */
export async function commitChanges(
  db: LibraryDatabase,
  changes: ChangeSet,
  announcement: Announcement,
  { action, now, session = db.session }: Occasion,
): Promise<number> {
  const steps = changes.steps();
  if (mayPart(action, steps)) {
    const chronicle = new Chronicle(db, announcement, { action, now, session });
    await chronicle.write(changes);
    return chronicle.close();
  }
  const paperIds = changes.changedIds();
  announce(announcement, changes);
  const entry = { at: now, action, paperIds, steps, ...(session === undefined ? {} : { session }) };
  // At once: each answer that is waited for costs a star a trip to the browser's process.
  const [seq] = await Promise.all([steps.length === 0 ? 0 : db.history.add(entry), changes.write(db)]);
  return seq;
}

/** Notes which records a commit changes. */
export function announce(announcement: Announcement, changes: ChangeSet): void {
  for (const id of changes.changedIds()) announcement.ids.add(id);
  announcement.added ||= changes.addsIdentifiers();
}
