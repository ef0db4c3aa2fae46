/** A whole library as plain data: the content of Dogear's own JSON file, which an import merges. */

import type { DistinctPair } from './distinctPair';
import type { HistoryEntry } from './history';
import type { LibraryEntry, TrashedEntry } from './libraryEntry';
import type { SavedSearch } from './savedSearch';
import type { SeenPaper } from './seenPaper';
import type { TagTraits } from './tagColour';
import type { TagRule } from './tagRule';

export interface LibraryBackup {
  /** Every record, including those that have no mark any more. */
  entries: LibraryEntry[];
  trash: TrashedEntry[];
  /** Ascending by `seq`. */
  history: HistoryEntry[];
  /** Pairs of records that the user declared to be different papers; absent for none. */
  distinctPairs?: DistinctPair[] | undefined;
  /** Absent for none, like the fields below. */
  tags?: TagTraits[] | undefined;
  searches?: SavedSearch[] | undefined;
  rules?: TagRule[] | undefined;
  /** Papers that feeds have shown, apart from the library. */
  seen?: SeenPaper[] | undefined;
}
