import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { LibraryDatabase } from './database';
import { annotationOf, paperOf } from './rows';
import { consult } from './transact';

/**
 * Every record in the order of ids, in chunks: the fastest way through the whole library. Each chunk is one short look;
 * what is changed between two of them may be seen before or after.
 * @throws the signal's reason when it is aborted between two chunks.
 */
export async function* readLibrary(
  db: LibraryDatabase,
  { chunkSize = 1000, signal }: { chunkSize?: number | undefined; signal?: AbortSignal | undefined } = {},
): AsyncGenerator<LibraryEntry[]> {
  let after = '';
  for (;;) {
    signal?.throwIfAborted();
    const chunk = await consult(db, [db.papers, db.annotations], async () => {
      const papers = await db.papers.where(':id').above(after).limit(chunkSize).toArray();
      const [first, last] = [papers[0], papers.at(-1)];
      if (!first || !last) return undefined;
      const annotations = await db.annotations.where(':id').between(first.id, last.id, true, true).toArray();
      const said = new Map(annotations.map((row) => [row.paperId, row]));
      after = last.id;
      return papers.flatMap((paper) => {
        const annotation = said.get(paper.id);
        return annotation ? [{ paper: paperOf(paper), annotation: annotationOf(annotation) }] : [];
      });
    });
    if (!chunk) return;
    if (chunk.length > 0) yield chunk;
  }
}
