/** Which papers an export takes, and how they are counted without holding all of them. */

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

/** A source as it is when it is asked. */
export interface ExportList {
  count: number;
  /** The ids of the first ones, to be shown beforehand. */
  first: readonly string[];
  papers: PapersToWrite;
}

/** As many are shown beforehand. */
const previewed = 2;

const ofIds = (ids: readonly string[]): ExportList => ({ count: ids.length, first: ids.slice(0, previewed), papers: { ids } });

async function ofQuery(db: LibraryDatabase, query: LibraryQuery): Promise<ExportList> {
  const [count, { entries }] = await Promise.all([countPapers(db, query.filter), listPapers(db, { ...query, limit: previewed })]);
  return { count, first: entries.map(({ paper }) => paper.id), papers: { query } };
}

/** All of them, in the order in which they are shown; a selection in the order it was made. */
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
