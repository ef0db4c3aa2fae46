import type { LibraryDatabase } from '~/lib/library/database/database';
import type { DuplicateRow } from '~/lib/library/database/derivedRows';
import { readTransaction } from '~/lib/library/database/transactions';
import { readEntries } from '~/lib/library/lists/getEntries';
import { isBlank } from '~/lib/papers/annotation';
import { pairKey } from '~/lib/papers/distinctPair';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { mayBeSame } from '~/lib/papers/mayBeSame';

export interface DuplicatePair {
  /** See `pairKey`: the same for as long as the pair is suggested. */
  key: string;
  /** The one that would survive a merge first. */
  entries: [LibraryEntry, LibraryEntry];
}

export interface DuplicateSuggestions {
  /** At most `limit`, in an order that stays. */
  pairs: DuplicatePair[];
  /** How many pairs there are; of a great many not all are counted. */
  count: number;
}

/** Pairs after which counting ends; whoever has more to decide on finds the rest when these are decided. */
const mostPairs = 500;
/** Titles looked at, by which it ends in any case, and at once. */
const mostKeys = 5000;
const chunkSize = 250;
/** Records with one title and one author; ten of them have 45 pairs. */
const mostAlike = 10;

/**
 * Which papers of the lists may be one and the same: see `mayBeSame`. Read from the index of titles that several
 * records have, so that it takes no longer in a large library than in a small one; to be watched with `watchQuery`.
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
    .flatMap((one, at, all) =>
      all
        .slice(at + 1)
        .filter((other) => mayBeSame(one.paper, other.paper))
        .map((other): DuplicatePair => ({ key: pairKey(one.paper.id, other.paper.id), entries: [one, other] })),
    );
