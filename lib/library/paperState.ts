import { blankAnnotation } from '~/lib/papers/annotation';
import type { PaperRef, PaperState } from '~/lib/papers/paperStore';
import type { LibraryDatabase } from './database';
import { findRecords } from './findRecords';
import { annotationOf, paperOf } from './rows';
import { consult } from './transact';

/** What the library knows of a paper; undefined when it is not in it. Of several records that a draft fits, the oldest. */
export const paperState = (db: LibraryDatabase, ref: PaperRef): Promise<PaperState | undefined> =>
  consult(db, [db.papers, db.names, db.annotations], async () => {
    const row = 'id' in ref ? await db.papers.get(ref.id) : (await findRecords(db, ref.draft.identifiers))[0];
    if (!row) return undefined;
    const { id, identifiers, sites: _, createdAt: __, refreshedAt: ___, ...bibliography } = paperOf(row);
    const annotation = await db.annotations.get(id);
    return { id, identifiers, bibliography, annotation: annotation ? annotationOf(annotation) : blankAnnotation };
  });
