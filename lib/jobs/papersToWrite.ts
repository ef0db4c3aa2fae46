/** Which papers an export writes, and how they are read. */
import type { LibraryDatabase } from '~/lib/library/database/database';
import { conditions } from '~/lib/library/lists/indexRange';
import type { LibraryQuery } from '~/lib/library/lists/libraryFilter';
import { paperIds } from '~/lib/library/lists/paperIds';
import { readLibrary } from '~/lib/library/lists/readLibrary';
import { scanEntries } from '~/lib/library/lists/scanEntries';
import { draftsAsEntries } from '~/lib/library/marks/draftsAsEntries';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { PaperDraft } from '~/lib/papers/paper';

/** The papers to write, in this order: records of the library, or papers of a page, which need not be in it. */
export type PapersToWrite = { ids: readonly string[] } | { query: LibraryQuery } | { drafts: readonly PaperDraft[] };

interface Reading {
  /** The ids in the requested order. */
  order: Promise<readonly string[]>;
  /** Reads the papers in chunks, in the fastest order. */
  entries: () => Promise<AsyncGenerator<LibraryEntry[]>>;
}

export async function readPapers(db: LibraryDatabase, papers: PapersToWrite, signal: AbortSignal | undefined): Promise<Reading> {
  return 'drafts' in papers ? readDrafts(db, papers.drafts) : readRecords(db, papers, signal);
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
