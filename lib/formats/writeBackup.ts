import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import { backupVersion } from './backupVersion';

const sections = ['entries', 'trash', 'history'] as const;
/** Only where there is something in them. */
const optional = ['apart', 'tags', 'searches', 'rules'] as const;

/** Everything up to the first entry. */
export const backupHead = (now: Date): string =>
  `{ "dogear": ${backupVersion}, "exported": ${JSON.stringify(now.toISOString())},\n"entries": [`;

/** One row per line, so that a broken file can be looked at. */
export const backupRow = (row: unknown, first: boolean): string => `${first ? '' : ','}\n${JSON.stringify(row)}`;

/**
 * Dogear's own format: JSON in UTF-8, lossless, read again by `parseBackup`. Fields: `dogear` (the version of the
 * format), `exported` (ISO 8601), and the lists of `LibraryBackup`; those after `history` only where they have something.
 * @returns parts of the text, to be joined.
 */
export function* writeBackup(backup: LibraryBackup, { now }: { now: Date }): Generator<string> {
  yield backupHead(now);
  for (const section of sections) {
    if (section !== 'entries') yield `],\n"${section}": [`;
    let first = true;
    for (const row of backup[section]) {
      yield backupRow(row, first);
      first = false;
    }
    yield '\n';
  }
  for (const section of optional) {
    const rows = backup[section] ?? [];
    if (rows.length === 0) continue;
    yield `],\n"${section}": [`;
    for (const [at, row] of rows.entries()) yield backupRow(row, at === 0);
    yield '\n';
  }
  yield ']}\n';
}
