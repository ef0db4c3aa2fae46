import type { FormatId, FormatOptions } from '~/lib/formats/format';
import { formats } from '~/lib/formats/formats';
import type { CommandOptions } from '~/lib/library/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database';
import { LibraryError } from '~/lib/library/libraryError';
import type { LibraryQuery } from '~/lib/library/libraryFilter';
import { paperIds } from '~/lib/library/paperIds';
import { scanEntries } from '~/lib/library/scanEntries';
import { ahead } from './ahead';
import { collectPieces, type WrittenText } from './textFile';

/** Which papers, in the order in which they are written. */
export type PapersToWrite = { ids: readonly string[] } | { query: LibraryQuery };

export interface ExportArgs {
  papers: PapersToWrite;
  format: FormatId;
  options: FormatOptions;
}

/**
 * Writes a reading list. The papers are read in the order that is the fastest, and their texts put in order after: on
 * disk where there is one, so that memory does not grow with the list. A paper that is gone meanwhile is left out.
 */
export async function exportList(
  db: LibraryDatabase,
  { papers, format: id, options }: ExportArgs,
  { signal, onProgress }: CommandOptions,
): Promise<WrittenText> {
  const format = formats.find((each) => each.id === id);
  if (!format) throw new LibraryError('invalid', 'There is no such format.');
  const ids = 'ids' in papers ? papers.ids : await paperIds(db, papers.query);
  const places = new Map(ids.map((each, place) => [each, place]));
  const writer = format.start(options);
  const pieces = await collectPieces(ids.length);
  try {
    let done = 0;
    onProgress?.(0, places.size);
    for await (const entries of ahead(scanEntries(db, ids, signal))) {
      for (const entry of entries) {
        const place = places.get(entry.paper.id);
        if (place !== undefined) pieces.add(place, writer.entry(entry));
      }
      done += entries.length;
      onProgress?.(done, places.size);
    }
    signal?.throwIfAborted();
    return await pieces.join(writer);
  } finally {
    await pieces.discard();
  }
}
