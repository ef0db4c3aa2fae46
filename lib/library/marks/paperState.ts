import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotationOf, type PaperRow, paperOf } from '~/lib/library/database/rows';
import { consult } from '~/lib/library/database/transactions';
import { recordsMet } from '~/lib/library/identity/matchRecords';
import { joinRecords } from '~/lib/library/identity/mergeRecords';
import { survivorOf } from '~/lib/library/identity/resolveMergedId';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { PaperRef, PaperState } from '~/lib/papers/paperStore';

/**
 * What the library knows of a paper; undefined when it is not in it. Of several records that a draft shows to be one
 * paper, what they say together: so marking it will leave it, and reading does not write. An id that was merged into
 * another record means that one by now.
 */
export const paperState = (db: LibraryDatabase, ref: PaperRef): Promise<PaperState | undefined> =>
  consult(db, [db.papers, db.names, db.annotations, db.history, ...('id' in ref ? [] : [db.apart, db.trash])], async () => {
    const rows = 'id' in ref ? [await recordWith(db, ref.id)] : (await recordsMet(db, ref.draft.identifiers)).same;
    const papers = rows.filter((row) => row !== undefined).map(paperOf);
    const said = await db.annotations.bulkGet(papers.map(({ id }) => id));
    const [oldest, ...others] = papers.map((paper, index) => {
      const annotation = said[index];
      return { paper, annotation: annotation ? annotationOf(annotation) : blankAnnotation };
    });
    if (!oldest) return undefined;
    const { paper, annotation } = joinRecords(oldest, others);
    const { id, identifiers, sites: _, createdAt: __, refreshedAt: ___, ...bibliography } = paper;
    return { id, identifiers, bibliography, annotation };
  });

async function recordWith(db: LibraryDatabase, id: string): Promise<PaperRow | undefined> {
  const row = await db.papers.get(id);
  if (row) return row;
  const survivor = await survivorOf(db, id);
  return survivor === undefined ? undefined : db.papers.get(survivor);
}
