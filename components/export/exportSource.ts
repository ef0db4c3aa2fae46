/** The sources of an export: which papers they contain, and how to count the papers without loading all of them. */

import type { AnswerableQuery } from '~/components/app/listQuery';
import type { PapersToWrite } from '~/lib/jobs/exportList';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { countPapers } from '~/lib/library/lists/countPapers';
import type { LibraryQuery } from '~/lib/library/lists/libraryFilter';
import { listPapers } from '~/lib/library/lists/listPapers';
import type { Finder } from '~/lib/search-worker/finder';
import { findIds } from '~/lib/search-worker/findIds';

export type ExportSource =
  | { kind: 'all'; sort: AnswerableQuery['query']['sort']; descending: boolean }
  | { kind: 'shown'; asked: AnswerableQuery }
  | { kind: 'selection' | 'pageStarred' | 'pageMarked'; ids: readonly string[] };

/** The papers of a source at the time of the query. */
export interface ExportList {
  count: number;
  /** Ids of the first papers, for the preview. */
  first: readonly string[];
  papers: PapersToWrite;
}

/** Number of papers in the preview. */
const previewed = 2;

const ofIds = (ids: readonly string[]): ExportList => ({ count: ids.length, first: ids.slice(0, previewed), papers: { ids } });

async function ofQuery(db: LibraryDatabase, query: LibraryQuery): Promise<ExportList> {
  const [count, { entries }] = await Promise.all([countPapers(db, query.filter), listPapers(db, { ...query, limit: previewed })]);
  return { count, first: entries.map(({ paper }) => paper.id), papers: { query } };
}

/** Reads which papers a source contains: in the order of the list, or of a selection in the order in which it was made. */
export async function exportListOf(db: LibraryDatabase, finder: Finder, source: ExportSource): Promise<ExportList> {
  switch (source.kind) {
    case 'selection':
    case 'pageStarred':
    case 'pageMarked':
      return ofIds(source.ids);
    case 'all':
      return ofQuery(db, { sort: source.sort, descending: source.descending });
    case 'shown': {
      const { indexed, searched } = source.asked;
      return indexed ? ofQuery(db, indexed) : ofIds(await findIds(finder, searched));
    }
  }
}
