import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotationOf } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import { recordsByIdentifier } from '~/lib/library/derived/findRecords';
import { mergeableGroup, readDistinctPairs } from '~/lib/library/identity/distinctPairs';
import { mergeRecordAnnotations } from '~/lib/library/identity/mergeRecordAnnotations';
import { blankAnnotation, type Mark, markOf, noMark } from '~/lib/papers/annotation';
import { pairKey } from '~/lib/papers/distinctPair';
import type { Identifier } from '~/lib/papers/identifiers/identifier';

/**
 * The marks of many cards: takes a list of identifiers per card, and returns a mark per card in the same order. A card whose
 * identifiers name several records gets the merged mark of them, because marking it would merge them. If these are kept
 * apart, it gets the mark of the record that its first known identifier names.
 */
export const marksFor = (db: LibraryDatabase, cards: readonly (readonly Identifier[])[]): Promise<Mark[]> =>
  readTransaction(db, [db.identifiers, db.annotations, db.distinctPairs, db.papers, db.trash, db.history], async () => {
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
      if (first === undefined || !row) return noMark;
      if (others.length === 0) return markOf(first, row);
      const annotations = others
        .map((id) => annotationRows.get(id))
        .map((other) => (other ? annotationOf(other) : blankAnnotation));
      return markOf(first, annotations.reduce(mergeRecordAnnotations, annotationOf(row)));
    });
  });
