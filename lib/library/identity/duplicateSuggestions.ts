import type { LibraryDatabase } from '~/lib/library/database/database';
import type { DuplicateRow } from '~/lib/library/database/derivedRows';
import { readTransaction } from '~/lib/library/database/transactions';
import { readEntries } from '~/lib/library/lists/getEntries';
import { isBlank } from '~/lib/papers/annotation';
import { pairKey } from '~/lib/papers/distinctPair';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { mayBeSame } from '~/lib/papers/merging/mayBeSame';

export interface DuplicatePair {
  /** See `pairKey`. Does not change while the pair is suggested. */
  key: string;
  /** First the entry whose id would survive a merge. */
  entries: [LibraryEntry, LibraryEntry];
}

export interface DuplicateSuggestions {
  /** At most `limit`, in a stable order. */
  pairs: DuplicatePair[];
  /** The number of pairs. Counting stops soon after 500. */
  count: number;
}

/** Pairs after which counting stops. The rest are suggested once the user has decided on these. */
const mostPairs = 500;
/** Index rows that are read at most. */
const mostKeys = 5000;
/** Index rows per query. */
const chunkSize = 250;
/** Records compared per title and first author; ten of them have 45 pairs. */
const mostAlike = 10;

/**
 * Finds pairs of listed papers that may be the same paper, see `mayBeSame`. Reads only those rows of the duplicate index that
 * have several records, so that it takes no longer in a large library than in a small one. Can be watched with `watchQuery`.
 */
export const duplicateSuggestions = (db: LibraryDatabase, { limit }: { limit: number }): Promise<DuplicateSuggestions> =>
  readTransaction(db, [db.duplicateIndex, db.papers, db.annotations, db.distinctPairs], async () => {
    const pairs: DuplicatePair[] = [];
    for (let start = 0; start < mostKeys && pairs.length < mostPairs; start += chunkSize) {
      const rows = await db.duplicateIndex.where('several').equals(1).offset(start).limit(chunkSize).toArray();
      pairs.push(...(await pairsIn(db, rows)));
      if (rows.length < chunkSize) break;
    }
    return { pairs: pairs.slice(0, limit), count: pairs.length };
  });

async function pairsIn(db: LibraryDatabase, rows: readonly DuplicateRow[]): Promise<DuplicatePair[]> {
  const groups = rows.map(({ ids }) => ids.slice(0, mostAlike));
  const entries = await readEntries(db, groups.flat());
  const listed = new Map(entries.filter(({ annotation }) => !isBlank(annotation)).map((entry) => [entry.paper.id, entry]));
  const alike = groups.flatMap((ids) => pairsAmong(ids.flatMap((id) => listed.get(id) ?? [])));
  const apart = await db.distinctPairs.bulkGet(alike.map(({ key }) => key));
  return alike.filter((_, index) => apart[index] === undefined);
}

const pairsAmong = (entries: readonly LibraryEntry[]): DuplicatePair[] =>
  entries
    .toSorted((a, b) => a.paper.createdAt - b.paper.createdAt || (a.paper.id < b.paper.id ? -1 : 1))
    .flatMap((older, at, all) =>
      all
        .slice(at + 1)
        .filter((newer) => mayBeSame(older.paper, newer.paper))
        .map((newer): DuplicatePair => ({ key: pairKey(older.paper.id, newer.paper.id), entries: [older, newer] })),
    );
