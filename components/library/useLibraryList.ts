import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { countPapers } from '~/lib/library/countPapers';
import { listPapers } from '~/lib/library/listPapers';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Failure } from '~/lib/papers/result';
import { useDatabase } from './libraryContext';
import { filterOf, type ListQuery } from './listQuery';
import { useDebounced } from './useDebounced';
import { useLive } from './useLive';

const firstRows = 50;
const moreRows = 100;
const typingPause = 150;

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
  settled: ListQuery;
}

/** The papers that fit a query, live, a page at a time. A search waits for a pause in typing and stops the one before it. */
export function useLibraryList(query: ListQuery): LibraryListState {
  const db = useDatabase();
  const text = useDebounced(query.text, typingPause, query.text === '');
  const { tags, starred, statuses, hasNote, sort, descending } = query;
  const settled = useMemo(
    () => ({ text, tags, starred, statuses, hasNote, sort, descending }),
    [text, tags, starred, statuses, hasNote, sort, descending],
  );
  const filter = useMemo(() => filterOf(settled), [settled]);

  const [page, setPage] = useState({ of: settled, limit: firstRows });
  const limit = page.of === settled ? page.limit : firstRows;

  const scan = useScanSignal();
  const list = useLive(
    useCallback(
      () => listPapers(db, { filter, sort, descending, limit, signal: scan() }),
      [db, filter, sort, descending, limit, scan],
    ),
  );
  // A list that is whole counts itself: a search need not go through the library twice.
  const whole = list.pending || !list.value ? undefined : list.value.more ? false : list.value.entries.length;
  const uncounted = whole === false;
  const countSignal = useScanSignal();
  const count = useLive(
    useCallback(
      async () => (uncounted ? countPapers(db, filter, countSignal()) : undefined),
      [db, filter, uncounted, countSignal],
    ),
  );
  const counted = count.pending ? undefined : count.value;
  const total = whole === false ? counted : whole;
  // While more of the same list is being read, its number stands.
  const known = useRef({ of: settled, total });
  if (total !== undefined || known.current.of !== settled) known.current = { of: settled, total };

  const shown = list.value?.entries.length ?? 0;
  const loadMore = useCallback(() => {
    // Past a few hundred rows the steps grow with the list, so that reading on costs no more per row.
    setPage({ of: settled, limit: Math.max(shown + moreRows, Math.ceil(shown * 1.5)) });
  }, [settled, shown]);

  return {
    entries: list.value?.entries,
    total: known.current.total,
    more: list.value?.more ?? false,
    loadMore,
    pending: list.pending || text !== query.text,
    failure: list.failure,
    retry: list.retry,
    settled,
  };
}

/** @returns a function that stops the scan it gave a signal to before, and gives a new signal. */
function useScanSignal(): () => AbortSignal {
  const [scan] = useState(() => {
    let running = new AbortController();
    return {
      next: () => {
        running.abort();
        running = new AbortController();
        return running.signal;
      },
      stop: () => running.abort(),
    };
  });
  useEffect(() => scan.stop, [scan]);
  return scan.next;
}
