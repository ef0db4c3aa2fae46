import type { LibraryDatabase } from '~/lib/library/database/database';
import { type AnnotationRow, annotationOf, type PaperRow, paperOf } from '~/lib/library/database/rows';
import { type KeyRange, storedRows } from '~/lib/library/database/storedRows';
import { mendRow } from '~/lib/papers/mendRow';
import type { LibraryRecord } from './derivedTable';

/** Both halves of a record (paper and annotation) as they are on disk; undefined for a missing half. */
export interface StoredRecord {
  id: string;
  paper: Record<string, unknown> | undefined;
  annotation: Record<string, unknown> | undefined;
}

/**
 * Records in a range of ids as they are on disk, including those with a missing half; those without a paper come last. Inside a
 * transaction over `papers` and `annotations`.
 * @returns `last` is the id after which the next call continues; undefined at the end.
 */
export async function recordsBetween(
  db: LibraryDatabase,
  range: KeyRange = {},
): Promise<{ records: StoredRecord[]; last: string | undefined }> {
  const papers = await storedRows(db.papers, range);
  const last = papers.length < (range.limit ?? Number.POSITIVE_INFINITY) ? undefined : String(papers.at(-1)?.id);
  const rows = await storedRows(db.annotations, { ...range, ...(last === undefined ? {} : { to: last }), limit: undefined });
  const records = new Map<string, StoredRecord>();
  for (const paper of papers) records.set(String(paper.id), { id: String(paper.id), paper, annotation: undefined });
  for (const annotation of rows) {
    const id = String(annotation.paperId);
    records.set(id, { id, paper: records.get(id)?.paper, annotation });
  }
  return { records: [...records.values()], last };
}

/** A record as far as it can be read: its damaged rows are mended. */
export const readRecord = ({ id, paper, annotation }: StoredRecord): LibraryRecord => ({
  id,
  paper: paper ? paperOf(mendRow('papers', paper) as unknown as PaperRow) : null,
  annotation: annotation ? annotationOf(mendRow('annotations', annotation) as unknown as AnnotationRow) : null,
});
