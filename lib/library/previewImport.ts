import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import type { LibraryDatabase } from './database';
import { type ImportOptions, planImport } from './planImport';
import { consult } from './transact';

export interface ImportPreview {
  /** Papers that the library does not have. */
  added: number;
  /** Papers that it has and that the file knows or says more of. */
  merged: number;
  /** Papers of which the file has nothing new. */
  unchanged: number;
  /** Papers that lie in the trash here and come back from it, merged with what the file says. */
  restored: number;
  /** Papers that are put in the trash as the file has them; what is in the library here is never trashed. */
  trashed: number;
  /** Tags that no paper here has yet. */
  tagsAdded: string[];
}

/** What `importBackup` would do now; nothing is written. */
export const previewImport = (db: LibraryDatabase, backup: LibraryBackup, options: ImportOptions = {}): Promise<ImportPreview> =>
  consult(db, db.tables, async () => (await planImport(db, backup, options)).preview);
