import type { LibraryDatabase } from '~/lib/library/database/database';
import type { Announcement } from '~/lib/library/database/transact';
import type { HistoryAction } from '~/lib/papers/history';
import type { ChangeSet } from './changeSet';
import { mayPart, partedRow, recordsOf, writeParts } from './historySteps';

/** What the history says of a command beside what it changed. */
export interface Occasion {
  action: HistoryAction;
  /** Milliseconds since the epoch. */
  now: number;
  session?: string | undefined;
}

/**
 * Writes a command's rows and its history entry, inside one transaction.
 * @returns the entry's number; 0 when nothing that the history tells of changed, in which case there is no entry.
 */
export async function commitChanges(
  db: LibraryDatabase,
  changes: ChangeSet,
  announcement: Announcement,
  { action, now, session = db.session }: Occasion,
): Promise<number> {
  const steps = changes.steps();
  const entry = { at: now, action, paperIds: changes.changedIds(), ...(session === undefined ? {} : { session }) };
  announce(announcement, changes);
  if (mayPart(action, steps)) {
    const parted = crypto.randomUUID();
    const own = steps.filter((step) => recordsOf(step).length > 0);
    const others = steps.filter((step) => recordsOf(step).length === 0);
    const adding = db.history.add(partedRow({ ...entry, steps: [] }, parted, others));
    return (await Promise.all([adding, writeParts(db, parted, own), changes.write(db)]))[0];
  }
  // At once: each answer that is waited for costs a star a trip to the browser's process.
  const writing = changes.write(db);
  const [seq] = await Promise.all([steps.length === 0 ? 0 : db.history.add({ ...entry, steps }), writing]);
  return seq;
}

/** Notes which records a commit changes. */
export function announce(announcement: Announcement, changes: ChangeSet): void {
  for (const id of changes.changedIds()) announcement.ids.add(id);
  announcement.added ||= changes.addsIdentifiers();
}
