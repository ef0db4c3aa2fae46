import type { LibraryDatabase } from '~/lib/library/database/database';
import type { PaperRow } from '~/lib/library/database/rows';
import { byAge, findRecords } from '~/lib/library/derived/findRecords';
import { pairKey } from '~/lib/papers/distinctPair';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { recognisable } from '~/lib/papers/identifiers/titleIdentifier';
import { mergeableGroup, readDistinctPairs } from './distinctPairs';

export interface RecordMatch {
  /** The records of the paper, oldest first. */
  same: PaperRow[];
  /** The identifiers that may be added to it: those of papers that it is kept apart from are left out. */
  identifiers: Identifier[];
}

/**
 * Finds the records that the identifiers of a sighting name. If they name records that are kept apart, the match is the
 * record that the first known identifier names, and every other record that may be merged with it; the rest do not match.
 * A `title:` matches only where it is all that a sighting has, and is not added to a record beside another identifier.
 * Inside a transaction over `identifiers`, `papers`, `distinctPairs`, `trash` and `history`.
 */
export async function matchRecords(db: LibraryDatabase, given: readonly Identifier[]): Promise<RecordMatch> {
  const identifiers = recognisable(given);
  const found = await findRecords(db, identifiers);
  const [only] = found;
  const isKnown = found.length === 1 && identifiers.every((identifier) => only?.identifiers.includes(identifier));
  if (!only || isKnown) return { same: found, identifiers: [...identifiers] };
  const { pairs, foreign } = await readDistinctPairs(
    db,
    found.map(({ id }) => id),
  );
  if (pairs.size === 0) return { same: found, identifiers: [...identifiers] };

  const isForeign = ({ id }: PaperRow, identifier: Identifier): boolean => foreign.get(id)?.has(identifier) ?? false;
  const isApart = (a: PaperRow, b: PaperRow): boolean =>
    pairs.has(pairKey(a.id, b.id)) ||
    b.identifiers.some((identifier) => isForeign(a, identifier)) ||
    a.identifiers.some((identifier) => isForeign(b, identifier));
  const place = ({ identifiers: own }: PaperRow): number => identifiers.findIndex((identifier) => own.includes(identifier));
  const inOrder = found.toSorted((a, b) => place(a) - place(b));
  const same = mergeableGroup(inOrder, isApart).sort(byAge);
  const rest = found.filter((record) => !same.includes(record));
  const allowed = identifiers.filter(
    (identifier) =>
      !same.some((record) => isForeign(record, identifier)) && !rest.some((record) => record.identifiers.includes(identifier)),
  );
  return { same, identifiers: allowed };
}
