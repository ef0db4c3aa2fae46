import { backupSections, backupWriter } from '~/lib/formats/backup/backupWriter';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';

/** Number of rows in one part. */
const perPart = 100;

/**
 * Dogear's own format: JSON in UTF-8, lossless, read by `parseBackup`. Fields: `dogear` (the version of the format),
 * `exported` (ISO 8601), and the lists of `LibraryBackup`; those after `history` only if they are not empty.
 * @returns parts of the text, to be joined.
 */
export function* writeBackup(backup: LibraryBackup, { now }: { now: Date }): Generator<string> {
  const writer = backupWriter(now);
  for (const section of backupSections) {
    const rows: readonly unknown[] = backup[section] ?? [];
    for (let start = 0; start < rows.length; start += perPart) yield writer.rows(section, rows.slice(start, start + perPart));
  }
  yield writer.end();
}
