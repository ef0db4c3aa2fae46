import { useCallback, useEffect, useRef, useState } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import type { IndexedQuestion } from '~/components/app/listQuery';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { countPapers } from '~/lib/library/lists/countPapers';
import { listPapers } from '~/lib/library/lists/listPapers';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Failure } from '~/lib/papers/result';

export interface ListPart {
  entries: LibraryEntry[] | undefined;
  total: number | undefined;
  more: boolean;
  pending: boolean;
  failure: Failure | undefined;
  retry: () => void;
}

/** A list that the library's indexes answer, live. @param question must be memoised; undefined runs no query. */
export function useIndexedList(question: IndexedQuestion | undefined, limit: number): ListPart {
  const db = useDatabase();
  const scan = useScanSignal();
  const list = useLiveQuery(
    useCallback(
      async () => (question ? listPapers(db, { ...question, limit, signal: scan() }) : undefined),
      [db, question, limit, scan],
    ),
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
  if (total !== undefined || latest.current.of !== question) latest.current = { of: question, total };
  return {
    entries: list.value?.entries,
    total: latest.current.total,
    more: list.value?.more ?? false,
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
