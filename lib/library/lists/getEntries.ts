import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotationOf, paperOf } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';

/** The entries with these ids, in the order of the ids. Ids that are not in the library are left out. */
export const getEntries = (db: LibraryDatabase, ids: readonly string[]): Promise<LibraryEntry[]> =>
  readTransaction(db, [db.papers, db.annotations], () => readEntries(db, ids));

/** Ids per request: each id is a request to the database, and sending two hundred of them blocks the page. */
const atOnce = 50;

/** As `getEntries`, inside an open transaction over `papers` and `annotations`. */
export async function readEntries(db: LibraryDatabase, ids: readonly string[]): Promise<LibraryEntry[]> {
  const entries: LibraryEntry[] = [];
  for (let at = 0; at < ids.length; at += atOnce) {
    const batch = ids.slice(at, at + atOnce);
    const [papers, annotations] = await Promise.all([db.papers.bulkGet(batch), db.annotations.bulkGet(batch)]);
    for (const [index, paper] of papers.entries()) {
      const annotation = annotations[index];
      if (paper && annotation) entries.push({ paper: paperOf(paper), annotation: annotationOf(annotation) });
    }
  }
  return entries;
}
