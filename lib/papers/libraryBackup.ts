/** A whole library as plain data: what Dogear's own JSON file holds, and what an import merges. */
import type { HistoryEntry } from './history';
import type { KeptApart } from './keptApart';
import type { LibraryEntry, TrashedEntry } from './libraryEntry';

export interface LibraryBackup {
  /** Every record, also those on which nothing is said any more. */
  entries: LibraryEntry[];
  trash: TrashedEntry[];
  /** Ascending by `seq`. */
  history: HistoryEntry[];
  /** Records that are different papers, as their reader said; absent where nothing was said. */
  apart?: KeptApart[] | undefined;
}
