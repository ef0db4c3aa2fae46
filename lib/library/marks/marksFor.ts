import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotationOf } from '~/lib/library/database/rows';
import { consult } from '~/lib/library/database/transactions';
import { ownersOf } from '~/lib/library/derived/findRecords';
import { joinable, readApartness } from '~/lib/library/identity/distinctPairs';
import { uniteAnnotations } from '~/lib/library/identity/mergeRecordAnnotations';
import { blankAnnotation, type Mark, markOf, noMark } from '~/lib/papers/annotation';
import { pairKey } from '~/lib/papers/distinctPair';
import type { Identifier } from '~/lib/papers/identifiers/identifier';

/**
 * The marks of many cards, one list of identifiers per card and one mark for each, in order. A card whose identifiers
 * name several records shows what all of them say, as marking it would join them; of records that are kept apart it
 * shows the one that its first known identifier names.
 */
export const marksFor = (db: LibraryDatabase, cards: readonly (readonly Identifier[])[]): Promise<Mark[]> =>
  consult(db, [db.names, db.annotations, db.apart, db.papers, db.trash, db.history], async () => {
    const owners = await ownersOf(db, cards.flat());
    const meant = cards.map((identifiers) => [
      ...new Set(identifiers.map((identifier) => owners.get(identifier)).filter((id) => id !== undefined)),
    ]);
    const several = meant.filter(({ length }) => length > 1).flat();
    const { pairs } = several.length > 0 ? await readApartness(db, several) : { pairs: new Set<string>() };
    const ids = [...new Set(owners.values())];
    const rows = ids.length === 0 ? [] : await db.annotations.bulkGet(ids);
    const said = new Map(rows.flatMap((row) => (row ? [[row.paperId, row] as const] : [])));
    return meant.map((all) => {
      const [first, ...others] = joinable(all, (one, other) => pairs.has(pairKey(one, other)));
      const row = first === undefined ? undefined : said.get(first);
      if (first === undefined || !row) return noMark;
      if (others.length === 0) return markOf(first, row);
      const annotations = others.map((id) => said.get(id)).map((other) => (other ? annotationOf(other) : blankAnnotation));
      return markOf(first, annotations.reduce(uniteAnnotations, annotationOf(row)));
    });
  });
