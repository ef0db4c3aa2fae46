/** A whole library as plain data: what Dogear's own JSON file holds, and what an import merges. */

import type { DistinctPair } from './distinctPair';
import type { HistoryEntry } from './history';
import type { LibraryEntry, TrashedEntry } from './libraryEntry';
import type { SavedSearch } from './savedSearch';
import type { TagTraits } from './tagColour';
import type { TagRule } from './tagRule';

export interface LibraryBackup {
  /** Every record, also those on which nothing is said any more. */
  entries: LibraryEntry[];
  trash: TrashedEntry[];
  /** Ascending by `seq`. */
  history: HistoryEntry[];
  /** Records that are different papers, as their reader said; absent where nothing was said. */
  distinctPairs?: DistinctPair[] | undefined;
  /** Like what follows, absent where there is none. */
  tags?: TagTraits[] | undefined;
  searches?: SavedSearch[] | undefined;
  rules?: TagRule[] | undefined;
}
