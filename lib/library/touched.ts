/**
 * A log of which records each commit changed. What is derived from the library and kept elsewhere, such as the text
 * that searches look through, says up to which entry it holds and takes the rest from here (`touchedSince`).
 */
import type { LibraryDatabase } from './database';

export interface TouchedRow {
  /** Ascending; given by the database, and never given twice. */
  seq: number;
  /** Absent for "everything may have changed". */
  ids?: string[] | undefined;
  /** Of the connection, where it has one. */
  session?: string | undefined;
}

/** The last step of each writing transaction. */
export async function logTouched(
  db: LibraryDatabase,
  { ids, added }: { ids: ReadonlySet<string>; added: boolean },
): Promise<void> {
  const session = db.session === undefined ? {} : { session: db.session };
  if (ids.size > 0) await db.touched.add({ ids: [...ids], ...session });
  else if (added) await db.touched.add(session);
}
