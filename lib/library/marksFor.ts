import { type Mark, markOf, noMark } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifier';
import type { LibraryDatabase } from './database';
import { ownersOf } from './findRecords';
import { consult } from './transact';

/** The marks of many cards, one list of identifiers per card and one mark for each, in order. */
export const marksFor = (db: LibraryDatabase, cards: readonly (readonly Identifier[])[]): Promise<Mark[]> =>
  consult(db, [db.names, db.annotations], async () => {
    const owners = await ownersOf(db, cards.flat());
    const ids = [...new Set(owners.values())];
    const rows = ids.length === 0 ? [] : await db.annotations.bulkGet(ids);
    const marks = new Map(rows.flatMap((row) => (row ? [[row.paperId, markOf(row.paperId, row)] as const] : [])));
    return cards.map((identifiers) => {
      const owner = identifiers.map((identifier) => owners.get(identifier)).find((id) => id !== undefined);
      return (owner === undefined ? undefined : marks.get(owner)) ?? noMark;
    });
  });
