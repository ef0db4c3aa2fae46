/** The pieces of Dogear's own format, in the order in which they stand in the file. */
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import { backupVersion } from './backupVersion';

export type BackupSection = keyof LibraryBackup;

/** Everything up to the first entry. */
export const backupHead = (now: Date): string =>
  `{ "dogear": ${backupVersion}, "exported": ${JSON.stringify(now.toISOString())},\n"entries": [`;

export interface BackupWriter {
  /** The text of some rows; those of one section come together, the sections in the order of `backupSections`. */
  rows: (section: BackupSection, rows: readonly unknown[]) => string;
  /** What stands before the next row of a section, for rows whose text is written elsewhere. */
  before: (section: BackupSection) => string;
  end: () => string;
}

/** These stand in every file, the others only where there is something in them. */
const always: readonly BackupSection[] = ['entries', 'trash', 'history'];

export const backupSections: readonly BackupSection[] = [...always, 'distinctPairs', 'tags', 'searches', 'rules'];

/** One row per line, so that a broken file can be looked at. */
export function backupWriter(now: Date): BackupWriter {
  let begun = 0;
  let first = true;
  const heading = (section: BackupSection): string => {
    first = true;
    return section === 'entries' ? backupHead(now) : `\n],\n${JSON.stringify(section)}: [`;
  };
  /** Begins the sections up to one that has rows, or up to the last of those that are always there. */
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
