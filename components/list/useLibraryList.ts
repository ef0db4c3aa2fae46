import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useFirstReads } from '~/components/app/firstReads';
import { firstRows, type ListPlace, listKey, rowsUpTo } from '~/components/app/listPlace';
import { isFiltered, type ListQuery, planQuery, type QueryPlan } from '~/components/app/listQuery';
import { useAnswer } from '~/components/search/useAnswer';
import { useFoundList } from '~/components/search/useFoundList';
import { useIndexedList } from '~/components/search/useIndexedList';
import type { ListPage } from '~/lib/library/lists/listPapers';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Failure } from '~/lib/papers/result';
import type { FacetCounts } from '~/lib/search/index/facetCounts';

const moreRows = 100;

export interface LibraryListState {
  /** Undefined until the first answer. */
  entries: LibraryEntry[] | undefined;
  /** Number of matching papers, loaded or not; undefined while unknown. */
  total: number | undefined;
  /** See `ListPart`. */
  leftOut: number | undefined;
  /** Whether there are papers after `entries`. */
  more: boolean;
  loadMore: () => void;
  /** True while `entries` answer an earlier query. */
  pending: boolean;
  failure: Failure | undefined;
  retry: () => void;
  /** The query that `entries` answer; selecting all papers uses it. */
  settled: QueryPlan;
  /** The text of the query if nothing matches it and `settled` is a query that differs from it by one letter. */
  misspelled: string | undefined;
  /** Facet counts of the matching papers; undefined for the whole library, and until they are counted. */
  facets: FacetCounts | undefined;
  /** While the search worker reads the library for the first search: papers searched, of all papers. */
  partial: { searched: number; of: number } | undefined;
}

/**
 * The papers that match a query, live and loaded page by page.
 * @param plan must be memoised: a new object is a new query.
 * @param facets whether to count facets too.
 * @param place scroll position to restore: the first page is long enough to reach it.
 */
export function useLibraryList(plan: QueryPlan, facets: boolean, place?: ListPlace): LibraryListState {
  const { query, indexed: question } = plan;
  const { text, sort, descending } = plan.searched;
  const [page, setPage] = useState(() => ({ of: plan, limit: rowsUpTo(place, query) }));
  const limit = page.of === plan ? page.limit : firstRows;

  const filtered = isFiltered(query);
  const asksWorker = question === undefined;
  const indexed = useIndexedList(question, limit, useFirstPage(query, limit));
  const found = useFoundList(
    useMemo(
      () => (asksWorker ? { text, sort, descending, facets, nearest: true } : undefined),
      [asksWorker, text, sort, descending, facets],
    ),
    limit,
  );
  const nearestText = question || found.pending ? undefined : found.answer?.nearest;
  const nearest = useMemo(
    () => (nearestText === undefined ? undefined : planQuery({ ...query, text: nearestText })),
    [query, nearestText],
  );
  const near = useFoundList(
    useMemo(() => nearest && { ...nearest.searched, facets }, [nearest, facets]),
    limit,
  );
  // The indexes return the rows of a simple query at once; the search worker counts its facets afterwards.
  const counted = useAnswer(
    useMemo(
      () => (!asksWorker && filtered && facets ? { text, sort: 'added' as const, descending, facets } : undefined),
      [asksWorker, filtered, facets, text, descending],
    ),
    0,
  );

  const part = question ? indexed : nearest ? near : found;
  const answered = nearest ?? plan;
  // Keep the last entries until there is a new answer, whether from the indexes or the search worker.
  const { entries, pending } = part;
  const shown = useRef({ entries, of: answered });
  const current = !pending && entries ? { entries, of: answered } : shown.current;
  // Not during a rendering: a rendering in slices may be discarded.
  useLayoutEffect(() => {
    shown.current = current;
  });

  const count = current.entries?.length ?? 0;
  const loadMore = useCallback(() => {
    // Each page reads the list from its start again. Past a few hundred rows the pages grow with the list, so that the cost per
    // row stays the same.
    setPage({ of: plan, limit: Math.max(count + moreRows, Math.ceil(count * 1.5)) });
  }, [plan, count]);

  return {
    entries: current.entries,
    total: part.total,
    leftOut: part.leftOut,
    more: part.more,
    loadMore,
    pending,
    failure: part.failure,
    retry: part.retry,
    settled: current.of,
    misspelled: nearest && current.of === nearest ? text : undefined,
    facets: filtered ? (question ? counted.answer : nearest ? near.answer : found.answer)?.facets : undefined,
    partial: question ? undefined : found.answer?.partial,
  };
}

/** The first page of the list, if it was requested before the surface was rendered and the surface begins with a list. */
function useFirstPage(query: ListQuery, limit: number): Promise<ListPage | undefined> | undefined {
  const reads = useFirstReads();
  const [page] = useState(() =>
    reads?.list?.then((first) => (first?.of === listKey(query) && first.limit === limit ? first.page : undefined)),
  );
  return page;
}
