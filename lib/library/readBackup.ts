import { blankAnnotation } from '~/lib/papers/annotation';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import type { LibraryDatabase } from './database';
import { annotationOf, apartOf, paperOf, trashedOf } from './rows';
import { consult } from './transact';

/** The whole library at one moment: every record, the trash, the history and what is kept apart, each in the order of its keys. */
export const readBackup = (db: LibraryDatabase): Promise<LibraryBackup> =>
  consult(db, [db.papers, db.annotations, db.trash, db.history, db.apart], async () => {
    const [papers, annotations, trash, history, apart] = await Promise.all([
      db.papers.toArray(),
      db.annotations.toArray(),
      db.trash.toArray(),
      db.history.toArray(),
      db.apart.toArray(),
    ]);
    const said = new Map(annotations.map((row) => [row.paperId, annotationOf(row)]));
    const entries = papers.map((row) => ({ paper: paperOf(row), annotation: said.get(row.id) ?? blankAnnotation }));
    return { entries, trash: trash.map(trashedOf), history, ...(apart.length > 0 ? { apart: apart.map(apartOf) } : {}) };
  });
