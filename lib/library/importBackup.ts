import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import { commitChanges } from './commitChanges';
import type { LibraryDatabase } from './database';
import { writeEntries } from './historySteps';
import { forgetRevisions } from './noteHistory';
import { type ImportOptions, planImport } from './planImport';
import type { ImportPreview } from './previewImport';
import { transact } from './transact';

export interface ImportResult extends ImportPreview {
  /** For `undo`; absent when nothing changed, or when the library was empty and now is the file's, history and all. */
  entry?: number | undefined;
}

/**
 * Merges a backup into the library: all of it or nothing, in one transaction and one history entry. The same id or
 * a common identifier is the same paper; both notes are kept, tags are united, nothing here is replaced or trashed.
 * Importing the same file again changes nothing. Into an empty library it brings back exactly what was exported. The
 * history of a file is taken over only then: its entries describe the rows of the library that it came from.
 * @throws the signal's reason when it is aborted before the commit.
 */
export function importBackup(
  db: LibraryDatabase,
  backup: LibraryBackup,
  options: ImportOptions = {},
  now = Date.now(),
): Promise<ImportResult> {
  return transact(db, db.tables, async (announcement) => {
    const { changes, preview, intoEmpty } = await planImport(db, backup, options);
    options.signal?.throwIfAborted();
    if (intoEmpty) {
      await changes.write(db);
      await writeEntries(db, backup.history);
      announcement.added = true;
      return preview;
    }
    const entry = await commitChanges(db, changes, announcement, { action: 'import', now });
    await forgetRevisions(db, changes.changedNotes());
    return entry === 0 ? preview : { ...preview, entry };
  });
}
