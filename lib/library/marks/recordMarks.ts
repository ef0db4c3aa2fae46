import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotationOf } from '~/lib/library/database/rows';
import { recordsByIdentifier } from '~/lib/library/derived/findRecords';
import { mergeableGroup, readDistinctPairs } from '~/lib/library/identity/distinctPairs';
import { mergeRecordAnnotations } from '~/lib/library/identity/mergeRecordAnnotations';
import { blankAnnotation, isBlank, type Mark, markOf, noMark } from '~/lib/papers/annotation';
import { pairKey } from '~/lib/papers/distinctPair';
import type { Identifier } from '~/lib/papers/identifiers/identifier';

export interface RecordMark {
  /** Without `seen`. */
  mark: Mark;
  /** Whether the record is in the lists of the library. */
  isListed: boolean;
}

/** Tables that `recordMarks` reads. */
export const tablesOfMarks = (db: LibraryDatabase) => [
  db.identifiers,
  db.annotations,
  db.distinctPairs,
  db.papers,
  db.trash,
  db.history,
];

/** What the records of the library say about many cards, inside a transaction over `tablesOfMarks`. See `marksFor`. */
export async function recordMarks(db: LibraryDatabase, cards: readonly (readonly Identifier[])[]): Promise<RecordMark[]> {
  const owners = await recordsByIdentifier(db, cards.flat());
  const matched = cards.map((identifiers) => [
    ...new Set(identifiers.map((identifier) => owners.get(identifier)).filter((id) => id !== undefined)),
  ]);
  const several = matched.filter(({ length }) => length > 1).flat();
  const { pairs } = several.length > 0 ? await readDistinctPairs(db, several) : { pairs: new Set<string>() };
  const ids = [...new Set(owners.values())];
  const rows = ids.length === 0 ? [] : await db.annotations.bulkGet(ids);
  const annotationRows = new Map(rows.flatMap((row) => (row ? [[row.paperId, row] as const] : [])));
  return matched.map((all) => {
    const [first, ...others] = mergeableGroup(all, (a, b) => pairs.has(pairKey(a, b)));
    const row = first === undefined ? undefined : annotationRows.get(first);
    if (first === undefined || !row) return { mark: noMark, isListed: false };
    if (others.length === 0) return { mark: markOf(first, row), isListed: row.listedAt !== undefined };
    const annotations = others
      .map((id) => annotationRows.get(id))
      .map((other) => (other ? annotationOf(other) : blankAnnotation));
    const merged = annotations.reduce(mergeRecordAnnotations, annotationOf(row));
    return { mark: markOf(first, merged), isListed: !isBlank(merged) };
  });
}
