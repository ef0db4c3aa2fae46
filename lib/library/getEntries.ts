import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { LibraryDatabase } from './database';
import { annotationOf, paperOf } from './rows';
import { consult } from './transact';

/** The entries with these ids, in their order; those that are not in the library are left out. */
export const getEntries = (db: LibraryDatabase, ids: readonly string[]): Promise<LibraryEntry[]> =>
  consult(db, [db.papers, db.annotations], () => readEntries(db, ids));

/** The same inside a transaction that is open already. */
export async function readEntries(db: LibraryDatabase, ids: readonly string[]): Promise<LibraryEntry[]> {
  const [papers, annotations] = await Promise.all([db.papers.bulkGet([...ids]), db.annotations.bulkGet([...ids])]);
  return ids.flatMap((_, index) => {
    const paper = papers[index];
    const annotation = annotations[index];
    return paper && annotation ? [{ paper: paperOf(paper), annotation: annotationOf(annotation) }] : [];
  });
}
