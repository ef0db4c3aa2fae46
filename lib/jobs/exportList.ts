import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import { bibliographies } from '~/lib/citations/bibliographies';
import type { FormatId, FormatOptions } from '~/lib/formats/writers/format';
import { formats } from '~/lib/formats/writers/formats';
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { type PapersToWrite, readPapers } from './papersToWrite';
import { prefetch } from './prefetch';
import { collectPieces, type WrittenText } from './textFile';
import { withKeys } from './withKeys';

/** Chunks that are read ahead while one is written. */
const readAhead = 2;
/** Papers written before the worker yields to the event loop, so that finished reads are received and new ones begin. */
const burst = 100;

export interface ExportArgs {
  papers: PapersToWrite;
  format: FormatId;
  options: FormatOptions;
  /** The preference that says how citation keys are made; empty or absent for the default. */
  keyTemplate?: string | undefined;
}

/**
 * Writes a reading list. The papers are read in the fastest order, and their texts are put in the requested order afterwards:
 * on disk if the browser allows it, so that memory does not grow with the list. A paper that was deleted meanwhile is left
 * out.
 * @throws LibraryError `invalid` for an unknown format; the signal's reason when it is aborted.
 */
export async function exportList(
  db: LibraryDatabase,
  { papers, format: id, options, keyTemplate = '' }: ExportArgs,
  { signal, onProgress }: CommandOptions,
): Promise<WrittenText> {
  const format = [...formats, ...bibliographies].find((each) => each.id === id);
  if (!format) throw new LibraryError('invalid', 'There is no such format.');
  const { order, entries } = await readPapers(db, papers, signal);
  const writer = format.start(await withKeys(db, id, options, keyTemplate, signal));
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
    for await (const chunk of prefetch(await entries(), readAhead)) {
      for (const [index, entry] of chunk.entries()) {
        if (index % burst === burst - 1) await yieldToEventLoop();
        pieces.add(entry.paper.id, writer.entry(entry));
      }
      done += chunk.length;
      if (total !== undefined) onProgress?.(Math.min(done, total), total);
    }
    const ids = await orderedIds;
    signal?.throwIfAborted();
    return await pieces.join(writer.order?.(ids) ?? ids, writer);
  } finally {
    await pieces.discard();
  }
}
