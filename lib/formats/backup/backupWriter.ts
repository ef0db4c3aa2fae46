/** Writes the pieces of Dogear's own format, in the order of the file. */
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import { backupVersion } from './backupVersion';

export type BackupSection = keyof LibraryBackup;

/** The text before the first entry. */
export const backupHead = (now: Date): string =>
  `{ "dogear": ${backupVersion}, "exported": ${JSON.stringify(now.toISOString())},\n"entries": [`;

export interface BackupWriter {
  /** @returns the text of rows. Write the rows of a section together, and the sections in the order of `backupSections`. */
  rows: (section: BackupSection, rows: readonly unknown[]) => string;
  /** @returns the text before the next row of a section, for a caller that writes the row itself. */
  before: (section: BackupSection) => string;
  end: () => string;
}

/** Sections of every file. The other sections are written only if they have rows. */
const always: readonly BackupSection[] = ['entries', 'trash', 'history'];

export const backupSections: readonly BackupSection[] = [...always, 'distinctPairs', 'tags', 'searches', 'rules', 'seen'];

/** Writes one row per line, so that a person can inspect a broken file. */
export function backupWriter(now: Date): BackupWriter {
  let begun = 0;
  let first = true;
  const heading = (section: BackupSection): string => {
    first = true;
    return section === 'entries' ? backupHead(now) : `\n],\n${JSON.stringify(section)}: [`;
  };
  /** Begins the sections up to the one at `place`; sections before it that have no rows are skipped, unless in every file. */
  const upTo = (place: number): string => {
    let text = '';
    for (; begun <= place; begun++) {
      const section = backupSections[begun];
      if (section && (begun === place || always.includes(section))) text += heading(section);
    }
    return text;
  };
  const before = (section: BackupSection): string => {
    const text = upTo(backupSections.indexOf(section));
    const separator = first ? '' : ',';
    first = false;
    return `${text}${separator}\n`;
  };
  return {
    before,
    rows: (section, rows) => rows.map((row) => before(section) + JSON.stringify(row)).join(''),
    end: () => `${upTo(always.length - 1)}\n]}\n`,
  };
}
