import type { FormatId, FormatOptions } from '~/lib/formats/writers/format';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { allKeys } from './citationKeys';

/** Formats that write citation keys. */
const keyed: ReadonlySet<FormatId> = new Set(['bibtex', 'ris', 'csl', 'obsidian']);

/** Options with the keys of the whole library, for formats that write keys. */
export async function withKeys<T extends FormatOptions>(
  db: LibraryDatabase,
  format: FormatId,
  options: T,
  keyTemplate: string,
  signal: AbortSignal | undefined,
): Promise<T> {
  return keyed.has(format) ? { ...options, keys: await allKeys(db, keyTemplate, { signal }) } : options;
}
