/** Preview and import of what `readImport` read. Each reads the entries again from disk, so that the page never holds them. */
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { ImportChoices } from '~/lib/library/import/importChoices';
import type { PlacedEntry } from '~/lib/library/import/placedEntry';
import { type ImportedPapers, type ImportPlan, importEntries, planImport } from '~/lib/library/import/planImport';
import type { ImportedFiles } from '~/lib/papers/history';
import { entriesIn } from './entriesFile';

interface Read {
  /** From `readImport`. */
  entries: Blob;
  choices: ImportChoices;
}

/** @returns what the import would do now. Writes nothing. */
export const previewEntries = async (
  db: LibraryDatabase,
  { entries, choices }: Read,
  { signal, onProgress, now }: CommandOptions,
): Promise<ImportPlan> => planImport(db, await readBack(entries, signal), choices, { signal, onProgress, now });

export const importPapers = async (
  db: LibraryDatabase,
  { entries, choices, about }: Read & { about: Pick<ImportedFiles, 'files' | 'formats' | 'problems'> },
  { signal, onProgress, now }: CommandOptions,
): Promise<ImportedPapers> => importEntries(db, await readBack(entries, signal), choices, about, { signal, onProgress, now });

async function readBack(entries: Blob, signal: AbortSignal | undefined): Promise<PlacedEntry[]> {
  const read = await entriesIn(entries);
  signal?.throwIfAborted();
  return read;
}
