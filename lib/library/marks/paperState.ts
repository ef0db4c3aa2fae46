import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotationOf, type PaperRow, paperOf } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import { matchRecords } from '~/lib/library/identity/matchRecords';
import { mergeRecordData } from '~/lib/library/identity/mergeRecords';
import { resolveMergedId } from '~/lib/library/identity/resolveMergedId';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { PaperRef, PaperState } from '~/lib/papers/paperStore';

/**
 * The state of a paper in the library; undefined when it is not there. If a draft matches several records, their merged
 * state: marking the paper would merge them, but reading does not write. An id that was merged into another record names
 * that record.
 */
export const paperState = (db: LibraryDatabase, ref: PaperRef): Promise<PaperState | undefined> =>
  readTransaction(
    db,
    [db.papers, db.identifiers, db.annotations, db.history, ...('id' in ref ? [] : [db.distinctPairs, db.trash])],
    async () => {
      const rows = 'id' in ref ? [await recordWith(db, ref.id)] : (await matchRecords(db, ref.draft.identifiers)).same;
      const papers = rows.filter((row) => row !== undefined).map(paperOf);
      const annotations = await db.annotations.bulkGet(papers.map(({ id }) => id));
      const [oldest, ...others] = papers.map((paper, index) => {
        const annotation = annotations[index];
        return { paper, annotation: annotation ? annotationOf(annotation) : blankAnnotation };
      });
      if (!oldest) return undefined;
      const { paper, annotation } = mergeRecordData(oldest, others);
      const { id, identifiers, sites: _, createdAt: __, refreshedAt: ___, ...bibliography } = paper;
      return { id, identifiers, bibliography, annotation };
    },
  );

async function recordWith(db: LibraryDatabase, id: string): Promise<PaperRow | undefined> {
  const row = await db.papers.get(id);
  if (row) return row;
  const survivor = await resolveMergedId(db, id);
  return survivor === undefined ? undefined : db.papers.get(survivor);
}
