import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import type { FormatId, FormatOptions } from '~/lib/formats/writers/format';
import { formats } from '~/lib/formats/writers/formats';
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { conditions } from '~/lib/library/lists/indexRange';
import type { LibraryQuery } from '~/lib/library/lists/libraryFilter';
import { paperIds } from '~/lib/library/lists/paperIds';
import { readLibrary } from '~/lib/library/lists/readLibrary';
import { scanEntries } from '~/lib/library/lists/scanEntries';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { prefetch } from './prefetch';
import { collectPieces, type WrittenText } from './textFile';

/** Chunks that are read ahead while one is written. */
const readAhead = 2;
/** Papers written before the worker yields to the event loop, so that finished reads are received and new ones begin. */
const burst = 100;

/** The papers to write, in this order. */
export type PapersToWrite = { ids: readonly string[] } | { query: LibraryQuery };

export interface ExportArgs {
  papers: PapersToWrite;
  format: FormatId;
  options: FormatOptions;
}

/**
 * Writes a reading list. The papers are read in the fastest order, and their texts are put in the requested order afterwards:
 * on disk if the browser allows it, so that memory does not grow with the list. A paper that was deleted meanwhile is left
 * out.
 * @throws LibraryError `invalid` for an unknown format; the signal's reason when it is aborted.
 */
export async function exportList(
  db: LibraryDatabase,
  { papers, format: id, options }: ExportArgs,
  { signal, onProgress }: CommandOptions,
): Promise<WrittenText> {
  const format = formats.find((each) => each.id === id);
  if (!format) throw new LibraryError('invalid', 'There is no such format.');
  const order = orderOf(db, papers);
  const writer = format.start(options);
  const pieces = await collectPieces();
  try {
    let total: number | undefined;
    const orderedIds = order.then((ids) => {
      total = ids.length;
      onProgress?.(0, total);
      return ids;
    });
    // Awaited below; a rejection is thrown there.
    orderedIds.catch(() => undefined);
    let done = 0;
    for await (const entries of prefetch(await entriesOf(db, papers, order, signal), readAhead)) {
      for (const [index, entry] of entries.entries()) {
        if (index % burst === burst - 1) await yieldToEventLoop();
        pieces.add(entry.paper.id, writer.entry(entry));
      }
      done += entries.length;
      if (total !== undefined) onProgress?.(Math.min(done, total), total);
    }
    const ids = await orderedIds;
    signal?.throwIfAborted();
    return await pieces.join(ids, writer);
  } finally {
    await pieces.discard();
  }
}

const orderOf = async (db: LibraryDatabase, papers: PapersToWrite): Promise<readonly string[]> =>
  'ids' in papers ? papers.ids : paperIds(db, papers.query);

/** Reads the papers in chunks. A list of the whole library is read without waiting for its order. */
async function entriesOf(
  db: LibraryDatabase,
  papers: PapersToWrite,
  order: Promise<readonly string[]>,
  signal: AbortSignal | undefined,
): Promise<AsyncGenerator<LibraryEntry[]>> {
  const isWhole = 'query' in papers && conditions(papers.query.filter ?? {}).length === 0;
  return isWhole ? readLibrary(db, { signal }) : scanEntries(db, await order, signal);
}
