import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import type { IndexedQuestion } from '~/components/app/listQuery';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { countPapers } from '~/lib/library/lists/countPapers';
import { type ListPage, listPapers } from '~/lib/library/lists/listPapers';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Failure } from '~/lib/papers/result';

export interface ListPart {
  entries: LibraryEntry[] | undefined;
  total: number | undefined;
  more: boolean;
  /** Number of skipped papers that the query leaves out; undefined while unknown, and for a list with entries of the indexes. */
  leftOut: number | undefined;
  pending: boolean;
  failure: Failure | undefined;
  retry: () => void;
}

/**
 * A list that the library's indexes answer, live.
 * @param question must be memoised; undefined runs no query.
 * @param first the answer to the first query, if it was requested earlier; it is shown until the query has its own answer.
 */
export function useIndexedList(
  question: IndexedQuestion | undefined,
  limit: number,
  first?: Promise<ListPage | undefined>,
): ListPart {
  const db = useDatabase();
  const scan = useScanSignal();
  const list = useLiveQuery(
    useCallback(
      async () => (question ? listPapers(db, { ...question, limit, signal: scan() }) : undefined),
      [db, question, limit, scan],
    ),
    first,
  );
  // The length of a list that was read to its end is the total; any other list has to be counted.
  const whole = list.pending || !list.value ? undefined : list.value.more ? false : list.value.entries.length;
  const uncounted = whole === false;
  const countSignal = useScanSignal();
  const count = useLiveQuery(
    useCallback(
      async () => (question && uncounted ? countPapers(db, question.filter, countSignal()) : undefined),
      [db, question, uncounted, countSignal],
    ),
  );
  const counted = count.pending ? undefined : count.value;
  const total = whole === false ? counted : whole;
  // While more of the same list is being read, keep the total.
  const latest = useRef({ of: question, total });
  const shown = total !== undefined || latest.current.of !== question ? { of: question, total } : latest.current;
  // Not during a rendering: a rendering in slices may be discarded.
  useLayoutEffect(() => {
    latest.current = shown;
  });
  return {
    entries: list.value?.entries,
    total: shown.total,
    more: list.value?.more ?? false,
    leftOut: list.value?.leftOut,
    pending: list.pending,
    failure: list.failure,
    retry: list.retry,
  };
}

/** @returns a function that aborts the signal it returned before, and returns a new one for the next scan. */
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
