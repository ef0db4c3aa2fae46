import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotationOf, paperOf } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';

/**
 * Reads every record in the order of ids, in chunks: the fastest way to read the whole library. Each chunk is read in one
 * short transaction; a change between two chunks may or may not be seen.
 * @throws the signal's reason when it is aborted between two chunks.
 */
export async function* readLibrary(
  db: LibraryDatabase,
  { chunkSize = 1000, signal }: { chunkSize?: number | undefined; signal?: AbortSignal | undefined } = {},
): AsyncGenerator<LibraryEntry[]> {
  let after = '';
  for (;;) {
    signal?.throwIfAborted();
    const chunk = await readTransaction(db, [db.papers, db.annotations], async () => {
      // Read both halves at once: they have the same keys, unless a fault has left a record with one half.
      const [papers, annotations] = await Promise.all([
        db.papers.where(':id').above(after).limit(chunkSize).toArray(),
        db.annotations.where(':id').above(after).limit(chunkSize).toArray(),
      ]);
      const last = papers.at(-1);
      if (!last) return undefined;
      const reached = annotations.at(-1)?.paperId ?? after;
      if (reached < last.id && annotations.length === chunkSize) {
        annotations.push(...(await db.annotations.where(':id').between(reached, last.id, false, true).toArray()));
      }
      const annotationOfId = new Map(annotations.map((row) => [row.paperId, row]));
      after = last.id;
      return papers.flatMap((paper) => {
        const annotation = annotationOfId.get(paper.id);
        return annotation ? [{ paper: paperOf(paper), annotation: annotationOf(annotation) }] : [];
      });
    });
    if (!chunk) return;
    if (chunk.length > 0) yield chunk;
  }
}
