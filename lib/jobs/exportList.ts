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
import { draftsAsEntries } from '~/lib/library/marks/draftsAsEntries';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { PaperDraft } from '~/lib/papers/paper';
import { prefetch } from './prefetch';
import { collectPieces, type WrittenText } from './textFile';

/** Chunks that are read ahead while one is written. */
const readAhead = 2;
/** Papers written before the worker yields to the event loop, so that finished reads are received and new ones begin. */
const burst = 100;

/** The papers to write, in this order: records of the library, or papers of a page, which need not be in it. */
export type PapersToWrite = { ids: readonly string[] } | { query: LibraryQuery } | { drafts: readonly PaperDraft[] };

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
  const { order, entries } = 'drafts' in papers ? await readDrafts(db, papers.drafts) : readRecords(db, papers, signal);
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
    return await pieces.join(ids, writer);
  } finally {
    await pieces.discard();
  }
}

interface Reading {
  /** The ids in the requested order. */
  order: Promise<readonly string[]>;
  /** Reads the papers in chunks, in the fastest order. */
  entries: () => Promise<AsyncGenerator<LibraryEntry[]>>;
}

/** A list of the whole library is read without waiting for its order. */
function readRecords(
  db: LibraryDatabase,
  papers: Exclude<PapersToWrite, { drafts: unknown }>,
  signal: AbortSignal | undefined,
): Reading {
  const order = 'ids' in papers ? Promise.resolve(papers.ids) : paperIds(db, papers.query);
  const isWhole = 'query' in papers && conditions(papers.query.filter ?? {}).length === 0;
  return { order, entries: async () => (isWhole ? readLibrary(db, { signal }) : scanEntries(db, await order, signal)) };
}

/** A page shows few papers, so they are read at once; those that are one record are written once. */
async function readDrafts(db: LibraryDatabase, drafts: readonly PaperDraft[]): Promise<Reading> {
  const shown = await draftsAsEntries(db, drafts);
  const entries = [...new Map(shown.map((entry) => [entry.paper.id, entry])).values()];
  return { order: Promise.resolve(entries.map(({ paper }) => paper.id)), entries: async () => inOne(entries) };
}

async function* inOne<T>(value: T): AsyncGenerator<T> {
  yield value;
}
