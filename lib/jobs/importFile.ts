/** From a file to the library: the file is read and checked anew by each step, and never held by the page. */
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

/** What an import of the file would do; nothing is written. */
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

/** @throws LibraryError `invalid` when the file is no backup (any more). */
export async function importFile(
  db: LibraryDatabase,
  { file }: { file: Blob },
  { signal, onProgress, now }: CommandOptions,
): Promise<ImportResult> {
  const parsed = parseBackup(await file.text());
  if (!parsed.ok) throw new LibraryError('invalid', 'The file is no backup any more.');
  return importBackup(db, parsed.backup, { signal, onProgress }, now);
}
