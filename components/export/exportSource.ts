/** The sources of an export: which papers they contain, and how to count the papers without loading all of them. */

import type { QueryPlan } from '~/components/app/listQuery';
import type { PapersToWrite } from '~/lib/jobs/papersToWrite';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { countPapers } from '~/lib/library/lists/countPapers';
import type { LibraryQuery } from '~/lib/library/lists/libraryFilter';
import { listPapers } from '~/lib/library/lists/listPapers';
import type { PaperDraft } from '~/lib/papers/paper';
import type { Finder } from '~/lib/search-worker/finder';
import { findIds } from '~/lib/search-worker/findIds';

export type ExportSource =
  /** As lists do, `all` leaves skipped papers out; `whole` does not. */
  | { kind: 'all' | 'whole'; sort: QueryPlan['query']['sort']; descending: boolean }
  /** `week`: starred within the last seven days. */
  | { kind: 'shown' | 'week'; plan: QueryPlan }
  | { kind: 'selection' | 'pageStarred'; ids: readonly string[] }
  /** Papers of a page, in the library or not. */
  | { kind: 'pageSelected' | 'page'; drafts: readonly PaperDraft[] };

/** The papers of a source at the time of the query. */
export interface ExportList {
  count: number;
  /** The first papers, for the preview. */
  first: ExportedPapers;
  papers: PapersToWrite;
}

export type ExportedPapers = Exclude<PapersToWrite, { query: unknown }>;

/** Number of papers in the preview. */
const previewed = 2;

const ofIds = (ids: readonly string[]): ExportList => ({
  count: ids.length,
  first: { ids: ids.slice(0, previewed) },
  papers: { ids },
});

const ofDrafts = (drafts: readonly PaperDraft[]): ExportList => ({
  count: drafts.length,
  first: { drafts: drafts.slice(0, previewed) },
  papers: { drafts },
});

async function ofQuery(db: LibraryDatabase, query: LibraryQuery): Promise<ExportList> {
  const [count, { entries }] = await Promise.all([countPapers(db, query.filter), listPapers(db, { ...query, limit: previewed })]);
  return { count, first: { ids: entries.map(({ paper }) => paper.id) }, papers: { query } };
}

/** Reads which papers a source contains: in the order of the list, or of a selection in the order in which it was made. */
export async function exportListOf(db: LibraryDatabase, finder: Finder, source: ExportSource): Promise<ExportList> {
  switch (source.kind) {
    case 'selection':
    case 'pageStarred':
      return ofIds(source.ids);
    case 'pageSelected':
    case 'page':
      return ofDrafts(source.drafts);
    case 'all':
    case 'whole': {
      const { kind, sort, descending } = source;
      return ofQuery(db, { filter: kind === 'all' ? { unskipped: true } : {}, sort, descending });
    }
    case 'shown':
    case 'week': {
      const { indexed, searched } = source.plan;
      return indexed ? ofQuery(db, indexed) : ofIds(await findIds(finder, searched));
    }
  }
}
