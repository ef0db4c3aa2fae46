/** Previews and imports a backup file. Each step reads and checks the file again, so that the page never holds its content. */
import { type BackupProblem, parseBackup } from '~/lib/formats/backup/parseBackup';
import { type ImportResult, importBackup } from '~/lib/library/backup/importBackup';
import type { ImportPreview } from '~/lib/library/backup/importPlanner';
import { previewImport } from '~/lib/library/backup/previewImport';
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';

export type FilePreview =
  | { ok: true; preview: ImportPreview; warnings: string[]; papers: number }
  | { ok: false; problems: BackupProblem[] };

/** @returns what an import of the file would do. Writes nothing. */
export async function previewFile(
  db: LibraryDatabase,
  { file }: { file: Blob },
  { signal, onProgress }: CommandOptions,
): Promise<FilePreview> {
  const parsed = parseBackup(await file.text());
  signal?.throwIfAborted();
  if (!parsed.ok) return parsed;
  const { backup, warnings } = parsed;
  return { ok: true, preview: await previewImport(db, backup, { signal, onProgress }), warnings, papers: backup.entries.length };
}

/** Imports the file. @throws LibraryError `invalid` if the file is not a backup, or no longer one. */
export async function importFile(
  db: LibraryDatabase,
  { file }: { file: Blob },
  { signal, onProgress, now }: CommandOptions,
): Promise<ImportResult> {
  const parsed = parseBackup(await file.text());
  if (!parsed.ok) throw new LibraryError('invalid', 'The file is no backup any more.');
  return importBackup(db, parsed.backup, { signal, onProgress }, now);
}
