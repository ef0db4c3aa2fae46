import { useCallback, useMemo, useRef, useState } from 'react';
import { type ListPlace, listKey } from '~/components/app/listPlace';
import { type AnswerableQuery, answerable, isFiltered, type ListQuery } from '~/components/app/listQuery';
import { useAnswer } from '~/components/search/useAnswer';
import { useFoundList } from '~/components/search/useFoundList';
import { useIndexedList } from '~/components/search/useIndexedList';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Failure } from '~/lib/papers/result';
import type { FacetCounts } from '~/lib/search/index/facetCounts';

const firstRows = 40;
const moreRows = 100;
/** A place further down is not gone back to: reading up to it would keep the reader waiting. */
const mostAtFirst = 2000;

function rowsUpTo(place: ListPlace | undefined, query: ListQuery): number {
  const rows = place?.of === listKey(query) ? place.index + firstRows : firstRows;
  return rows > mostAtFirst ? firstRows : rows;
}

export interface LibraryListState {
  /** Undefined until the first answer. */
  entries: LibraryEntry[] | undefined;
  /** Papers that fit, shown or not yet; undefined while unknown. */
  total: number | undefined;
  /** Whether there are papers after `entries`. */
  more: boolean;
  loadMore: () => void;
  /** True while `entries` answer an earlier question. */
  pending: boolean;
  failure: Failure | undefined;
  retry: () => void;
  /** The question that `entries` answer: what an export of "what is shown" means. */
  settled: AnswerableQuery;
  /** What was asked for and matches nothing, when `settled` differs from it by a letter. */
  misspelled: string | undefined;
  /** Of what is shown; undefined for the whole library, and until they are counted. */
  facets: FacetCounts | undefined;
  /** While the text is being read in for the first search: papers looked at, of papers in all. */
  partial: { searched: number; of: number } | undefined;
}

/**
 * The papers that fit a query, live, a page at a time.
 * @param asked memoised: another object is another question.
 * @param facets whether they are to be counted too.
 * @param place where the list was left: as many are read at first as reach there.
 */
export function useLibraryList(asked: AnswerableQuery, facets: boolean, place?: ListPlace): LibraryListState {
  const { query, indexed: question } = asked;
  const { text, sort, descending } = asked.searched;
  const [page, setPage] = useState(() => ({ of: asked, limit: rowsUpTo(place, query) }));
  const limit = page.of === asked ? page.limit : firstRows;

  const filtered = isFiltered(query);
  const asksWorker = question === undefined;
  const indexed = useIndexedList(question, limit);
  const found = useFoundList(
    useMemo(
      () => (asksWorker ? { text, sort, descending, facets, nearest: true } : undefined),
      [asksWorker, text, sort, descending, facets],
    ),
    limit,
  );
  const nearestText = question || found.pending ? undefined : found.answer?.nearest;
  const nearest = useMemo(
    () => (nearestText === undefined ? undefined : answerable({ ...query, text: nearestText })),
    [query, nearestText],
  );
  const near = useFoundList(
    useMemo(() => nearest && { ...nearest.searched, facets }, [nearest, facets]),
    limit,
  );
  // The indexes give the rows of a simple question at once; its facets come after.
  const counted = useAnswer(
    useMemo(
      () => (!asksWorker && filtered && facets ? { text, sort: 'added' as const, descending, facets } : undefined),
      [asksWorker, filtered, facets, text, descending],
    ),
    0,
  );

  const part = question ? indexed : nearest ? near : found;
  const answered = nearest ?? asked;
  // What was shown last stays until there is an answer, whoever gives it.
  const { entries, pending } = part;
  const shown = useRef({ entries, of: answered });
  if (!pending && entries && (shown.current.entries !== entries || shown.current.of !== answered))
    shown.current = { entries, of: answered };
  const current = shown.current;

  const count = current.entries?.length ?? 0;
  const loadMore = useCallback(() => {
    // Past a few hundred rows the steps grow with the list, so that reading on costs no more per row.
    setPage({ of: asked, limit: Math.max(count + moreRows, Math.ceil(count * 1.5)) });
  }, [asked, count]);

  return {
    entries: current.entries,
    total: part.total,
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
